package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.cli.CatalogShapes.Rule;
import be.ertsader.source.Iris;
import be.ertsader.store.OpenStore;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The catalogue of the store obeys both profiles, and every rule of these refuses what breaks it.
 */
class CatalogShapesTest {
  private static final Node UNKNOWN = CatalogShapes.iri("http://example.org/unknown");
  private static final Node TEXT = NodeFactory.createLiteralString("not so");

  private static final Map<String, CatalogShapes> SHAPES = new TreeMap<>();
  private static Graph catalog;

  @BeforeAll
  static void read() {
    profiles().forEach(profile -> SHAPES.put(profile, CatalogShapes.of(profile)));
    try (OpenStore store = Built.open()) {
      catalog =
          Txn.calculateRead(
              store.dataset(),
              () -> copy(store.dataset().getGraph(CatalogShapes.iri(Iris.CATALOG))));
    }
  }

  static Stream<String> profiles() {
    return CatalogShapes.PROFILES.stream();
  }

  static Stream<Rule> rules() {
    return profiles().flatMap(profile -> CatalogShapes.rules(profile).stream());
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void theCatalogueOfTheStoreObeys(String profile) {
    assertThat(SHAPES.get(profile).violations(catalog)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleRefusesWhatBreaksIt(Rule rule) {
    Graph broken = copy(catalog);
    Node thing = someOf(broken, rule.type());
    breakRule(broken, thing, rule);

    assertThat(SHAPES.get(rule.profile()).refuses(broken, thing, rule.property())).isTrue();
  }

  private static void breakRule(Graph graph, Node thing, Rule rule) {
    Node property = rule.property();
    if (rule.demand().equals(SHACL.minCount) || rule.demand().equals(SHACL.qualifiedMinCount)) {
      GraphUtil.remove(graph, thing, property, Node.ANY);
    } else if (rule.demand().equals(SHACL.maxCount)) {
      graph.add(thing, property, UNKNOWN);
      graph.add(thing, property, CatalogShapes.iri(UNKNOWN.getURI() + "-2"));
    } else if (rule.demand().equals(SHACL.uniqueLang)) {
      for (String text : List.of("een", "twee")) {
        graph.add(thing, property, NodeFactory.createLiteralLang(text, "nl"));
      }
    } else if (rule.demand().equals(SHACL.nodeKind)) {
      graph.add(thing, property, rule.value().equals(SHACL.Literal) ? UNKNOWN : TEXT);
    } else if (rule.demand().equals(SHACL.datatype) || rule.demand().equals(SHACL.or)) {
      graph.add(thing, property, NodeFactory.createLiteralDT("1", XSDDatatype.XSDunsignedByte));
    } else {
      graph.add(thing, property, UNKNOWN);
    }
  }

  /** A thing of that class, which is made up where the catalogue has none. */
  private static Node someOf(Graph graph, Node type) {
    List<Node> found =
        graph.stream(Node.ANY, RDF.type.asNode(), type).map(t -> t.getSubject()).toList();
    Node thing = found.isEmpty() ? CatalogShapes.iri("http://example.org/thing") : found.get(0);
    graph.add(thing, RDF.type.asNode(), type);
    return thing;
  }

  private static Graph copy(Graph graph) {
    Graph copy = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(copy, graph);
    return copy;
  }
}
