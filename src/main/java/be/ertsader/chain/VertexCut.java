package be.ertsader.chain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The fewest vertices whose loss parts two vertices of a network. Each vertex that may be lost is
 * an arc of capacity one, everything else holds any flow; the largest flow is the smallest cut
 * (Ford and Fulkerson 1956), found along shortest augmenting paths (Edmonds and Karp 1972). By the
 * theorem of Menger (1927) its size is also the number of paths that share no vertex that may be
 * lost.
 */
final class VertexCut {
  private static final int UNLIMITED = Integer.MAX_VALUE / 2;

  private final int source;
  private final int sink;

  /** Arcs come in pairs, an arc and its return; those that leave an end are chained. */
  private final int[] head;

  private final int[] following;
  private final int[] target;
  private final int[] free;
  private int arcs;

  private VertexCut(Network network, int from, int to, IntPredicate breakable) {
    source = 2 * from + 1;
    sink = 2 * to;
    head = new int[2 * network.size()];
    Arrays.fill(head, -1);
    int all =
        2 * network.size() + 2 * IntStream.range(0, network.size()).map(network::degree).sum();
    following = new int[all];
    target = new int[all];
    free = new int[all];
    for (int v = 0; v < network.size(); v++) {
      boolean isEnd = v == from || v == to;
      arc(2 * v, 2 * v + 1, !isEnd && breakable.test(v) ? 1 : UNLIMITED);
      for (int i = 0; i < network.degree(v); i++) {
        arc(2 * v + 1, 2 * network.next(v, i), UNLIMITED);
      }
    }
  }

  /**
   * One smallest cut, in ascending order; none of a size when it is not needed as no path leads
   * there. Of several smallest cuts it is the one nearest to the start.
   *
   * @param breakable which vertices may be lost; the two ends never are
   * @return nothing when a path leads over no vertex that may be lost
   */
  static Optional<List<Integer>> between(
      Network network, int from, int to, IntPredicate breakable) {
    VertexCut cut = new VertexCut(network, from, to, breakable);
    if (cut.reached(2)[cut.sink] != -1) {
      return Optional.empty();
    }
    int[] by = cut.reached(1);
    while (by[cut.sink] != -1) {
      cut.augment(by);
      by = cut.reached(1);
    }
    int[] last = by;
    return Optional.of(
        IntStream.range(0, network.size())
            .filter(v -> last[2 * v] != -1 && last[2 * v + 1] == -1)
            .boxed()
            .toList());
  }

  private void arc(int from, int to, int capacity) {
    half(from, to, capacity);
    half(to, from, 0);
  }

  private void half(int from, int to, int capacity) {
    target[arcs] = to;
    free[arcs] = capacity;
    following[arcs] = head[from];
    head[from] = arcs++;
  }

  /**
   * The arc by which each end is reached over arcs that have so much left; -1 when it is not, -2 at
   * the start.
   */
  private int[] reached(int left) {
    int[] by = new int[head.length];
    Arrays.fill(by, -1);
    by[source] = -2;
    int[] queue = new int[head.length];
    queue[0] = source;
    int write = 1;
    for (int read = 0; read < write; read++) {
      for (int arc = head[queue[read]]; arc >= 0; arc = following[arc]) {
        if (free[arc] >= left && by[target[arc]] == -1) {
          by[target[arc]] = arc;
          queue[write++] = target[arc];
        }
      }
    }
    return by;
  }

  /** Sends one unit along the path that was reached. */
  private void augment(int... arrivedBy) {
    for (int end = sink; end != source; end = target[arrivedBy[end] ^ 1]) {
      free[arrivedBy[end]]--;
      free[arrivedBy[end] ^ 1]++;
    }
  }
}
