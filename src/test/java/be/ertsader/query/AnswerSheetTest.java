package be.ertsader.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;

/** The columns, their order and the tricky rows of each answer sheet. */
class AnswerSheetTest {
  private static final Node MITHRIL =
      NodeFactory.createURI("https://w3id.org/ertsader/id/material/mithril");

  @Test
  void jointFigureIsOneRowAndZeroIsNotBlank() {
    assertSheet(
        "flows",
        "production",
        """
        company|site|region|material|form|measure|minimum|maximum|unit|year|scope|status|source
        ||Flanders|vibranium||production|350000||t||flanders||Saga, Table 2
        Dwarf||||old shields|planned-input|7000|7000|t||company|planned|Saga, Table 1
        Dwarf|||mithril||production|||||company||Saga, Table 1
        Smid|Smid Ghent|Flanders|mithril||capacity|0|0|t|2022|site|operating|Saga, Table 1
        Smid|Smid Ghent; Smid Liège|Flanders; Wallonia|mithril; vibranium|mail; mithril wire|production|30|50|t||site|operating|Saga, Table 1
        """);
  }

  @Test
  void silentCellsAreNoSupplyAndDemand() {
    assertSheet(
        "flows",
        "supply-demand",
        """
        material|stage|area|measure|minimum|maximum|unit|source
        vibranium|processing|EU|consumption|16.5|16.5|t|Saga, Table 2
        vibranium|processing|Flanders|production|350000||t|Saga, Table 2
        """);
  }

  @Test
  void silencesTellWhatAndWhere() {
    assertSheet(
        "flows",
        "silences",
        """
        material|stage|area|company|site|what|silence|verbatim|source
        mithril|||Dwarf||production|not-published|mithril|Saga, Table 1
        mithril|processing|Belgium|||belgium-critical|blank||Saga, Table 2
        mithril|processing|Flanders|||production|blank||Saga, Table 2
        """);
  }

  @Test
  void supplierSharesKeepTheOrderOfThePage() {
    assertLists(
        "supplier-shares",
        """
        material|stage|perspective|country|share|source
        mithril|processing|world-production|China|40|Saga, Table 1
        mithril|processing|world-production|Belgium|40|Saga, Table 1
        mithril|processing|world-production|other countries|20|Saga, Table 1
        mithril|processing|world-production|China|70.1|Saga, Table 1
        mithril|processing|world-production|France|9.9|Saga, Table 1
        vibranium|extraction|belgian-supply|France||Saga, Table 1
        vibranium|extraction|eu-supply|France|100|Saga, Table 1
        """);
  }

  @Test
  void secondListIsNotAddedAndOthersAreTheRemainder() {
    assertLists(
        "concentration",
        """
        material|stage|perspective|listedShare|hhiMinimum|hhiMaximum|topCountry|topShare|above65
        mithril|processing|world-production|80|3200|3600|Belgium; China|40|false
        mithril|processing|world-production|80|5012.02|5412.02|China|70.1|true
        vibranium|extraction|eu-supply|100|10000|10000|France|100|true
        """);
  }

  @Test
  void flemishSharesAreStatedOrDerived() {
    assertSheet(
        "shares",
        "flemish-shares",
        """
        material|minimum|maximum|verbatim|basis|source
        mithril|100||> 100%|stated|Saga, Table 1
        mithril|||substantieel|stated|Saga, Table 2
        mithril|46.9|78.1||derived|Saga, Table 2; Saga, § 2.1
        """);
  }

  @Test
  void disagreementsShowBothSides() {
    assertSheet(
        "shares",
        "disagreements",
        """
        subject|measure|value1|source1|value2|source2|kind
        mithril|share-of-consumption|> 100%|Saga, Table 1|46.9-78.1|Saga, Table 2; Saga, § 2.1|share-vs-recomputed
        """);
  }

  @Test
  void groupHasNoSymbol() {
    assertSheet(
        "status",
        "criticality",
        """
        material|symbol|area|edition|supplyRisk|economicImportance|bottleneckStage|source
        elven metals||EU|2023||4|extraction|Saga, Table 1
        vibranium|Vb|EU|2023|1.6|4||Saga, Table 1
        """);
  }

  @Test
  void statusCellIsStrategicByTheClaimBeside() {
    assertSheet(
        "status",
        "lists",
        """
        list|material|stage|strategic|source
        eu-critical|mithril|processing|false|Saga, Table 1
        eu-critical|vibranium||true|Saga, Table 2
        eu-strategic|vibranium||true|Saga, Table 2
        """);
  }

  @Test
  void companiesAreSaidOnceAndHaveOneRowForEachTechnology() {
    assertSheet(
        "chains",
        "companies",
        """
        company|municipality|region|role|stage|technology|status|website|source
        Smid||Flanders|producer|processing|||www.smid.example|Saga, Table 1
        Smid|Ghent|Flanders|recycler|end-of-life|rings|operating|https://smid.example/|Saga, § 2.1
        Smid|Ghent|Flanders|recycler|end-of-life|shields|operating|https://smid.example/|Saga, § 2.1
        """);
  }

  @Test
  void jointSentenceIsOneRowForEachTechnology() {
    assertSheet(
        "chains",
        "technology-materials",
        """
        technology|material|component|function|basis|source
        rings|mithril|rim|edge|stated|Saga, § 2.1
        shields|mithril|rim|edge|stated|Saga, § 2.1
        """);
  }

  @Test
  void producersOfTechnologiesHaveOneRowForEachSite() {
    assertSheet(
        "chains",
        "technology-producers",
        """
        technology|material|company|site|municipality|basis|source
        rings|mithril|Smid|Smid Ghent|Ghent|stated|Saga, § 2.1
        rings|mithril|Smid|Smid Liège|Liège|stated|Saga, § 2.1
        """);
  }

  @Test
  void couplingsShowTheCarrierAndTheWayFromSiteToSite() {
    assertSheet(
        "chains",
        "couplings",
        """
        material|host|relation|via|source
        mithril|elven metals|residue|Smid Ghent → Smid Liège|Saga, § 2.1
        mithril|vibranium|residue|old shields; Smid Ghent → Smid Liège|Saga, § 2.1
        vibranium|mithril|companion-metal||Saga, § 2.1
        """);
  }

  @Test
  void dependenciesLeadToTheRowsOfTheirClaims() {
    assertSheet(
        "chains",
        "dependencies",
        """
        technology|neededMaterial|suppliedMaterial|relation|company|site|municipality|basis|source
        rings|elven metals|mithril|member-of-needed-group|Smid|Smid Ghent|Ghent|derived|Saga, Table 1; Saga, § 2.1
        """);
  }

  @Test
  void unsourcedFindsWhatLeadsNowhere() {
    String id = "https://w3id.org/ertsader/id/";
    assertSheet(
        "unsourced",
        "unsourced",
        "statement|kinds\n%sclaim/lost|Flow\n%sclaim/nameless|\n%sderived/lost|RecomputedShare\n"
            .formatted(id, id, id));
  }

  @Test
  void dutchLabelsAndAParameterThatKeepsJointFiguresWhole() {
    try (Fixture store = Fixture.load("flows")) {
      Answer answer = store.ask("production", Map.of("material", MITHRIL), "nl");
      assertThat(answer.texts()).hasSize(3);
      assertThat(answer.texts().get(2).subList(0, 5))
          .containsExactly(
              "Smid",
              "Smid Gent; Smid Luik",
              "Vlaanderen; Wallonië",
              "mithril; vibranium",
              "maliën; mithrildraad");
    }
  }

  @Test
  void noQueryIsLongerThanFortyLines() {
    assertThat(Fixture.CATALOGUE.all())
        .hasSizeGreaterThanOrEqualTo(15)
        .allMatch(q -> q.text().lines().count() <= 40);
  }

  /** The lists of suppliers are derived. */
  private static void assertLists(String query, String expected) {
    try (Fixture store =
        Fixture.load("shares").derive("20-supplier-lists", "30-supply-concentrations")) {
      assertThat(store.sheet(query)).isEqualTo(expected);
    }
  }

  private static void assertSheet(String fixture, String query, String expected) {
    try (Fixture store = Fixture.load(fixture)) {
      assertThat(store.sheet(query)).isEqualTo(expected);
    }
  }
}
