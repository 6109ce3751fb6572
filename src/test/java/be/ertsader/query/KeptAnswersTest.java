package be.ertsader.query;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.store.OpenStore;
import be.ertsader.store.StoreFolder;
import be.ertsader.store.Stores;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptAnswersTest {
  private static final CatalogueQuery LABELS =
      CatalogueQuery.parse(
          "labels.rq",
          """
          # param thing: thing; only this one
          SELECT ?s ?o ?lang ?none {
            ?s <urn:x:label> ?o FILTER(COALESCE(?s = ?onlyThing, true))
            OPTIONAL { ?s <urn:x:none> ?none }
          } ORDER BY ?s
          """);

  @TempDir Path folder;

  private OpenStore store;

  @BeforeEach
  void openStore() {
    Stores.publish(folder, 3);
    store = StoreFolder.at(folder).open(Stores.ONTOLOGY);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  @Test
  void theSecondAnswerIsTheFirst() {
    Answer first = ask(LABELS, Map.of(), "en");

    assertThat(ask(LABELS, Map.of(), "en")).isEqualTo(first);
    assertThat(first.rows()).hasSize(3);
  }

  @Test
  void theSecondAnswerIsRead() {
    ask(LABELS, Map.of(), "en");
    store.close(); // a closed store can work out nothing

    assertThat(ask(LABELS, Map.of(), "en").rows()).hasSize(3);
  }

  @Test
  void fromNarrowsTheAnswerToTheGraphsThatItNames() {
    CatalogueQuery none =
        CatalogueQuery.parse("f.rq", "SELECT * FROM <urn:x:nowhere> { ?s ?p ?o }");
    CatalogueQuery one =
        CatalogueQuery.parse("f.rq", "SELECT * FROM <%s> { ?s ?p ?o }".formatted(aGraph()));

    assertThat(ask(none, Map.of(), "en").rows()).isEmpty();
    assertThat(ask(one, Map.of(), "en").rows()).isNotEmpty();
  }

  private String aGraph() {
    CatalogueQuery graphs = CatalogueQuery.parse("g.rq", "SELECT ?g { GRAPH ?g {} } LIMIT 1");
    return ask(graphs, Map.of(), "en").rows().get(0).get("g").getURI();
  }

  @Test
  void whatWasPreparedIsRead() {
    Graph content = GraphFactory.createDefaultGraph();
    content.add(node("urn:x:s"), node("urn:x:label"), NodeFactory.createLiteralString("prepared"));
    store.kept().keep(KeptAnswers.prepare(content, LABELS, "en"));

    Optional<Node> label = ask(LABELS, Map.of(), "en").cell(0, "o");
    assertThat(label.map(Node::getLiteralLexicalForm)).hasValue("prepared");
  }

  @Test
  void anotherParameterIsAnotherQuestion() {
    ask(LABELS, Map.of(), "en");

    Node one = node("urn:x:s1");
    assertThat(ask(LABELS, Map.of("thing", one), "en").rows()).hasSize(1);
  }

  @Test
  void anotherLanguageIsAnotherQuestion() {
    ask(LABELS, Map.of(), "en");

    Optional<Node> lang = ask(LABELS, Map.of(), "nl").cell(0, "lang");
    assertThat(lang.map(Node::getLiteralLexicalForm)).hasValue("nl");
  }

  @Test
  void anAnswerWithoutRowsIsKeptToo() {
    CatalogueQuery none = CatalogueQuery.parse("none.rq", "SELECT ?s { ?s <urn:x:none> ?o }");
    ask(none, Map.of(), "en");
    Answer second = ask(none, Map.of(), "en");

    assertThat(second.rows()).isEmpty();
    assertThat(second.columns()).containsExactly("s");
  }

  @Test
  void truthIsAskedEachTime() {
    CatalogueQuery ask = CatalogueQuery.parse("ask.rq", "ASK { ?s ?p ?o }");
    ask(ask, Map.of(), "en");

    assertThat(ask(ask, Map.of(), "en").truth()).hasValue(true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RAND()", "STRUUID()", "rand ( )"})
  void chanceIsAskedEachTime(String expression) {
    CatalogueQuery query =
        CatalogueQuery.parse("chance.rq", "SELECT (" + expression + " AS ?is) {}");

    assertThat(ask(query, Map.of(), "en")).isNotEqualTo(ask(query, Map.of(), "en"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <urn:x:elsewhere> {} }",
        "SELECT * { service<urn:x:elsewhere> {} }",
        "SELECT * { SERVICE SILENT ?elsewhere {} }",
        "SELECT * { SERVICE#\n<urn:x:elsewhere> {} }"
      })
  void whatOtherServersSayMayChange(String query) {
    assertThat(KeptAnswers.isChanging(query)).isTrue();
  }

  @Test
  void theNameOfAVocabularyChangesNothing() {
    assertThat(KeptAnswers.isChanging("ASK { ?s <urn:x:sparql-service-description#name> ?o }"))
        .isFalse();
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  private Answer ask(CatalogueQuery query, Map<String, Node> bindings, String lang) {
    return (Answer) KeptAnswers.ask(store, query, bindings, lang);
  }
}
