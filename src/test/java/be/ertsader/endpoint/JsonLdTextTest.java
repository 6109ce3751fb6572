package be.ertsader.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.source.Erts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

class JsonLdTextTest {
  private static final String ONTOLOGY =
      """
      PREFIX erts: <https://w3id.org/ertsader/ns#>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      erts:Flow a owl:Class .
      erts:material a owl:ObjectProperty .
      erts:minimum a owl:DatatypeProperty ; rdfs:range xsd:decimal .
      erts:verbatim a owl:DatatypeProperty ; rdfs:range xsd:string .
      erts:note a owl:AnnotationProperty .
      """;

  private static final JsonLdContext CONTEXT = new JsonLdContext(quads());

  private static List<Quad> quads() {
    return RDFParser.fromString(ONTOLOGY, Lang.TURTLE).toGraph().stream()
        .map(triple -> Quad.create(Quad.defaultGraphIRI, triple))
        .toList();
  }

  private static String text(Graph graph) {
    byte[] bytes = JsonLdText.of(graph.find().toList(), CONTEXT);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Graph back(String text) {
    return RDFParser.fromString(text, Lang.JSONLD).toGraph();
  }

  @Test
  void termsHaveShortNamesAndIrisAreTyped() {
    Graph graph = GraphFactory.createDefaultGraph();
    Node flow = NodeFactory.createURI("https://example.org/flow");
    graph.add(flow, RDF.type.asNode(), NodeFactory.createURI(Erts.NS + "Flow"));
    graph.add(
        flow,
        NodeFactory.createURI(Erts.NS + "material"),
        NodeFactory.createURI("https://example.org/x/co"));
    graph.add(flow, NodeFactory.createURI(Erts.NS + "minimum"), NodeFactoryExtra.parseNode("1.5"));

    String text = text(graph);

    assertThat(text.replaceAll("\\s+", ""))
        .contains("\"@type\":[\"Flow\"]")
        .contains("\"material\":[\"https://example.org/x/co\"]")
        .contains("\"minimum\":[\"1.5\"]");
    assertThat(back(text).isIsomorphicWith(graph)).isTrue();
  }

  @Test
  void aDocumentHoldsOnlyThePartOfTheContextThatItNeeds() {
    Graph graph = GraphFactory.createDefaultGraph();
    Node note = NodeFactory.createURI(Erts.NS + "note");
    graph.add(
        NodeFactory.createURI("https://example.org/x/s"),
        note,
        NodeFactory.createLiteralString("minimum"));

    assertThat(text(graph)).contains("\"note\": \"" + note).doesNotContain("ns#minimum");
  }

  /** A number where text is expected, text where an IRI is, blank nodes, odd schemes, any order. */
  @Test
  void whateverIsWrittenReadsBack() {
    Random random = new Random(3);
    List<String> subjects =
        List.of("<https://example.org/x/a>", "<https://w3id.org/ertsader/id/a/b>", "_:b", "_:c");
    List<String> predicates =
        List.of(
            "erts:material",
            "erts:minimum",
            "erts:verbatim",
            "rdfs:label",
            "rdf:type",
            "<http://example.org/p>",
            "prov:wasDerivedFrom",
            "erts:note",
            "rdf:first",
            "geo:asWKT");
    List<String> objects =
        List.of(
            "<geo:50.8,4.3>",
            "<label:x>",
            "_:c",
            "1.5",
            "7",
            "true",
            "\"text\"",
            "\"tekst\"@nl",
            "\"\"",
            "\"\\u0001 \\\"<é𝄞\"",
            "\"x\"^^<http://example.org/t>",
            "erts:Flow",
            "\"POINT(1 2)\"^^<http://www.opengis.net/ont/geosparql#wktLiteral>",
            "rdf:nil");
    String prefixes =
        "PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX rdf: <"
            + RDF.getURI()
            + "> "
            + "PREFIX geo: <http://www.opengis.net/ont/geosparql#> ";
    for (int i = 0; i < 300; i++) {
      StringBuilder turtle = new StringBuilder(prefixes + ONTOLOGY);
      for (int n = random.nextInt(12); n >= 0; n--) {
        turtle.append(
            "%s %s %s .%n"
                .formatted(
                    subjects.get(random.nextInt(subjects.size())),
                    predicates.get(random.nextInt(predicates.size())),
                    objects.get(random.nextInt(objects.size()))));
      }
      Graph graph = RDFParser.fromString(turtle.toString(), Lang.TURTLE).toGraph();
      List<Triple> literalTypes =
          graph.find(Node.ANY, RDF.type.asNode(), Node.ANY).toList().stream()
              .filter(t -> t.getObject().isLiteral())
              .toList();
      literalTypes.forEach(graph::delete);

      assertThat(back(text(graph)).isIsomorphicWith(graph)).as("%s", turtle).isTrue();
    }
  }
}
