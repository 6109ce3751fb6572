package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar alone, in an empty folder, as on a machine that has nothing but Java. */
class JarIT {
  @TempDir Path folder;

  @Test
  void bringsItsDataAndBuildsTheStoreOnFirstUse() throws Exception {
    String traced = run(0, "trace", "material", "germanium", "--store", "store");
    assertThat(traced).contains("Umicore Olen").contains("VITO 2024, Table 37");
    assertThat(folder.resolve("store/current")).exists();
  }

  @Test
  void keepsStdoutForData() throws Exception {
    String csv = run(0, "query", "lists", "--format", "csv", "--store", "store");
    assertThat(csv).startsWith("list,material,stage,strategic,source");
  }

  @Test
  void tellsItsVersion() throws Exception {
    assertThat(run(0, "--version").strip()).matches("ertsader \\d+\\.\\d+\\.\\d+");
  }

  @Test
  void aMistakeEndsWithItsExitCode() throws Exception {
    assertThat(run(2, "trace", "planet", "mars")).isEmpty();
  }

  @Test
  void dataThatDoNotArriveAreTold() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "this system has no device that is always full");
    Process java =
        new ProcessBuilder(command("--help"))
            .redirectOutput(new java.io.File("/dev/full"))
            .redirectError(folder.resolve("err").toFile())
            .start();
    assertThat(java.waitFor()).isEqualTo(6);
    assertThat(Files.readString(folder.resolve("err")))
        .contains("could not be written")
        .contains("[E501]");
  }

  private String run(int status, String... arguments) throws IOException, InterruptedException {
    Process java =
        new ProcessBuilder(command(arguments))
            .directory(folder.toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    String out = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int ended = java.waitFor();
    assertThat(ended).as(Files.readString(folder.resolve("err"))).isEqualTo(status);
    return out;
  }

  private static List<String> command(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx512m",
                "-jar",
                System.getProperty("ertsader.jar")));
    command.addAll(List.of(arguments));
    return command;
  }
}
