package be.ertsader.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What hangs directly on a thing, and on what it hangs. */
public final class Neighbours {
  private Neighbours() {}

  /** The edges at a node. */
  public static Set<Integer> edges(ChainIndex index, int node) {
    Grammar grammar = new Grammar(index);
    Set<Integer> edges = new TreeSet<>();
    index.out(node).filter(grammar::isWay).forEach(edges::add);
    index.in(node).filter(grammar::isWay).forEach(edges::add);
    return edges;
  }

  /** The hops at a node, seen from there. */
  public static Chain chain(ChainIndex index, Hops hops, int node) {
    List<Hop> all = new ArrayList<>();
    for (int edge : edges(index, node)) {
      all.add(hops.hop(edge, index.source(edge) == node));
    }
    all.sort(Comparator.comparing(Hop::kind).thenComparing(h -> h.to().label()));
    return new Chain(hops.place(node), all);
  }
}
