package be.ertsader.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

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
  private final Grammar grammar;
  private final Wanted wanted;

  private RouteSearch(ChainIndex index, Wanted wanted) {
    this.index = index;
    this.grammar = new Grammar(index);
    this.wanted = wanted;
  }

  /** The ways from one thing to another. Asked the other way round they are the same, reversed. */
  public static Found find(ChainIndex index, int from, int to, Wanted wanted) {
    RouteSearch search = new RouteSearch(index, wanted);
    if (from == to) {
      return new Found(List.of(), false);
    }
    return wanted.shortest()
        ? search.shortest(from, to)
        : search.all(
            search.new Walk(from, to, wanted.maxHops()),
            search.new Walk(to, from, wanted.maxHops()));
  }

  private Found shortest(int from, int to) {
    for (int hops = 1; hops <= wanted.maxHops(); hops++) {
      Walk along = new Walk(from, to, hops);
      Walk back = new Walk(to, from, hops);
      Found found = all(along, back);
      if (!found.routes().isEmpty()) {
        return found;
      }
      if (along.isHopeless() && back.isHopeless()) {
        break;
      }
    }
    return new Found(List.of(), false);
  }

  private Found all(Walk along, Walk back) {
    List<Route> routes = new ArrayList<>(along.routes());
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
    private final WayRegion region;
    private final int[] path;
    private final List<Route> found = new ArrayList<>();

    Walk(int from, int to, int hops) {
      this.to = to;
      this.path = new int[hops];
      this.region = new WayRegion(index, grammar, from, to, hops);
      step(from, 0);
    }

    List<Route> routes() {
      return found;
    }

    boolean isFull() {
      return found.size() > wanted.most();
    }

    /** Whether longer ways need not be looked for. */
    boolean isHopeless() {
      return region.isHopeless();
    }

    private void step(int node, int depth) {
      for (int i = region.first(node); region.leaves(node, i) && !isFull(); i++) {
        int edge = region.edge(i);
        int next = index.target(edge);
        if (depth + 1 + region.hopsToGo(i) > path.length || !mayFollow(edge, depth)) {
          continue;
        }
        path[depth] = edge;
        if (next == to) {
          keep(depth + 1);
        } else if (!isVisited(next, depth)) {
          step(next, depth + 1);
        }
      }
    }

    private boolean mayFollow(int edge, int depth) {
      return depth == 0 || grammar.mayFollow(path[depth - 1], edge);
    }

    /** Whether the way up to and with the hop at a depth came from a thing. */
    private boolean isVisited(int node, int depth) {
      for (int i = 0; i <= depth; i++) {
        if (index.source(path[i]) == node) {
          return true;
        }
      }
      return false;
    }

    private void keep(int length) {
      Route route = new Route(Arrays.copyOf(path, length), true);
      if (wanted.through().isEmpty() || route.touches(index, wanted.through().getAsInt())) {
        found.add(route);
      }
    }
  }
}
