package be.ertsader.build;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;

/**
 * The named graphs of a build, and their union, in memory. Only the union is indexed: it is what
 * rules, shapes and questions read.
 */
public final class Graphs {
  private final Map<String, TripleList> named = new TreeMap<>();
  private final GraphMem2Fast union = new GraphMem2Fast();
  private final SameNodes nodes = new SameNodes();

  /** Where triples of a named graph go; one that comes again counts once. */
  public Consumer<Triple> sink(String name) {
    TripleList graph = named.computeIfAbsent(name, n -> new TripleList());
    return triple -> {
      Triple same = nodes.of(triple);
      int before = union.size();
      // Nobody listens to the union.
      union.performAdd(same);
      // What is new to the union is new to each graph.
      if (union.size() > before) {
        graph.append(same);
      } else {
        graph.add(same);
      }
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
    return Collections.unmodifiableMap(named);
  }
}
