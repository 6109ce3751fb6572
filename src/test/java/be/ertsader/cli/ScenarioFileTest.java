package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.problem.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios as linked data: written, played again, compared. */
class ScenarioFileTest {
  @TempDir Path folder;

  @Test
  void whatIsReplayedGivesTheSame() throws IOException {
    Path file = write("half.trig", "--stop", "material:lead=50%", "--start", "company:aurubis");

    assertThat(run("--replay", file.toString()).out())
        .isNotEmpty()
        .isEqualTo(run("--stop", "material:lead=50%", "--start", "company:aurubis").out());
  }

  @Test
  void theSameScenarioHasTheSameName() throws IOException {
    Path one = write("one.trig", "--stop", "site:nyrstar-balen", "--stop", "material:tin");
    Path two = write("two.trig", "--stop", "material:tin", "--stop", "site:nyrstar-balen");

    assertThat(Files.readString(one)).isEqualTo(Files.readString(two));
  }

  @Test
  void twoScenariosAreCompared() throws IOException {
    Path whole = write("whole.trig", "--stop", "site:nyrstar-balen");
    Path half = write("half.trig", "--stop", "site:nyrstar-balen=50%");

    assertThat(run("--compare", whole.toString(), half.toString()).out())
        .contains("lost,material:zinc,site:nyrstar-balen,100,0-290000,50,0-145000");
  }

  @Test
  void equalScenariosDifferInNothing() throws IOException {
    Path file = write("one.trig", "--stop", "material:tin");
    Run run = run("--compare", file.toString(), file.toString());

    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("the same consequences");
  }

  @Test
  void aFileThatIsNoScenarioIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("none.trig"), "# nothing\n");
    List<String> all = List.of("whatif", "--replay", file.toString());

    Run run = Run.of(all.toArray(String[]::new));

    assertThat(run.status()).isEqualTo(ExitCode.USAGE.status());
    assertThat(run.err()).contains("holds no scenario");
  }

  private Path write(String name, String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--format", "trig"));
    return Files.writeString(folder.resolve(name), run(all.toArray(String[]::new)).out());
  }

  private static Run run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("whatif"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--store", Built.store().toString()));
    Run run = Run.of(all.toArray(String[]::new));
    assertThat(run.status()).isZero();
    return run;
  }
}
