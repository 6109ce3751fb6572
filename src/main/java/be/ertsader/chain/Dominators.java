package be.ertsader.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The vertices that lie on every path between two vertices of a network. One walk along a shortest
 * path suffices: a vertex of it may be passed by only where what came before reaches further along.
 * Each vertex and arrow is looked at once.
 */
final class Dominators {
  private final Network network;

  /** Where on the path a vertex stands, or -1. */
  private final int[] place;

  private final boolean[] seen;
  private final int[] stack;

  private Dominators(Network network, int... path) {
    this.network = network;
    this.place = new int[network.size()];
    this.seen = new boolean[network.size()];
    this.stack = new int[network.size() + 1];
    Arrays.fill(place, -1);
    for (int i = 0; i < path.length; i++) {
      place[path[i]] = i;
    }
  }

  /**
   * The dominators in the order in which paths meet them, both ends left out; none when there is no
   * path.
   */
  static List<Integer> between(Network network, int from, int to) {
    int[] path = network.shortestPath(from, to);
    Dominators search = new Dominators(network, path);
    List<Integer> found = new ArrayList<>();
    int furthest = 0;
    for (int i = 0; i + 1 < path.length; i++) {
      if (i > 0 && furthest == i) {
        found.add(path[i]);
      }
      furthest = Math.max(furthest, search.reach(path[i]));
    }
    return found;
  }

  /** The furthest place on the path that a vertex reaches beside it. */
  private int reach(int from) {
    int furthest = 0;
    int top = 0;
    stack[top++] = from;
    while (top > 0) {
      int vertex = stack[--top];
      for (int i = 0; i < network.degree(vertex); i++) {
        int target = network.next(vertex, i);
        if (place[target] >= 0) {
          furthest = Math.max(furthest, place[target]);
        } else if (!seen[target]) {
          seen[target] = true;
          stack[top++] = target;
        }
      }
    }
    return furthest;
  }
}
