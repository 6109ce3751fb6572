package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;

class StructureCommandTest {

  @Test
  void whatIsNeededIsMadeWhereTheLinksOfDependencySay() {
    Set<String> sites = new TreeSet<>();
    for (String[] row : csv("query", "dependencies", "--param", "technology=heat-pumps")) {
      if (row[1].equals("copper") && !row[5].isBlank()) {
        sites.add(row[5]);
      }
    }
    String copper = finding("structure technology heat-pumps", "copper", "independent-sites");
    assertThat(sites).isNotEmpty().allSatisfy(s -> assertThat(copper).contains(s));
  }

  @Test
  void theMaterialsOfOneSiteAreThoseOfTheQuery() {
    Set<String> asked = new TreeSet<>();
    csv("query", "single-sources", "--param", "technology=fuel-cells")
        .forEach(r -> asked.add(r[1]));
    JsonObject told = result("structure technology fuel-cells", "Fuel cells", "with-one-site");
    Set<String> shown = new TreeSet<>();
    told.get("things").getAsArray().forEach(t -> shown.add(t.getAsObject().getString("label")));
    assertThat(shown).isNotEmpty().isEqualTo(asked);
  }

  @Test
  void everySiteThatIsNamedHasItsSource() {
    objects("structure technology wind-turbines").stream()
        .filter(o -> !o.get("things").getAsArray().isEmpty())
        .filter(o -> !o.getString("result").equals("without-flemish-source"))
        .forEach(o -> assertThat(o.getString("source")).as("%s", o).contains("VITO 2024"));
  }

  @Test
  void aMaterialWithoutASourceNamesTheHopThatIsMissing() {
    assertThat(run("structure", "material", "fluorspar").out())
        .contains("fluorspar has no Flemish source")
        .contains("the hop \"made at site\" or \"made by\" is missing");
  }

  @Test
  void aTechnologyThatNoStudySpeaksOfNamesTheHopThatIsMissing() {
    assertThat(run("structure", "technology", "drones", "--lang", "nl").out())
        .contains("de stap \"heeft nodig\" ontbreekt");
  }

  @Test
  void theBoardHasEveryTechnology() {
    assertThat(run("structure").out())
        .contains("Drones")
        .contains("Wind turbines")
        .contains("Sites that alone hold the chain together");
  }

  @Test
  void aKindWithoutANameIsRefused() {
    Run run = Run.of("structure", "technology", "--store", Built.store().toString());
    assertThat(run.err()).contains("E206");
    assertThat(run.status()).isEqualTo(2);
  }

  private static String finding(String command, String subject, String kind) {
    return result(command, subject, kind).getString("explanation");
  }

  private static JsonObject result(String command, String subject, String kind) {
    return objects(command).stream()
        .filter(o -> o.getString("subjectLabel").equals(subject))
        .filter(o -> o.getString("result").equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonObject> objects(String command) {
    List<String> words = new ArrayList<>(Arrays.asList(command.split(" ")));
    words.addAll(List.of("--format", "json"));
    List<JsonObject> objects = new ArrayList<>();
    JSON.parseAny(run(words.toArray(String[]::new)).out())
        .getAsArray()
        .forEach(o -> objects.add(o.getAsObject()));
    return objects;
  }

  /** The rows of a query whose first cells hold no comma. */
  private static List<String[]> csv(String... words) {
    List<String> all = new ArrayList<>(Arrays.asList(words));
    all.addAll(List.of("--format", "csv"));
    return run(all.toArray(String[]::new))
        .out()
        .lines()
        .skip(1)
        .map(l -> l.split(",", -1))
        .toList();
  }

  private static Run run(String... words) {
    List<String> all = new ArrayList<>(Arrays.asList(words));
    all.addAll(List.of("--store", Built.store().toString()));
    Run run = Run.of(all.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return run;
  }
}
