package be.ertsader.endpoint;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph that is read only as long as there is time; property paths ask nothing else. */
final class WatchedGraph extends WrappedGraph {
  private final Watch watch;

  WatchedGraph(Graph graph, Watch watch) {
    super(graph);
    this.watch = watch;
  }

  @Override
  public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
    watch.look();
    return watched(super.find(subject, predicate, object));
  }

  @Override
  public ExtendedIterator<Triple> find(Triple triple) {
    watch.look();
    return watched(super.find(triple));
  }

  private ExtendedIterator<Triple> watched(ExtendedIterator<Triple> found) {
    return found.mapWith(
        triple -> {
          watch.look();
          return triple;
        });
  }
}
