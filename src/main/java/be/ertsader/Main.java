package be.ertsader;

import be.ertsader.cli.Console;
import be.ertsader.cli.Ertsader;
import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The entry of the program; the only place that exits and that opens the standard streams. */
public final class Main {
  private Main() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // Jena's newer reader of IRIs, after RFC 3986: it takes a fraction of the time of the older.
    System.setProperty("jena.iriprovider", "IRI3986");
    Remembering data = new Remembering(new FileOutputStream(FileDescriptor.out));
    PrintStream out = new PrintStream(data, false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.err)),
            true,
            StandardCharsets.UTF_8);
    Console console = new Console(out, err, Boolean.getBoolean("ertsader.terminal"));
    int status = Ertsader.run(console, arguments);
    out.flush();
    if (data.isLost()) {
      Problem lost = Problem.of(Code.DISK, "the output could not be written: " + data.failure, "");
      err.println(lost.line());
      status = Code.DISK.exit().status();
    }
    System.exit(status);
  }

  /** Remembers what a print stream would swallow: that its data did not arrive. */
  private static final class Remembering extends BufferedOutputStream {
    private String failure = "";

    Remembering(FileOutputStream out) {
      super(out, 1 << 14);
    }

    /** Whether data were lost; a reader that wants no more of them, such as head, loses nothing. */
    boolean isLost() {
      return !failure.isEmpty() && !failure.contains("Broken pipe");
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        super.write(bytes, offset, length);
      } catch (IOException e) {
        failure = String.valueOf(e.getMessage());
        throw e;
      }
    }

    @Override
    public synchronized void flush() throws IOException {
      try {
        super.flush();
      } catch (IOException e) {
        failure = String.valueOf(e.getMessage());
        throw e;
      }
    }
  }
}
