package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that some tests run. Where it is missing they are skipped; where the environment has
 * {@code CI=true} it must be there, as {@code .ci/run} installs it.
 */
final class Tool {
  static final Tool SHELL = new Tool(List.of("sh"), Map.of(), List.of("-c", "curl --version"));

  /** That of the system: it has the packages of the system. */
  static final Tool PYTHON =
      new Tool(
          List.of("/usr/bin/python3"),
          Map.of("PYTHONIOENCODING", "utf-8"),
          List.of("-c", "import SPARQLWrapper, pandas"));

  static final Tool R =
      new Tool(List.of("Rscript", "--vanilla"), Map.of("LC_ALL", "C.UTF-8"), List.of("-e", "TRUE"));

  static final Tool NODE =
      new Tool(
          List.of("node"),
          Map.of("NODE_PATH", Built.ROOT.resolve("target/comunica/node_modules").toString()),
          List.of("-e", "require('@comunica/query-sparql')"));

  static final Tool JAVA =
      new Tool(
          List.of(
              System.getProperty("java.home") + "/bin/java",
              "-cp",
              System.getProperty(
                  "surefire.test.class.path", System.getProperty("java.class.path"))),
          Map.of(),
          List.of("-version"));

  private static final int PATIENCE = 180;

  private final List<String> command;
  private final Map<String, String> environment;
  private final List<String> trial;
  private Boolean present;

  private Tool(List<String> command, Map<String, String> environment, List<String> trial) {
    this.command = command;
    this.environment = environment;
    this.trial = trial;
  }

  /** What a program printed and how it ended. */
  record Ended(String out, String err, int status) {}

  /** What it prints when it is run with some arguments; it must succeed. */
  String run(Path folder, String... arguments) {
    require();
    Ended ended = start(folder, List.of(arguments));
    assertThat(ended.status()).as(ended.err()).isZero();
    return ended.out();
  }

  private synchronized void require() {
    if (present == null) {
      present = isPresent();
    }
    if (!present) {
      String missing = "missing on this machine: " + command.get(0) + " " + trial;
      assertThat(System.getenv("CI")).as(missing).isNotEqualTo("true");
      abort(missing);
    }
  }

  private boolean isPresent() {
    try {
      return start(Built.ROOT, trial).status() == 0;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private Ended start(Path folder, List<String> arguments) {
    List<String> all = new ArrayList<>(command);
    all.addAll(arguments);
    Path files = Built.temporary();
    ProcessBuilder builder =
        new ProcessBuilder(all)
            .directory(folder.toFile())
            .redirectOutput(files.resolve("out").toFile())
            .redirectError(files.resolve("err").toFile());
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      try {
        boolean ended = process.waitFor(PATIENCE, TimeUnit.SECONDS);
        assertThat(ended).as("%s ends", all).isTrue();
      } finally {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      String out = Files.readString(files.resolve("out"));
      return new Ended(out, Files.readString(files.resolve("err")), process.exitValue());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
