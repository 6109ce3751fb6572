package be.ertsader.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The vertices whose loss makes a part of an undirected network fall apart (Tarjan 1972; Hopcroft
 * and Tarjan 1973), found by one search in depth that keeps its own stack.
 */
final class Articulations {
  private final Network network;

  /** Place in the order of the search, or -1; and the first place that a subtree reaches. */
  private final int[] place;

  private final int[] low;
  private final int[] parent;

  /** The arrow of each vertex that is to be followed next. */
  private final int[] arrow;

  private final int[] order;
  private int seen;

  /** For each vertex the parts below it that hang on it alone: where they begin and end. */
  private final Map<Integer, List<int[]>> below = new TreeMap<>();

  private final Map<Integer, List<Integer>> found = new TreeMap<>();

  private Articulations(Network network) {
    this.network = network;
    this.place = new int[network.size()];
    this.low = new int[network.size()];
    this.parent = new int[network.size()];
    this.arrow = new int[network.size()];
    this.order = new int[network.size()];
    Arrays.fill(place, -1);
  }

  /**
   * What each articulation vertex cuts off: all that hung together with it but the largest part
   * that is left; of parts as large as each other one is taken for the rest.
   *
   * @param network has an arrow each way between two vertices
   * @return the vertices cut off, in ascending order
   */
  static Map<Integer, List<Integer>> of(Network network) {
    Articulations search = new Articulations(network);
    for (int vertex = 0; vertex < network.size(); vertex++) {
      if (search.place[vertex] < 0) {
        search.visitAll(vertex);
      }
    }
    return search.found;
  }

  private void visitAll(int root) {
    int first = seen;
    enter(root, -1);
    int vertex = root;
    while (vertex >= 0) {
      if (arrow[vertex] < network.degree(vertex)) {
        int target = network.next(vertex, arrow[vertex]++);
        if (place[target] < 0) {
          enter(target, vertex);
          vertex = target;
        } else if (target != parent[vertex]) {
          low[vertex] = Math.min(low[vertex], place[target]);
        }
      } else {
        leave(vertex);
        vertex = parent[vertex];
      }
    }
    below.forEach((v, parts) -> cut(v, parts, first));
    below.clear();
  }

  private void enter(int vertex, int from) {
    parent[vertex] = from;
    low[vertex] = seen;
    place[vertex] = seen;
    order[seen++] = vertex;
  }

  private void leave(int vertex) {
    int above = parent[vertex];
    if (above < 0) {
      return;
    }
    low[above] = Math.min(low[above], low[vertex]);
    if (low[vertex] >= place[above]) {
      below.computeIfAbsent(above, v -> new ArrayList<>()).add(new int[] {place[vertex], seen});
    }
  }

  /** The parts below, and what is left beside them and the vertex in its whole component. */
  private void cut(int vertex, List<int[]> parts, int first) {
    int rest = seen - first - 1 - parts.stream().mapToInt(p -> p[1] - p[0]).sum();
    int[] largest = Collections.max(parts, (a, b) -> Integer.compare(a[1] - a[0], b[1] - b[0]));
    boolean isBelow = largest[1] - largest[0] > rest;
    List<Integer> off = new ArrayList<>();
    for (int[] part : parts) {
      if (!isBelow || part != largest) {
        add(off, part[0], part[1]);
      }
    }
    if (isBelow) {
      int from = first;
      for (int[] part : parts) {
        add(off, from, part[0]);
        from = part[1];
      }
      add(off, from, seen);
      off.remove(Integer.valueOf(vertex));
    }
    if (!off.isEmpty()) {
      Collections.sort(off);
      found.put(vertex, List.copyOf(off));
    }
  }

  private void add(List<Integer> list, int from, int to) {
    for (int i = from; i < to; i++) {
      list.add(order[i]);
    }
  }
}
