package be.ertsader.build;

import java.util.Collection;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph and some small ones, to be read as one. What stands in several comes several times. */
final class Together extends GraphBase {
  private final Graph large;
  private final Graph others = new GraphMem2Fast();

  Together(Graph large, Collection<Graph> small) {
    this.large = large;
    small.forEach(graph -> graph.find().forEachRemaining(others::add));
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    return large.find(pattern).andThen(others.find(pattern));
  }
}
