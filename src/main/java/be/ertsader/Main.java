package be.ertsader;

import be.ertsader.cli.Console;
import be.ertsader.cli.Ertsader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The entry of the program; the only place that exits and that opens the standard streams. */
public final class Main {
  private Main() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintStream out = utf8(FileDescriptor.out, false);
    PrintStream err = utf8(FileDescriptor.err, true);
    Console console = new Console(out, err, Boolean.getBoolean("ertsader.terminal"));
    int status = Ertsader.run(console, arguments);
    out.flush();
    System.exit(status);
  }

  private static PrintStream utf8(FileDescriptor descriptor, boolean flush) {
    var buffered = new java.io.BufferedOutputStream(new FileOutputStream(descriptor), 1 << 14);
    return new PrintStream(buffered, flush, StandardCharsets.UTF_8);
  }
}
