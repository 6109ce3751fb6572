package be.ertsader.build;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.sparql.core.Quad;

/** The named graphs of a build, and their union, in memory. */
public final class Graphs {
  private final Map<String, Graph> named = new TreeMap<>();
  private final Graph union = new GraphMem2Fast();

  /** Where triples of a named graph go. */
  public Consumer<Triple> sink(String name) {
    Graph graph = named.computeIfAbsent(name, n -> new GraphMem2Fast());
    return triple -> {
      graph.add(triple);
      union.add(triple);
    };
  }

  /** Adds a whole graph. */
  public void addAll(String name, Graph triples) {
    Consumer<Triple> sink = sink(name);
    triples.find().forEach(sink::accept);
  }

  /** All graphs as one. */
  public Graph union() {
    return union;
  }

  /** The graphs by their IRIs, in the order of these. */
  public Map<String, Graph> named() {
    return named;
  }

  /** The triples of all graphs as quads, graph by graph. */
  public Iterator<Quad> quads() {
    return named.entrySet().stream()
        .flatMap(
            e -> {
              Node graph = NodeFactory.createURI(e.getKey());
              return e.getValue().stream().map(t -> Quad.create(graph, t));
            })
        .iterator();
  }

  /** Number of quads. */
  public long size() {
    return named.values().stream().mapToLong(Graph::size).sum();
  }
}
