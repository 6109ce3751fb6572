package be.ertsader.chain;

import java.util.Arrays;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;

/** What hangs, over any number of hops of some kinds, on what. */
public final class Reach {
  private final ChainIndex index;
  private final boolean[] counts;

  /**
   * @param kinds the kinds of hops that count, by notation
   */
  public Reach(ChainIndex index, Set<String> kinds) {
    this.index = index;
    this.counts = new boolean[index.kinds.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = kinds.contains(index.kinds[i]);
    }
  }

  /** All that a thing depends on, itself left out. */
  public RoaringBitmap below(int node) {
    RoaringBitmap seen = new RoaringBitmap();
    int[] queue = {node, 0, 0, 0};
    int write = 1;
    for (int read = 0; read < write; read++) {
      for (int edge = index.firstOut(queue[read]); edge < index.endOut(queue[read]); edge++) {
        int target = index.target(edge);
        if (counts[index.kindOf[edge]] && target != node && seen.checkedAdd(target)) {
          queue = write == queue.length ? Arrays.copyOf(queue, 2 * write) : queue;
          queue[write++] = target;
        }
      }
    }
    return seen;
  }
}
