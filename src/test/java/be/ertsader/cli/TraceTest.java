package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.problem.ExitCode;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "germanium",
        "Germanium",
        "Ge",
        "material:germanium",
        "https://w3id.org/ertsader/id/material/germanium"
      })
  void aThingIsFoundByIdLabelSymbolAndIri(String name) {
    assertThat(trace("material", name).out())
        .isEqualTo(trace("material", "germanium").out())
        .contains("Umicore Olen");
  }

  @Test
  void aThingIsFoundByItsDutchLabel() {
    assertThat(trace("technology", "brandstofcellen").out()).startsWith("Fuel cells");
  }

  @Test
  void theAnswerIsDutchOnDemand() {
    assertThat(trace("technology", "electrolysers", "--lang", "nl").out())
        .contains("heeft nodig")
        .contains("VITO 2024, § 3.3.2.1");
  }

  @Test
  void aTechnologyLeadsToSitesByTheTablesThatSaySo() {
    assertThat(trace("technology", "electrolysers").out())
        .contains("needs cobalt")
        .contains("named as maker (not a delivery) Umicore")
        .contains("Umicore Hoboken")
        .contains("VITO 2024, Table 30");
  }

  @Test
  void aBatteryInputIsNoNickelOutput() {
    assertThat(trace("material", "nickel").out()).doesNotContain("157000").doesNotContain("150000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "technology li-ion-batteries",
        "company umicore",
        "material germanium",
        "site umicore-hoboken"
      })
  void everyHopNamesItsEvidence(String start) {
    String[] words = start.split(" ");
    JsonArray hops =
        JSON.parseAny(trace(words[0], words[1], "--format", "json").out()).getAsArray();
    assertThat(hops).isNotEmpty();
    for (JsonValue hop : hops) {
      assertThat(hop.getAsObject().get("evidence").getAsArray()).as("%s", hop).isNotEmpty();
    }
  }

  @Test
  void aFlowchartHasAnArrowForEachHop() {
    String csv = trace("site", "nyrstar-balen", "--format", "csv").out();
    String mermaid = trace("site", "nyrstar-balen", "--format", "mermaid").out();
    long hops =
        csv.lines()
            .skip(1)
            .map(l -> l.split(",")[0] + l.split(",")[1] + l.split(",")[2])
            .distinct()
            .count();
    assertThat(mermaid.lines().filter(l -> l.contains("-->"))).hasSize((int) hops);
  }

  @Test
  void aTechnologyThatNoStudySpeaksOfSaysSo() {
    Run run = Run.of("trace", "technology", "drones", "--store", Built.store().toString());
    assertThat(run.out().strip()).isEqualTo("Drones");
    assertThat(run.err()).contains("no study in the store says what the technology needs");
    assertThat(run.status()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pgm",
        "Platinum group metals",
        "platinagroepmetalen",
        "group:pgm",
        "material:pgm",
        "https://w3id.org/ertsader/id/material/pgm"
      })
  void aGroupOfMaterialsHasTheViewOfAMaterial(String name) {
    assertThat(trace("group", name).out())
        .isEqualTo(trace("material", "pgm").out())
        .contains("group with member platinum");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hydro", "Hydro", "https://w3id.org/ertsader/id/company/hydro"})
  void aGroupOfCompaniesLeadsToTheSitesOfThoseItOwns(String name) {
    assertThat(trace("group", name).out())
        .startsWith("Hydro\n")
        .contains("owns Hydro Extrusion")
        .contains("operates Hydro Extrusion Lichtervelde")
        .contains("makes aluminium")
        .doesNotContain("owned by Hydro");
  }

  @ParameterizedTest
  @ValueSource(strings = {"umicore", "nickel", "electrolysers"})
  void whatIsNoGroupIsRefused(String name) {
    Run run = Run.of("trace", "group", name, "--store", Built.store().toString());
    assertThat(run.err()).contains("no group is called '" + name + "'").contains("[E204]");
    assertThat(run.status()).isEqualTo(ExitCode.USAGE.status());
  }

  private static Run trace(String kind, String name, String... more) {
    String[] arguments = {"trace", kind, name, "--store", Built.store().toString()};
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    Run run = Run.of(all);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return run;
  }
}
