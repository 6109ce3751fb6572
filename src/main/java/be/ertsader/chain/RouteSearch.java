package be.ertsader.chain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Finds the ways between two things. A way never turns round: it leads from what depends to what it
 * depends on, hop by hop, or all the way back. It does not climb to a group to come down to another
 * member, nor the other way round: a member is not its sister. What is only planned is no way.
 *
 * <p>Only the part of the graph is touched from which the end can be reached in time.
 */
public final class RouteSearch {
  /**
   * What is wanted.
   *
   * @param maxHops the longest way that counts
   * @param shortest only the ways than which none is shorter
   * @param through a thing that a way must touch
   * @param most how many ways are enough
   */
  public record Wanted(int maxHops, boolean shortest, OptionalInt through, int most) {}

  /**
   * What was found.
   *
   * @param routes sorted by length, then by their hops
   * @param cut whether there may be more
   */
  public record Found(List<Route> routes, boolean cut) {}

  private final ChainIndex index;
  private final Wanted wanted;

  private RouteSearch(ChainIndex index, Wanted wanted) {
    this.index = index;
    this.wanted = wanted;
  }

  /** The ways from one thing to another. Asked the other way round they are the same, reversed. */
  public static Found find(ChainIndex index, int from, int to, Wanted wanted) {
    RouteSearch search = new RouteSearch(index, wanted);
    return wanted.shortest() ? search.shortest(from, to) : search.all(from, to, wanted.maxHops());
  }

  private Found shortest(int from, int to) {
    for (int hops = 1; hops <= wanted.maxHops(); hops++) {
      Found found = all(from, to, hops);
      if (!found.routes().isEmpty()) {
        return found;
      }
    }
    return new Found(List.of(), false);
  }

  private Found all(int from, int to, int hops) {
    List<Route> routes = new ArrayList<>();
    if (from == to) {
      return new Found(routes, false);
    }
    Walk along = new Walk(from, to, hops);
    along.routes().forEach(routes::add);
    Walk back = new Walk(to, from, hops);
    back.routes().forEach(r -> routes.add(r.reversed()));
    routes.sort(RouteSearch::compare);
    boolean cut = along.isFull() || back.isFull() || routes.size() > wanted.most();
    return new Found(routes.subList(0, Math.min(routes.size(), wanted.most())), cut);
  }

  /** By length; then those along before those back; then hop by hop, from what depends. */
  private static int compare(Route one, Route two) {
    int order = Integer.compare(one.edges().length, two.edges().length);
    if (order == 0) {
      order = Boolean.compare(two.along(), one.along());
    }
    int[] first = one.along() ? one.edges() : one.reversed().edges();
    int[] second = two.along() ? two.edges() : two.reversed().edges();
    return order == 0 ? Arrays.compare(first, second) : order;
  }

  /** One search along the hops. */
  private final class Walk {
    private final int to;
    private final Map<Integer, Integer> hopsToGo;
    private final Set<Integer> visited = new HashSet<>();
    private final int[] path;
    private final List<Route> found = new ArrayList<>();

    Walk(int from, int to, int hops) {
      this.to = to;
      this.path = new int[hops];
      this.hopsToGo = distances(to, from, hops);
      if (hopsToGo.containsKey(from)) {
        visited.add(from);
        step(from, 0);
      }
    }

    List<Route> routes() {
      return found;
    }

    boolean isFull() {
      return found.size() > wanted.most();
    }

    private void step(int node, int depth) {
      for (int edge = index.firstOut(node); edge < index.endOut(node) && !isFull(); edge++) {
        int next = index.target(edge);
        Integer left = hopsToGo.get(next);
        if (left == null || depth + 1 + left > path.length || !mayFollow(edge, depth)) {
          continue;
        }
        path[depth] = edge;
        if (next == to) {
          keep(depth + 1);
        } else if (visited.add(next)) {
          step(next, depth + 1);
          visited.remove(next);
        }
      }
    }

    private boolean mayFollow(int edge, int depth) {
      return Grammar.isWay(index, edge)
          && (depth == 0 || Grammar.mayFollow(index, path[depth - 1], edge));
    }

    private void keep(int length) {
      Route route = new Route(Arrays.copyOf(path, length), true);
      if (wanted.through().isEmpty() || route.touches(index, wanted.through().getAsInt())) {
        found.add(route);
      }
    }
  }

  /**
   * How many hops it takes at least to reach the end, for the things within reach; the search ends
   * at the farthest that can matter.
   */
  private Map<Integer, Integer> distances(int end, int start, int most) {
    Map<Integer, Integer> hops = new HashMap<>();
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    hops.put(end, 0);
    queue.add(end);
    while (!queue.isEmpty()) {
      int node = queue.remove();
      int distance = hops.get(node) + 1;
      if (distance > most || node == start) {
        continue;
      }
      for (int i = index.firstIn(node); i < index.firstIn(node + 1); i++) {
        int edge = index.arriving(i);
        int source = index.source(edge);
        if (Grammar.isWay(index, edge) && hops.putIfAbsent(source, distance) == null) {
          queue.add(source);
        }
      }
    }
    return hops;
  }
}
