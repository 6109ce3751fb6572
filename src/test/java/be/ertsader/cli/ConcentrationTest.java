package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConcentrationTest {

  @Test
  void aListShowsItsSumItsIndexItsLeaderAndItsSource() {
    assertThat(concentration("gallium", "--perspective", "eu-supply", "--format", "csv").out())
        .contains(
            "material,stage,perspective,entries,listedShare,hhiMinimum,hhiMaximum,topCountry,topShare,above,source")
        .contains("gallium,processing,eu-supply,8,96,4956,4972,China,69,China 69,")
        .contains("\"EC 2023, Appendix 7, EU\"");
  }

  @Test
  void stageAndPerspectiveNarrowTheLists() {
    String all =
        concentration("--stage", "extraction", "--perspective", "belgian-supply", "--format", "csv")
            .out();
    assertThat(all.lines().skip(1))
        .hasSizeGreaterThan(2)
        .allMatch(l -> l.contains(",extraction,belgian-supply,"));
  }

  @Test
  void aLowerThresholdNamesMoreCountries() {
    String csv = concentration("copper", "--above", "10", "--format", "csv").out();
    assertThat(csv).contains("Poland 19; ").contains("Chile 14");
  }

  @Test
  void theAnswerIsDutchOnDemand() {
    assertThat(concentration("kobalt", "--lang", "nl").out())
        .contains("stadium", "kobalt", "VITO 2024, tabel 27");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--board"})
  void everyLineOfTheTableFitsHundredColumns(String board) {
    List<String> arguments = new ArrayList<>(List.of("--lang", "nl"));
    if (!board.isEmpty()) {
      arguments.add(board);
    }
    assertThat(concentration(arguments.toArray(String[]::new)).out().lines())
        .hasSizeGreaterThan(200)
        .allSatisfy(l -> assertThat(l.length()).as(l).isLessThanOrEqualTo(100));
  }

  @Test
  void aMaterialWithoutListGetsASentence() {
    Run run = concentration("steel");
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("no rows: no source in the store lists suppliers");
  }

  @Test
  void anUnknownMaterialIsRefused() {
    Run run = Run.of("concentration", "mithril", "--store", Built.store().toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("mithril").contains("[E204]");
  }

  @ParameterizedTest
  @CsvSource({
    "--above, 101, --above is a share from 0 to 100",
    "--above, -1, --above is a share from 0 to 100",
    "--stage, mining, --stage"
  })
  void aWrongOptionIsRefused(String option, String value, String message) {
    Run run = Run.of("concentration", option, value, "--store", Built.store().toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(message).contains("[E206]");
  }

  @Test
  void theBoardTakesNoThreshold() {
    Run run = Run.of("concentration", "--board", "--above", "50", "--store", "nowhere");
    assertThat(run.err()).contains("--board takes no").contains("[E206]");
  }

  @Test
  void theBoardShowsAllSeventeenEntriesOfTheAnnex() {
    String csv = concentration("--board", "--format", "csv").out();
    // 16 entries of one material and the entry of seven rare earths
    assertThat(csv.lines().skip(1).map(l -> l.split(",")[0]).distinct()).hasSize(23);
  }

  @Test
  void twoSourcesThatPartBothStandOnTheBoard() {
    String board = concentration("--board", "germanium", "--format", "csv").out();
    assertThat(board)
        .contains("germanium,member-states-in-supply,7,8,,no,")
        .contains("germanium,without-net-imports,58,58,,yes,");
  }

  @Test
  void theBoardIsJsonWithNumbers() {
    String json = concentration("--board", "magnesium", "--format", "json").out();
    JsonObject third =
        JSON.parseAny(json).getAsArray().stream()
            .map(JsonValue::getAsObject)
            .filter(row -> row.hasKey("country"))
            .findFirst()
            .orElseThrow();
    assertThat(third.getString("country")).isEqualTo("China");
    assertThat(third.getNumber("minimum").intValue()).isEqualTo(97);
  }

  @Test
  void aMaterialInNoEntryOfTheAnnexGetsASentence() {
    assertThat(concentration("--board", "zinc").err()).contains("in no entry of Annex I");
  }

  private static Run concentration(String... arguments) {
    List<String> all = new ArrayList<>(List.of("concentration"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--store", Built.store().toString()));
    Run run = Run.of(all.toArray(String[]::new));
    assertThat(run.status()).isZero();
    return run;
  }
}
