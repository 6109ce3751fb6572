package be.ertsader.chain;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The edges that arrive at each node, in the order of their kind and source. */
final class Arrivals {
  private final int[] first;
  private final int[] edges;

  /**
   * Where each begins, and its kind, beside it: who walks against the arrows reads memory in its
   * order.
   */
  private final int[] from;

  private final byte[] kinds;

  /**
   * Sorts edges that stand in the order of their sources.
   *
   * @param kindOf number of the kind of each edge
   */
  Arrivals(int nodes, int[] sources, int[] targets, byte[] kindOf) {
    this.first = new int[nodes + 1];
    for (int target : targets) {
      first[target + 1]++;
    }
    Arrays.parallelPrefix(first, Integer::sum);
    int[] next = Arrays.copyOf(first, nodes);
    this.edges = new int[targets.length];
    this.from = new int[targets.length];
    this.kinds = new byte[targets.length];
    for (int edge : byKind(kindOf)) {
      int place = next[targets[edge]]++;
      edges[place] = edge;
      from[place] = sources[edge];
      kinds[place] = kindOf[edge];
    }
  }

  private static int[] byKind(byte[] kindOf) {
    int[] next = new int[Byte.MAX_VALUE + 2];
    for (byte kind : kindOf) {
      next[kind + 1]++;
    }
    Arrays.parallelPrefix(next, Integer::sum);
    int[] order = new int[kindOf.length];
    for (int edge = 0; edge < kindOf.length; edge++) {
      order[next[kindOf[edge]]++] = edge;
    }
    return order;
  }

  /** The place of the first edge that arrives at a node; the others follow it. */
  int first(int node) {
    return first[node];
  }

  /** The place behind the last edge that arrives at a node. */
  int end(int node) {
    return first[node + 1];
  }

  /** The edge at a place. */
  int edge(int place) {
    return edges[place];
  }

  /** Where the edge at a place begins. */
  int source(int place) {
    return from[place];
  }

  /** The number of the kind of the edge at a place. */
  int kind(int place) {
    return kinds[place];
  }

  /** The edges that arrive at a node. */
  IntStream of(int node) {
    return Arrays.stream(edges, first[node], first[node + 1]);
  }

  /** The edges of one kind that arrive at a node. */
  IntStream of(int node, int kind) {
    return Arrays.stream(edges, place(node, kind), place(node, kind + 1));
  }

  /** The place of the first edge at a node whose kind does not stand before the given one. */
  private int place(int node, int kind) {
    int low = first[node];
    int high = first[node + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (kinds[middle] < kind) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
