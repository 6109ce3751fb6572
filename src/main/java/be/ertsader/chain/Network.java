package be.ertsader.chain;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A directed graph that grows: vertices are numbered from 0, an arrow may come more than once. */
final class Network {
  private int[][] next = new int[16][];
  private int[] degrees = new int[16];
  private int vertices;

  /** Adds a vertex and gives its number. */
  int vertex() {
    if (vertices == next.length) {
      next = Arrays.copyOf(next, 2 * vertices);
      degrees = Arrays.copyOf(degrees, 2 * vertices);
    }
    next[vertices] = new int[2];
    return vertices++;
  }

  /** Adds an arrow. */
  void arrow(int from, int to) {
    if (degrees[from] == next[from].length) {
      next[from] = Arrays.copyOf(next[from], 2 * degrees[from]);
    }
    next[from][degrees[from]++] = to;
  }

  /** Adds an arrow each way. */
  void link(int one, int other) {
    arrow(one, other);
    arrow(other, one);
  }

  /** Number of vertices. */
  int size() {
    return vertices;
  }

  /** Number of arrows that leave a vertex. */
  int degree(int vertex) {
    return degrees[vertex];
  }

  /** Where an arrow that leaves a vertex ends; they count from 0. */
  int next(int vertex, int arrow) {
    return next[vertex][arrow];
  }

  /** The ends of all arrows that leave a vertex. */
  IntStream next(int vertex) {
    return Arrays.stream(next[vertex], 0, degrees[vertex]);
  }

  /**
   * A path with the fewest arrows, both ends included; empty when there is none. A path from a
   * vertex to itself is that vertex.
   */
  int[] shortestPath(int from, int to) {
    int[] before = new int[vertices];
    Arrays.fill(before, -1);
    before[from] = from;
    int[] queue = new int[vertices];
    queue[0] = from;
    int write = 1;
    for (int read = 0; read < write && before[to] < 0; read++) {
      for (int i = 0; i < degrees[queue[read]]; i++) {
        int target = next[queue[read]][i];
        if (before[target] < 0) {
          before[target] = queue[read];
          queue[write++] = target;
        }
      }
    }
    return before[to] < 0 ? new int[0] : backwards(before, from, to);
  }

  private static int[] backwards(int[] before, int from, int to) {
    int length = 1;
    for (int v = to; v != from; v = before[v]) {
      length++;
    }
    int[] path = new int[length];
    int v = to;
    for (int i = length - 1; i >= 0; i--) {
      path[i] = v;
      v = before[v];
    }
    return path;
  }
}
