package be.ertsader.chain;

import java.util.Set;

/** What hangs, over any number of hops of some kinds, on what; for many things in one pass. */
public final class Reach {
  /** As many starts as one pass can tell apart. */
  public static final int MOST = Long.SIZE;

  private final ChainIndex index;
  private final boolean[] counts;

  /**
   * Follows some hops only.
   *
   * @param kinds the kinds of hops that count, by notation
   */
  public Reach(ChainIndex index, Set<String> kinds) {
    this.index = index;
    this.counts = new boolean[index.kinds.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = kinds.contains(index.kinds[i]);
    }
  }

  /**
   * For each node, which of the starts depend on it: bit i is set when start i does. A start does
   * not depend on itself.
   *
   * @param starts nodes, {@link #MOST} at most
   */
  public long[] above(int... starts) {
    if (starts.length > MOST) {
      throw new IllegalArgumentException(starts.length + " starts are more than " + MOST);
    }
    long[] reached = new long[index.nodes()];
    NodeQueue queue = new NodeQueue(index.nodes());
    for (int i = 0; i < starts.length; i++) {
      reached[starts[i]] |= 1L << i;
      queue.add(starts[i]);
    }
    while (!queue.isEmpty()) {
      pass(queue.next(), reached, queue);
    }
    for (int i = 0; i < starts.length; i++) {
      reached[starts[i]] &= ~(1L << i);
    }
    return reached;
  }

  private void pass(int node, long[] reached, NodeQueue queue) {
    long own = reached[node];
    for (int edge = index.firstOut[node]; edge < index.firstOut[node + 1]; edge++) {
      int target = index.targets[edge];
      if (counts[index.kindOf[edge]] && (own & ~reached[target]) != 0) {
        reached[target] |= own;
        queue.add(target);
      }
    }
  }

  /** Nodes that wait, each once. */
  private static final class NodeQueue {
    private final int[] ring;
    private final boolean[] waits;
    private int read;
    private int size;

    NodeQueue(int nodes) {
      ring = new int[nodes];
      waits = new boolean[nodes];
    }

    boolean isEmpty() {
      return size == 0;
    }

    void add(int node) {
      if (!waits[node]) {
        waits[node] = true;
        int place = read + size < ring.length ? read + size : read + size - ring.length;
        ring[place] = node;
        size++;
      }
    }

    int next() {
      int node = ring[read];
      read = read + 1 == ring.length ? 0 : read + 1;
      size--;
      waits[node] = false;
      return node;
    }
  }
}
