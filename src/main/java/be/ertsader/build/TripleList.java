package be.ertsader.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * A graph that is written once and mostly read from end to end: its triples in the order in which
 * they came, each once. It is indexed when something is looked for in it.
 */
final class TripleList extends GraphBase {
  private final List<Triple> triples = new ArrayList<>();

  /** The first triples of the list, as many as were there when one was last looked for. */
  private final Set<Triple> known = new HashSet<>();

  private int noted;
  private Graph index;

  /** Adds a triple that is known not to be here. */
  void append(Triple triple) {
    triples.add(triple);
  }

  @Override
  public void performAdd(Triple triple) {
    while (noted < triples.size()) {
      known.add(triples.get(noted++));
    }
    if (known.add(triple)) {
      triples.add(triple);
      noted++;
    }
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    return pattern.equals(Triple.ANY)
        ? WrappedIterator.createNoRemove(triples.iterator())
        : indexed().find(pattern);
  }

  private synchronized Graph indexed() {
    if (index == null || index.size() < triples.size()) {
      index = new GraphMem2Fast();
      triples.forEach(index::add);
    }
    return index;
  }

  @Override
  protected int graphBaseSize() {
    return triples.size();
  }
}
