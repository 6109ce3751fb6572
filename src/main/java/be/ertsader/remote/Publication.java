package be.ertsader.remote;

import be.ertsader.source.Iris;
import be.ertsader.store.StoreInfo;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;

/**
 * What a server says of the graphs that were published there, in a graph of its own. It is written
 * before the first of them, so that a half of a publication is known as such, and after the last.
 *
 * @param version another one for each publication that ended; blank while one is under way
 * @param info what the graphs were made from
 * @param graphs the digest of each graph by its IRI; blank while nobody knows what it holds
 * @param prefixes namespaces by prefix
 */
record Publication(
    String version, StoreInfo info, Map<String, String> graphs, Map<String, String> prefixes) {
  /** The graph that says so. */
  static final Node GRAPH = NodeFactory.createURI(Iris.BASE + ".well-known/publication");

  private static final Node VERSION = term("version");
  private static final Node ONTOLOGY = term("ontology");
  private static final Node DATA = term("data");
  private static final Node MADE_BY = term("madeBy");
  private static final Node QUADS = term("quads");
  private static final Node DIGEST = term("digest");
  private static final Node PREFIX = term("prefix");

  private static Node term(String name) {
    return NodeFactory.createURI(GRAPH.getURI() + "#" + name);
  }

  /** Whether all graphs are there as they should be. */
  boolean isComplete() {
    return !version.isEmpty();
  }

  /** The same while graphs change. */
  Publication underWay(Map<String, String> graphs) {
    return new Publication("", info, graphs, prefixes);
  }

  Graph graph() {
    Graph graph = new GraphMem2Fast();
    add(graph, GRAPH, VERSION, version);
    add(graph, GRAPH, ONTOLOGY, info.ontology());
    add(graph, GRAPH, DATA, info.data());
    add(graph, GRAPH, MADE_BY, info.madeBy());
    add(graph, GRAPH, QUADS, Long.toString(info.quads()));
    graphs.forEach((name, digest) -> add(graph, NodeFactory.createURI(name), DIGEST, digest));
    prefixes.forEach((prefix, iri) -> add(graph, GRAPH, PREFIX, prefix + " " + iri));
    return graph;
  }

  private static void add(Graph graph, Node subject, Node property, String value) {
    graph.add(Triple.create(subject, property, NodeFactory.createLiteralString(value)));
  }

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException when the graph says something else
   */
  static Publication read(Graph graph) {
    Map<String, String> graphs = new TreeMap<>();
    graph
        .find(Node.ANY, DIGEST, Node.ANY)
        .forEach(t -> graphs.put(t.getSubject().getURI(), t.getObject().getLiteralLexicalForm()));
    Map<String, String> prefixes = new TreeMap<>();
    graph
        .find(GRAPH, PREFIX, Node.ANY)
        .mapWith(t -> t.getObject().getLiteralLexicalForm().split(" ", 2))
        .forEach(p -> prefixes.put(p[0], p[1]));
    StoreInfo info =
        new StoreInfo(
            text(graph, ONTOLOGY),
            text(graph, DATA),
            text(graph, MADE_BY),
            Long.parseLong(text(graph, QUADS)));
    return new Publication(text(graph, VERSION), info, graphs, prefixes);
  }

  private static String text(Graph graph, Node property) {
    return graph
        .find(GRAPH, property, Node.ANY)
        .mapWith(t -> t.getObject().getLiteralLexicalForm())
        .nextOptional()
        .orElseThrow(() -> new IllegalArgumentException("no " + property));
  }
}
