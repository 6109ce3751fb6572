package be.ertsader.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules on disagreements find in two or three claims, and what they leave alone. */
class DisagreementRulesTest {
  private static final List<Rule> RULES =
      Ontology.read(Path.of(System.getProperty("ertsader.home", "."), "ontology")).rules();
  private static final Node KIND =
      NodeFactory.createURI("https://w3id.org/ertsader/ns#disagreementKind");

  private static final String PREFIXES =
      """
      PREFIX erts: <https://w3id.org/ertsader/ns#>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX unit: <http://qudt.org/vocab/unit/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      BASE <https://w3id.org/ertsader/id/>
      """;

  @ParameterizedTest
  @CsvSource({
    "7, 7, 8, 8, PERCENT, disjoint-intervals",
    "40, 50, 45, 45, PERCENT, ''",
    "80, 80, 100, 100, PERCENT, disjoint-intervals",
    "16.5, 16.5, 17, 17, PERCENT, rounding",
    "3688055, 3688055, 3700000, 3700000, TONNE, rounding",
    "300440, 300440, 361000, 361000, TONNE, disjoint-intervals"
  })
  void twoFiguresOfOneArea(
      String low1, String high1, String low2, String high2, String unit, String kinds) {
    String claim =
        """
        <claim/%s> a erts:FlemishShare ; erts:material <material/tin> ; erts:area <area/eu> ;
          erts:measure <measure/share-of-consumption> ; erts:unit unit:%s ;
          erts:minimum %s ; erts:maximum %s .
        """;
    String one = claim.formatted("x-0123456789abcdef", unit, decimal(low1), decimal(high1));
    String two = claim.formatted("y-0123456789abcdef", unit, decimal(low2), decimal(high2));

    assertThat(kinds("differing-figures", one + two)).isEqualTo(kinds);
  }

  @ParameterizedTest
  @CsvSource({
    "2.1, 2.13, 2023, rounding",
    "0.3, 1.3, 2023, criticality-value",
    "0.3, 0.3, 2023, ''",
    "0.3, 1.3, 2020, ''"
  })
  void twoAssessmentsOfOneMaterial(String one, String two, String edition, String kinds) {
    String claim =
        """
        <claim/%s> a erts:CriticalityAssessment ; erts:material <material/tin> ; erts:area <area/eu> ;
          erts:edition "%s" ; erts:supplyRisk %s .
        """;

    assertThat(
            kinds(
                "criticality-values",
                claim.formatted("x", "2023", one) + claim.formatted("y", edition, two)))
        .isEqualTo(kinds);
  }

  @ParameterizedTest
  @CsvSource({"tin, list-membership", "platinum, ''", "pgm, ''"})
  void aClaimAgainstAWholeList(String listed, String kinds) {
    String data =
        """
        <graph/list> erts:completeFor <list/eu-critical> .
        <row/1> erts:inTable <graph/list> .
        <claim/list-pgm> a erts:ListMembership ; erts:list <list/eu-critical> ; erts:listed true ;
          erts:material <material/pgm> ; prov:wasDerivedFrom <row/1> .
        <material/platinum> erts:memberOf <material/pgm> .
        <claim/other> a erts:ListMembership ; erts:list <list/eu-critical> ; erts:listed true ;
          erts:material <material/%s> .
        """;

    assertThat(kinds("list-membership", data.formatted(listed))).isEqualTo(kinds);
  }

  @ParameterizedTest
  @CsvSource({
    "141000, site, true, total-vs-parts",
    "150000, site, true, ''",
    "141000, group, true, ''",
    "141000, site, false, ''"
  })
  void aTotalAgainstItsParts(String total, String scope, boolean inFlanders, String kinds) {
    String part =
        """
        <claim/part-%1$s> a erts:Flow ; erts:scope <scope/%2$s> ; erts:material <material/lead> ;
          erts:measure <measure/production> ; erts:unit unit:TONNE ; erts:site <site/%1$s> ;
          erts:company <company/%1$s> ; erts:minimum %1$s.0 ; erts:maximum %1$s.0 ;
          prov:wasDerivedFrom <row/%1$s> .
        <row/%1$s> erts:inTable <graph/table> . <site/%1$s> erts:inFlanders %3$s .
        """;
    String whole =
        """
        <claim/total> a erts:Flow ; erts:area <region/flanders> ; erts:material <material/lead> ;
          erts:measure <measure/production> ; erts:unit unit:TONNE ; erts:minimum %1$s.0 ;
          erts:maximum %1$s.0 .
        """;
    String parts = part.formatted("125000", "site", "true");
    String last = part.formatted("25000", scope, inFlanders);

    assertThat(kinds("totals-and-parts", parts + last + whole.formatted(total))).isEqualTo(kinds);
  }

  @ParameterizedTest
  @CsvSource({
    "planned, under-construction, status",
    "planned, planned, ''",
    "operating, planned, ''",
    "operating, closed, status"
  })
  void twoStatusesOfOneActivity(String one, String two, String kinds) {
    String claim =
        """
        <claim/%s-0123456789abcdef> a erts:Activity ; erts:company <company/c> ; erts:role <role/producer> ;
          erts:technology <technology/t> ; erts:product <product/p> ; erts:status <status/%s> .
        """;

    assertThat(kinds("statuses", claim.formatted("x", one) + claim.formatted("y", two)))
        .isEqualTo(kinds);
  }

  @ParameterizedTest
  @CsvSource({"45, above-world-production", "35, ''"})
  void anOutputAgainstTheWorlds(String made, String kinds) {
    String claim =
        """
        <claim/%s-0123456789abcdef> a erts:Flow ; erts:area <%s> ; erts:material <material/iridium> ;
          erts:measure <measure/production> ; erts:unit unit:TONNE ; erts:minimum %s ; erts:maximum %s .
        """;
    String world = claim.formatted("x", "area/world", "35.1", "35.1");
    String flanders = claim.formatted("y", "region/flanders", decimal(made), decimal(made));

    assertThat(kinds("above-world-production", world + flanders)).isEqualTo(kinds);
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7.027, rounding",
    "14, 12.958, share-vs-recomputed",
    "16.5, 16.529, rounding",
    "12, 12, ''"
  })
  void aPrintedShareAgainstTheRecomputedOne(String printed, String recomputed, String kinds) {
    String share =
        """
        <claim/%s> a erts:%s ; erts:material <material/zinc> ; erts:area <area/eu> ;
          erts:measure <measure/share-of-consumption> ; erts:minimum %s ; erts:maximum %s .
        """;
    String one = share.formatted("x", "FlemishShare", decimal(printed), decimal(printed));
    String two = share.formatted("y", "RecomputedShare", decimal(recomputed), decimal(recomputed));

    assertThat(kinds("shares-recomputed", one + two)).isEqualTo(kinds);
  }

  /** A decimal as the mapping writes it: with the digits that are printed and no others. */
  private static String decimal(String number) {
    return "\"" + number + "\"^^xsd:decimal";
  }

  /** The kinds that a rule derives, parted by blanks. */
  private static String kinds(String rule, String turtle) {
    Graph data = RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).toGraph();
    Rule found = RULES.stream().filter(r -> r.name().equals(rule)).findFirst().orElseThrow();
    try (QueryExec exec = QueryExec.graph(data).query(found.query()).build()) {
      return String.join(
          " ",
          exec.construct().stream(Node.ANY, KIND, Node.ANY)
              .map(Triple::getObject)
              .map(kind -> kind.getURI().replaceFirst("^.*/", ""))
              .toList());
    }
  }
}
