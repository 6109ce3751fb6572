package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.chain.SupplyRisk;
import be.ertsader.chain.SupplyRiskList;
import be.ertsader.chain.SupplyRiskReader;
import be.ertsader.problem.Code;
import be.ertsader.problem.ExitCode;
import be.ertsader.query.Answer;
import be.ertsader.query.NamedThing;
import be.ertsader.query.Names;
import be.ertsader.query.QueryCatalogue;
import be.ertsader.query.QueryRun;
import be.ertsader.store.OpenStore;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.rdfconnection.RDFConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupplyRiskCommandTest {

  @Test
  void everyTermStandsBesideItsSource() {
    assertThat(page("germanium"))
        .containsPattern("SR of the stage, published +1\\.8 +EC 2023, results table")
        .containsPattern("IR, import reliance +42 % +EC 2023, results table")
        .containsPattern("EoL-RIR, recycling input rate +2 % +EC 2023, results table")
        .containsPattern("SI\\(SR\\), substitution index +0\\.94 +EC 2023, results table")
        .contains("World production: EC 2023, Appendix 7, world; weight 0.21")
        .contains("Supply of the EU: EC 2023, Appendix 7, EU; weight 0.79");
  }

  @Test
  void theGovernanceThatNoSourceGivesIsNamedAsMissing() {
    assertThat(page("germanium"))
        .containsPattern("WGI of each country +missing")
        .contains("(WGI) of the countries, so SR is not computed");
  }

  @Test
  void thePublishedRiskImpliesAMeanGovernance() {
    // 1.75 / 0.64033 and 1.85 / 0.64022, rounded outwards.
    assertThat(page("germanium"))
        .contains("implies a mean WGI of SR / (0.6402-0.6404) = 2.73-2.89");
  }

  @Test
  void onlyOneCountryLeavesItsOwnGovernance() {
    assertThat(page("dysprosium")).contains("implies a mean WGI of SR / (0.9801) = 5.66-5.77");
  }

  @Test
  void theBottleneckComesFirstAndTheOtherStageOnDemand() {
    assertThat(page("lithium")).startsWith("lithium: supply risk (SR) of the stage processing");
    assertThat(page("lithium", "--stage", "extraction"))
        .startsWith("lithium: supply risk (SR) of the stage extraction (not the bottleneck)");
  }

  @Test
  void anIncompleteListGivesAWideInterval() {
    assertThat(page("chromium"))
        .contains("The WGI ends at 10: the shares that are not listed cannot all be spread");
  }

  @Test
  void termsThatDoNotGiveThePublishedRiskSaySo() {
    assertThat(page("neodymium"))
        .contains("the shares and terms as printed do not give the published SR");
  }

  @Test
  void whatAGroupLacksIsNamedAndNothingIsComputed() {
    assertThat(page("hree"))
        .contains("Missing: the source gives no substitution index SI(SR).")
        .contains("Missing: the source lists no countries of world production for this stage")
        .doesNotContain("Derived");
  }

  @Test
  void severalPublishedValuesAreShownEachWithItsPlaces() {
    assertThat(page("aluminium"))
        .containsPattern("SR of the material, published +1\\.1 +EC 2023")
        .containsPattern("SR of the material, published +1\\.2 +EC 2023");
  }

  @Test
  void thePageIsDutchOnDemand() {
    assertThat(page("germanium", "--lang", "nl"))
        .startsWith("germanium: bevoorradingsrisico (SR) van het stadium verwerking")
        .contains("Wereldproductie: EC 2023, appendix 7, wereld")
        .contains("dus wordt SR niet berekend");
  }

  @ParameterizedTest
  @ValueSource(strings = {"germanium", "aluminium", "xenon", "hree", "chromium"})
  void everyFigureOfTheSheetHasASource(String material) throws IOException {
    for (CSVRecord row : sheet(material)) {
      boolean figure = !row.get("minimum").isEmpty();
      assertThat(row.get("source").isEmpty()).as("%s", row).isNotEqualTo(figure || isMix(row));
    }
  }

  @Test
  void jsonHoldsTheRowsOfTheSheet() throws IOException {
    var json = JSON.parse(page("germanium", "--format", "json"));
    assertThat(json.get("results").getAsObject().get("bindings").getAsArray())
        .hasSize(sheet("germanium").size());
  }

  @Test
  void aMaterialWithoutTermsIsASentence() {
    Run run = run("bauxite");
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("prints the terms of the supply risk of bauxite");
    assertThat(run.status()).isZero();
  }

  @Test
  void aStageThatWasNotAssessedIsASentence() {
    Run run = run("germanium", "--stage", "extraction", "--lang", "nl");
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("niet beoordeeld voor het stadium winning, alleen voor: verwerk");
    assertThat(run.status()).isZero();
  }

  @Test
  void anUnknownMaterialOffersTheNearest() {
    Run run = run("germaniun");
    assertThat(run.err()).contains("germanium").contains("[" + Code.UNKNOWN_NAME.id() + "]");
    assertThat(run.status()).isEqualTo(ExitCode.USAGE.status());
  }

  /** The query of the catalogue and the operation add up alike, for every material and stage. */
  @Test
  void theQueryOfTheCatalogueGivesTheSameSums() {
    QueryCatalogue queries = catalogue();
    try (OpenStore store = Built.open();
        RDFConnection connection = store.connect()) {
      Answer all = QueryRun.answer(connection, queries.find("supply-risk"), Map.of(), "en");
      Names names = Names.read(connection, queries, "en");
      SupplyRiskReader reader = new SupplyRiskReader(connection, queries, "en");
      for (String label : column(all, "material").distinct().toList()) {
        NamedThing material = names.one(List.of("material"), label);
        reader.read(material).forEach(risk -> assertSums(all, risk));
      }
    }
  }

  private static void assertSums(Answer all, SupplyRisk risk) {
    for (int row = 0; row < all.rows().size(); row++) {
      List<String> cells = all.texts().get(row);
      if (cells.get(0).equals(risk.label()) && cells.get(1).equals(risk.terms().stage())) {
        boolean world = cells.get(3).equals("world-production");
        SupplyRiskList list = world ? risk.world() : risk.eu();
        assertThat(rounded(cells.get(10)))
            .as("%s", cells)
            .isEqualTo(list.concentration().map(s -> rounded(s.minimum() + "")).orElse(""));
        assertThat(rounded(cells.get(11)))
            .as("%s", cells)
            .isEqualTo(list.concentration().map(s -> rounded(s.maximum() + "")).orElse(""));
      }
    }
  }

  private static String rounded(String number) {
    return number.isEmpty()
        ? ""
        : new BigDecimal(number).setScale(9, RoundingMode.HALF_UP).toPlainString();
  }

  private static QueryCatalogue catalogue() {
    return QueryCatalogue.read(Built.ROOT.resolve("queries"));
  }

  private static Stream<String> column(Answer answer, String name) {
    int column = answer.columns().indexOf(name);
    return answer.texts().stream().map(r -> r.get(column));
  }

  private static boolean isMix(CSVRecord row) {
    return row.get("term").equals("supply-mix") && row.get("basis").equals("stated");
  }

  private static List<CSVRecord> sheet(String material) throws IOException {
    CSVFormat form = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    return form.parse(new StringReader(page(material, "--format", "csv"))).getRecords();
  }

  private static String page(String material, String... more) {
    Run run = run(material, more);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return run.out();
  }

  private static Run run(String material, String... more) {
    String[] arguments = {"supply-risk", material, "--store", Built.store().toString()};
    String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return Run.of(all);
  }
}
