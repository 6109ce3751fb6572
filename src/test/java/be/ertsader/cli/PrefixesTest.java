package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.endpoint.Http;
import be.ertsader.endpoint.SparqlServer;
import be.ertsader.source.Iris;
import be.ertsader.source.Prefixes;
import be.ertsader.store.OpenStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks which prefixes there are can shorten every term that is in use. */
@ExtendWith(SharedSite.class)
class PrefixesTest {
  private static final String SH = "http://www.w3.org/ns/shacl#";

  private static SparqlServer server;
  private static Map<String, String> declared;

  @BeforeAll
  static void take(SparqlServer shared) {
    server = shared;
    Graph examples = Site.parsed(Http.get(server, "/.well-known/sparql-examples.ttl"), Lang.TURTLE);
    declared = new HashMap<>();
    examples.stream(Node.ANY, Site.node(SH + "declare"), Node.ANY)
        .map(Triple::getObject)
        .forEach(
            d ->
                declared.put(
                    Site.object(examples, d, SH + "prefix").getLiteralLexicalForm(),
                    Site.object(examples, d, SH + "namespace").getLiteralLexicalForm()));
  }

  @Test
  void thoseOfAllThatIsPublishedAreDeclared() {
    assertThat(declared).containsAllEntriesOf(Prefixes.ALL);
    assertThat(declared.values()).doesNotHaveDuplicates();
  }

  @Test
  void everyTermOfTheStoreHasOne() {
    Set<String> terms = new TreeSet<>();
    try (OpenStore store = Built.open()) {
      Txn.executeRead(
          store.dataset(),
          () -> store.dataset().stream().forEach(q -> terms(q.asTriple()).forEach(terms::add)));
    }

    assertThat(terms).hasSizeGreaterThan(100).filteredOn(this::isLong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sparql?format=turtle", "/catalog.ttl"})
  void everyTermThatTheServerAddsHasOne(String path) {
    Graph graph = Site.parsed(Http.get(server, path), Lang.TURTLE);
    List<String> terms = graph.stream().flatMap(PrefixesTest::terms).distinct().toList();

    assertThat(terms).filteredOn(this::isLong).isEmpty();
  }

  @Test
  void theDescriptionNamesItsPartsByThem() {
    Graph description = Site.parsed(Http.get(server, "/.well-known/void.ttl"), Lang.TURTLE);
    Node part = Site.node(Iris.VOID + "#class/qudt-Unit");

    assertThat(Site.object(description, part, "http://rdfs.org/ns/void#class"))
        .isEqualTo(Site.node("http://qudt.org/schema/qudt/Unit"));
  }

  /** The property of a statement, the class that it states, the datatype of its value. */
  private static Stream<String> terms(Triple triple) {
    Node object = triple.getObject();
    Stream<String> property = Stream.of(triple.getPredicate().getURI());
    if (object.isLiteral()) {
      return Stream.concat(property, Stream.of(object.getLiteralDatatypeURI()));
    }
    boolean isClass = triple.getPredicate().equals(RDF.type.asNode()) && object.isURI();
    return isClass ? Stream.concat(property, Stream.of(object.getURI())) : property;
  }

  private boolean isLong(String term) {
    return declared.values().stream()
        .noneMatch(
            ns -> term.startsWith(ns) && term.substring(ns.length()).matches("[A-Za-z0-9_-]+"));
  }
}
