package be.ertsader.describe;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.query.CatalogueQuery;
import be.ertsader.source.Iris;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

class DescriptionTest {
  private static final String TABLE = Iris.graph("study", "table-1");
  private static final String DERIVED = Iris.graph("derived", "needs");
  private static final String REPORT = Iris.graph("derived", "report");
  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final Node DATASET = iri(Iris.VOID + "#dataset");

  private static final CatalogueQuery QUERY =
      CatalogueQuery.parse(
          "metals.rq",
          """
          # title: Metals
          # question: Which metals are there?
          # question nl: Welke metalen zijn er?
          # no rows: none.
          # keywords: metal, tin
          PREFIX ex: <http://example.org/ns#>
          # A comment of the query itself.
          SELECT ?metal { ?metal a ex:Metal ; ex:name ?name FILTER(LANG(?name) = ?lang) }
          """);

  private final Map<String, Graph> named =
      Map.of(
          TABLE,
          StatisticsTest.graph(
              "<%s> <http://purl.org/dc/terms/title> 'Metalen'@nl, 'Metals'@en .".formatted(TABLE),
              "<%sid/tin> a <a:Metal> ; <%s> <http://www.wikidata.org/entity/Q1096> ."
                  .formatted(Iris.BASE, SKOS.exactMatch.getURI())),
          DERIVED,
          StatisticsTest.graph(
              "<%s> <%sns#rule> <a:rule> . <a:rule> rdfs:label 'needs'@en ."
                  .formatted(DERIVED, Iris.BASE)));

  private final Graph report = StatisticsTest.graph("<a:finding> <a:about> <a:row> .");
  private final Graph catalogue =
      StatisticsTest.graph(
          "<a:dataset> <a:theme> <a:metals> .",
          "<%s> <http://purl.org/dc/terms/title> 'Metals'@en .".formatted(TABLE));

  private final Map<String, Graph> described = describe();
  private final Graph description = described.get(Iris.VOID);
  private final Graph examples = described.get(Iris.EXAMPLES);

  private Graph union() {
    Graph union = new GraphMem2Fast();
    named.values().forEach(g -> g.stream().forEach(union::add));
    return union;
  }

  private Map<String, Graph> describe() {
    Statistics statistics = Statistics.of(union());
    statistics.count(report);
    return Description.of(
        named,
        Map.entry(REPORT, report),
        union(),
        statistics,
        List.of(QUERY),
        catalogue,
        Map.of("a", "a:"));
  }

  @Test
  void everyGraphIsListedWithItsSize() {
    assertThat(size(TABLE)).isEqualTo(named.get(TABLE).size());
    assertThat(size(DERIVED)).isEqualTo(named.get(DERIVED).size());
    assertThat(size(REPORT)).isEqualTo(report.size());
    assertThat(size(Iris.EXAMPLES)).isEqualTo(examples.size());
    assertThat(size(Iris.CATALOG)).isEqualTo(catalogue.size());
    assertThat(size(Iris.VOID)).isEqualTo(description.size());
  }

  @Test
  void theDefaultGraphHasEachTripleOnce() {
    Graph all = union();
    List.of(report, examples, description, catalogue).forEach(g -> g.stream().forEach(all::add));

    assertThat(number(iri(Iris.VOID + "#default-graph"), "triples")).isEqualTo(all.size());
  }

  @Test
  void graphsAreCalledAsTheirTableOrTheirRule() {
    Node title = iri("http://purl.org/dc/terms/title");

    assertThat(texts(description, entry(TABLE), title)).containsOnly("Metalen@nl", "Metals@en");
    assertThat(texts(description, entry(DERIVED), title)).containsOnly("needs@en");
  }

  @Test
  void linksToOthersAreCountedByTarget() {
    List<Node> linksets =
        description.stream(Node.ANY, iri(VOID + "linkPredicate"), SKOS.exactMatch.asNode())
            .map(Triple::getSubject)
            .toList();

    assertThat(linksets).hasSize(1);
    assertThat(number(linksets.get(0), "triples")).isEqualTo(1);
    assertThat(description.contains(linksets.get(0), iri(VOID + "subjectsTarget"), DATASET))
        .isTrue();
    assertThat(
            texts(
                description, Iris.VOID + "#target/www.wikidata.org/entity", iri(VOID + "uriSpace")))
        .containsOnly("http://www.wikidata.org/entity/@");
  }

  @Test
  void nothingIsSaidOfAnythingElse() {
    described.forEach(
        (name, graph) ->
            assertThat(graph.stream()).allMatch(t -> t.getSubject().getURI().startsWith(name)));
  }

  @Test
  void nothingIsBlank() {
    for (Graph graph : described.values()) {
      assertThat(graph.stream())
          .noneMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank());
    }
  }

  @Test
  void theSameDataGiveTheSameDescription() {
    Map<String, Graph> again = describe();

    described.forEach(
        (name, graph) -> assertThat(triples(again.get(name))).isEqualTo(triples(graph)));
  }

  @Test
  void anExampleHasItsQuestionInTwoLanguages() {
    assertThat(texts(examples, Iris.EXAMPLES + "/metals", RDFS.comment.asNode()))
        .containsOnly("Which metals are there?@en", "Welke metalen zijn er?@nl");
  }

  @Test
  void anExampleRunsByItself() {
    String text =
        examples.stream(iri(Iris.EXAMPLES + "/metals"), iri(SH + "select"), Node.ANY)
            .map(t -> t.getObject().getLiteralLexicalForm())
            .findFirst()
            .orElseThrow();

    assertThat(text)
        .startsWith("PREFIX ex:")
        .contains("# A comment of the query itself.")
        .doesNotContain("# title", "?lang");
    assertThat(QueryFactory.create(text).isSelectType()).isTrue();
  }

  @Test
  void prefixesOfDataAndQueriesAreDeclared() {
    assertThat(
            examples.stream(Node.ANY, iri(SH + "prefix"), Node.ANY)
                .map(t -> t.getObject().getLiteralLexicalForm()))
        .containsExactlyInAnyOrder("a", "ex");
  }

  private long size(String graph) {
    return number(iri(entry(graph)), "triples");
  }

  /** What stands for a graph in the description. */
  private String entry(String graph) {
    Node named =
        description.stream(Node.ANY, iri(SD + "name"), iri(graph))
            .map(Triple::getSubject)
            .findFirst()
            .orElseThrow();
    return description.stream(named, iri(SD + "graph"), Node.ANY)
        .map(t -> t.getObject().getURI())
        .findFirst()
        .orElseThrow();
  }

  private long number(Node subject, String term) {
    return description.stream(subject, iri(VOID + term), Node.ANY)
        .mapToLong(t -> Long.parseLong(t.getObject().getLiteralLexicalForm()))
        .reduce((a, b) -> -1)
        .orElseThrow();
  }

  private static List<String> texts(Graph graph, String subject, Node property) {
    return graph.stream(iri(subject), property, Node.ANY)
        .map(Triple::getObject)
        .map(o -> o.getLiteralLexicalForm() + "@" + o.getLiteralLanguage())
        .toList();
  }

  private static java.util.Set<Triple> triples(Graph graph) {
    return graph.stream().collect(Collectors.toSet());
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
