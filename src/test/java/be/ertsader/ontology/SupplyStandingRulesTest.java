package be.ertsader.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the production of a material stands in Flanders, by what a few claims say of it. */
class SupplyStandingRulesTest {
  private static final String NS = "https://w3id.org/ertsader/ns#";
  private static final List<Rule> RULES =
      Ontology.read(Path.of(System.getProperty("ertsader.home", "."), "ontology")).rules();

  private static final String PLACES =
      """
      PREFIX erts: <https://w3id.org/ertsader/ns#>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX unit: <http://qudt.org/vocab/unit/>
      BASE <https://w3id.org/ertsader/id/>
      <site/beerse> erts:operatedBy <company/smelter> ; erts:inFlanders true ; erts:kind <site-kind/plant> .
      <site/finland> erts:operatedBy <company/smelter> ; erts:inFlanders false ; erts:kind <site-kind/plant> .
      <site/engis> erts:operatedBy <company/walloon> ; erts:inFlanders false ; erts:kind <site-kind/plant> .
      <site/puurs> erts:operatedBy <company/walloon> ; erts:inFlanders true ; erts:kind <site-kind/headquarters> .
      <company/unplaced> erts:locatedIn <region/flanders> .
      <claim/use> a erts:MaterialUse ; erts:material <material/lead> .
      """;

  private static final String SITE_FIGURE =
      flow(
          "site",
          "production",
          "site/beerse",
          "erts:scope <scope/site> ; erts:minimum 25 ; erts:maximum 25");
  private static final String UNPUBLISHED =
      flow("secret", "production", "site/beerse", "erts:silence <silence/not-published>");
  private static final String GROUP_FIGURE =
      flow(
          "group",
          "production",
          null,
          "erts:scope <scope/group> ; erts:minimum 90 ; erts:maximum 90");
  private static final String ZERO = share("zero", "erts:minimum 0 ; erts:maximum 0");
  private static final String NAMED =
      flow("named", "production", "site/beerse", "erts:silence <silence/not-stated>");
  private static final String PLANNED =
      flow("plan", "planned-production", "site/beerse", "erts:status <status/under-construction>");
  private static final String BY_PRODUCT =
      """
      <claim/residue> a erts:Coupling ; erts:material <material/lead> ; erts:hostMaterial <material/zinc> ;
        erts:relation <relation/residue> ; erts:toSite <site/beerse> .
      """;

  /** From the strongest to the weakest; each alone gives the status at its place. */
  private static final List<String> BY_STRENGTH =
      List.of(SITE_FIGURE, UNPUBLISHED, GROUP_FIGURE, ZERO, NAMED, PLANNED, BY_PRODUCT);

  private static final String[] STATUSES =
      ("produced figure-not-published group-figure-only not-produced produced-without-figure"
              + " planned by-product-without-figure")
          .split(" ");

  @Test
  void theStrongestClaimDecidesWhateverElseIsSaid() {
    Random random = new Random(6);
    for (int round = 0; round < 300; round++) {
      List<Integer> some = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6));
      Collections.shuffle(some, random);
      List<Integer> said = some.subList(0, 1 + random.nextInt(7));
      String claims = String.join("", said.stream().map(BY_STRENGTH::get).toList());

      assertThat(status(derive(claims), "lead"))
          .as("%s", said)
          .isEqualTo(STATUSES[Collections.min(said)]);
    }
  }

  @Test
  void whatNoClaimSpeaksOfAsMadeHereIsNotKnownHere() {
    Graph derived = derive("");
    assertThat(status(derived, "lead")).isEqualTo("not-known-here");
    assertThat(values(derived, "lead", "http://www.w3.org/ns/prov#wasDerivedFrom")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "input, site/beerse, site, operating, not-known-here",
    "planned-input, site/beerse, site, planned, not-known-here",
    "capacity, site/beerse, site, operating, produced",
    "production, site/beerse, site, closed, not-known-here",
    "production, site/beerse, site, moved-abroad, not-known-here",
    "production, site/beerse, site, planned, planned",
    "production, site/beerse, company, closing, produced",
    "production, site/finland, site, operating, not-known-here",
    "production, site/engis, site, operating, not-known-here",
    "production, , company, operating, produced",
    "production, , group, operating, group-figure-only"
  })
  void aFigureOfASiteOrACompany(
      String measure, String site, String scope, String state, String expected) {
    String company = "site/engis".equals(site) ? "walloon" : "smelter";
    String figure =
        "erts:minimum 157000 ; erts:maximum 157000 ; erts:scope <scope/%s> ; erts:status <status/%s>"
            .formatted(scope, state);

    assertThat(
            status(derive(flow("one", measure, site, figure).replace("smelter", company)), "lead"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"smelter, produced", "walloon, not-known-here", "unplaced, produced"})
  void aCompanyWithoutNamedSiteCountsByItsPlantsInFlanders(String company, String expected) {
    String claim =
        flow(
            "one",
            "production",
            null,
            "erts:scope <scope/company> ; erts:minimum 5 ; erts:maximum 5");

    assertThat(status(derive(claim.replace("smelter", company)), "lead")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "region/flanders, production, 'erts:minimum 141 ; erts:maximum 141', produced",
    "region/flanders, input, 'erts:minimum 141 ; erts:maximum 141', not-known-here",
    "region/flanders, production, 'erts:silence <silence/blank>', not-known-here",
    "region/flanders, production, 'erts:silence <silence/not-published>', figure-not-published",
    "region/flanders, production, 'erts:minimum 0 ; erts:maximum 0', not-produced",
    "region/flanders, production, 'erts:status <status/absent>', not-produced",
    "country/BEL, production, 'erts:minimum 141 ; erts:maximum 141', not-known-here",
    "country/BEL, production, 'erts:minimum 0 ; erts:maximum 0', not-produced",
    "area/eu, production, 'erts:minimum 0 ; erts:maximum 0', not-known-here"
  })
  void aTotalOfAnArea(String area, String measure, String figure, String expected) {
    String claim =
        """
        <claim/one> a erts:Flow ; erts:material <material/lead> ; erts:area <%s> ; erts:measure <measure/%s> ; %s .
        """;

    assertThat(status(derive(claim.formatted(area, measure, figure)), "lead")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'erts:minimum 45 ; erts:maximum 45', 'erts:minimum 40 ; erts:maximum 50', produced, 40, 50",
    "'erts:minimum 50 ; erts:maximum 80', 'erts:minimum 100', produced, 50, ''",
    "'erts:maximum 5', 'erts:minimum 3 ; erts:maximum 3', produced, '', 5",
    "'erts:minimum 0 ; erts:maximum 0', 'erts:minimum 0 ; erts:maximum 0', not-produced, 0, 0",
    "'erts:minimum 0', 'erts:qualifier <qualifier/qualitative>', produced-without-figure, '', ''",
    "'erts:minimum 0 ; erts:maximum 0', 'erts:minimum 3 ; erts:maximum 3', produced, 0, 3",
    "'erts:qualifier <qualifier/qualitative>', 'erts:minimum 3 ; erts:maximum 3', produced, 3, 3"
  })
  void printedSharesOfConsumptionGiveTheirHull(
      String one, String two, String expected, String least, String most) {
    Graph derived = derive(share("x", one) + share("y", two));

    assertThat(status(derived, "lead")).isEqualTo(expected);
    assertThat(values(derived, "lead", NS + "minimum")).isEqualTo(least);
    assertThat(values(derived, "lead", NS + "maximum")).isEqualTo(most);
  }

  @Test
  void aPrintedShareOutweighsTheRecomputedOneWhichCountsWhereNoneIsPrinted() {
    String recomputed =
        share("z", "erts:minimum 29 ; erts:maximum 72").replace("FlemishShare", "RecomputedShare");
    Graph alone = derive(recomputed);
    Graph both = derive(recomputed + share("x", "erts:minimum 30 ; erts:maximum 30"));

    assertThat(values(alone, "lead", NS + "minimum")).isEqualTo("29");
    assertThat(values(alone, "lead", NS + "maximum")).isEqualTo("72");
    assertThat(values(both, "lead", NS + "minimum")).isEqualTo("30");
    assertThat(values(both, "lead", NS + "maximum")).isEqualTo("30");
  }

  @Test
  void aShareOfWorldProductionTellsThatItIsProducedButIsNoShareOfConsumption() {
    Graph derived =
        derive(
            share("x", "erts:minimum 22 ; erts:maximum 22")
                .replace("area/eu", "area/world")
                .replace("share-of-consumption", "share-of-production"));

    assertThat(status(derived, "lead")).isEqualTo("produced");
    assertThat(values(derived, "lead", NS + "minimum")).isEmpty();
  }

  @Test
  void whatIsSaidOfAGroupIsNotSaidOfItsMembers() {
    Graph derived =
        derive(
            SITE_FIGURE.replace("material/lead", "material/pgm")
                + """
                <material/platinum> erts:memberOf <material/pgm> .
                <claim/need> a erts:MaterialUse ; erts:material <material/platinum> .
                """);

    assertThat(status(derived, "pgm")).isEqualTo("produced");
    assertThat(status(derived, "platinum")).isEqualTo("not-known-here");
  }

  @ParameterizedTest
  @CsvSource({"'', produced-without-figure", "erts:product <product/alloy> ;, not-known-here"})
  void oneFigureForTwoMaterialsIsAFigureOfNeitherAndAnAlloyNoProductionOfEach(
      String product, String expected) {
    String claim =
        SITE_FIGURE.replace("<material/lead> ;", "<material/lead>, <material/tin> ; " + product);

    assertThat(status(derive(claim), "lead")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "residue, toSite, site/beerse, by-product-without-figure",
    "companion-metal, fromCompany, company/smelter, by-product-without-figure",
    "recycled-with, toSite, site/beerse, by-product-without-figure",
    "residue, toSite, site/finland, not-known-here",
    "alloy, toSite, site/beerse, not-known-here"
  })
  void aCouplingAtAPlace(String relation, String end, String place, String expected) {
    String claim =
        """
        <claim/one> a erts:Coupling ; erts:material <material/lead> ; erts:hostMaterial <material/zinc> ;
          erts:relation <relation/%s> ; erts:%s <%s> .
        """;

    assertThat(status(derive(claim.formatted(relation, end, place)), "lead")).isEqualTo(expected);
  }

  @Test
  void theClaimsThatDecideAreNamedAndTheWeakerAreNot() {
    Graph derived = derive(GROUP_FIGURE + NAMED + PLANNED);

    assertThat(values(derived, "lead", "http://www.w3.org/ns/prov#wasDerivedFrom"))
        .isEqualTo("group");
  }

  private static String flow(String name, String measure, String site, String rest) {
    return """
    <claim/%s> a erts:Flow ; erts:company <company/smelter> ; %s erts:material <material/lead> ;
      erts:measure <measure/%s> ; %s .
    """
        .formatted(name, site == null ? "" : "erts:site <" + site + "> ;", measure, rest);
  }

  private static String share(String name, String figure) {
    return """
    <claim/%s> a erts:FlemishShare ; erts:material <material/lead> ; erts:area <area/eu> ;
      erts:measure <measure/share-of-consumption> ; erts:unit unit:PERCENT ; %s .
    """
        .formatted(name, figure);
  }

  private static String status(Graph derived, String material) {
    return values(derived, material, NS + "supplyStatus");
  }

  /** What the claims lead to: the rules on production, on evidence and on standings, in turn. */
  private static Graph derive(String claims) {
    Graph all = RDFParser.fromString(PLACES + claims, Lang.TURTLE).toGraph();
    for (String name : List.of("produces", "supply-evidence", "supply-standings")) {
      Rule rule = RULES.stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
      try (QueryExec exec = QueryExec.graph(all).query(rule.query()).build()) {
        GraphUtil.addInto(all, exec.construct());
      }
    }
    return all;
  }

  /** The values of the one standing of a material, sorted and parted by blanks. */
  private static String values(Graph derived, String material, String property) {
    Node type = NodeFactory.createURI(NS + "SupplyStanding");
    Node of = NodeFactory.createURI("https://w3id.org/ertsader/id/material/" + material);
    return derived.stream(Node.ANY, NodeFactory.createURI(NS + "material"), of)
        .map(Triple::getSubject)
        .filter(standing -> derived.contains(standing, RDF.Nodes.type, type))
        .flatMap(s -> derived.stream(s, NodeFactory.createURI(property), Node.ANY))
        .map(Triple::getObject)
        .map(o -> o.isURI() ? o.getURI().replaceFirst("^.*/", "") : o.getLiteralLexicalForm())
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
