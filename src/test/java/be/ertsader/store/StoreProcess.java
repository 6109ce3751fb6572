package be.ertsader.store;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A second JVM that uses a store: it does one thing, says so, and waits until it is ended. */
final class StoreProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;

  private StoreProcess(Process process) {
    this.process = process;
    this.said = process.inputReader(StandardCharsets.UTF_8);
  }

  static StoreProcess start(String task, Path folder) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            java, "-XX:TieredStopAtLevel=1", Child.class.getName(), task, folder.toString());
    builder.environment().put("CLASSPATH", absolute(System.getProperty("java.class.path")));
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    return new StoreProcess(builder.start());
  }

  /** What the process said last, when it has done its task. */
  String done() throws IOException {
    return said.readLine();
  }

  /** Lets the process go on to the end of its task. */
  String goOn() throws IOException {
    tellToGoOn();
    return done();
  }

  /** Lets the process go on, and does not wait for it. */
  void tellToGoOn() throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  private static String absolute(String classPath) {
    StringBuilder path = new StringBuilder();
    for (String entry : classPath.split(File.pathSeparator)) {
      path.append(Path.of(entry).toAbsolutePath()).append(File.pathSeparatorChar);
    }
    return path.toString();
  }

  /** What runs in the other JVM; its standard output is the answer to the test. */
  static final class Child {
    private Child() {}

    public static void main(String... arguments) throws IOException {
      Path folder = Path.of(arguments[1]);
      if (arguments[0].equals("read")) {
        read(folder);
      } else {
        write(folder);
      }
    }

    private static void read(Path folder) throws IOException {
      try (OpenStore store = Stores.open(folder)) {
        say(Stores.count(store));
        System.in.read();
        say(Stores.count(store));
      }
      System.in.read();
    }

    private static void write(Path folder) throws IOException {
      try (Draft draft = StoreFolder.at(folder).begin()) {
        say(Stores.fill(draft, 1000));
        System.in.read();
        draft.publish(new StoreInfo(Stores.ONTOLOGY, "", "", 1000));
      }
      say(0);
    }

    private static void say(long number) {
      System.out.println(number);
    }
  }
}
