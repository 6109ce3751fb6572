package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.endpoint.SparqlServer;
import be.ertsader.source.Iris;
import be.ertsader.store.OpenStore;
import be.ertsader.store.StoreFolder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/** The house verbs of the tests that read documents about the project's own data. */
final class Site {
  private static final Pattern TYPE = Pattern.compile(Pattern.quote(Iris.THINGS) + "([^/]+)/.+");

  private Site() {}

  /** A server of the project's own data, on any free port; who calls closes it. */
  static SparqlServer start() {
    return SparqlServer.start(
        StoreFolder.at(Built.store()),
        Built.home(),
        SparqlServer.LOOPBACK,
        0,
        SparqlServer.Options.USUAL);
  }

  /** The first thing of each type, by its path below the base. */
  static List<String> oneOfEachType() {
    Map<String, String> first = new TreeMap<>();
    try (OpenStore store = Built.open()) {
      Txn.executeRead(
          store.dataset(),
          () ->
              store.dataset().stream()
                  .map(Quad::getSubject)
                  .filter(Node::isURI)
                  .map(Node::getURI)
                  .filter(iri -> TYPE.matcher(iri).matches())
                  .forEach(iri -> first.merge(iri.split("/")[5], iri, Site::lesser)));
    }
    return first.values().stream().map(iri -> iri.substring(Iris.BASE.length())).toList();
  }

  private static String lesser(String one, String other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** The document of the first thing of a type. */
  static String first(String type) {
    return oneOfEachType().stream()
        .filter(thing -> thing.startsWith("id/" + type + "/"))
        .map(thing -> "/doc/" + thing.substring("id/".length()))
        .findFirst()
        .orElseThrow();
  }

  /** The object of the first statement of a subject and property. */
  static Node object(Graph graph, Node subject, String property) {
    return graph.find(subject, node(property), Node.ANY).next().getObject();
  }

  static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  /** The statements of an answer that must be a success. */
  static Graph parsed(HttpResponse<String> answer, Lang lang) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return RDFParser.fromString(answer.body(), lang).toGraph();
  }

  /** The quads of an answer in TriG. */
  static DatasetGraph quads(HttpResponse<String> answer) {
    return RDFParser.fromString(answer.body(), Lang.TRIG).toDatasetGraph();
  }
}
