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

  /** One search along the hops; things go by the numbers that the region gives them. */
  private final class Walk {
    private final WayRegion region;

    /** The places of the hops of the path. */
    private final int[] places;

    /** Where each hop of the path begins. */
    private final int[] visited;

    private final List<Route> found = new ArrayList<>();

    Walk(int from, int to, int hops) {
      this.places = new int[hops];
      this.visited = new int[hops];
      this.region = new WayRegion(index, grammar, from, to, hops);
      step(region.from(), 0);
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

    private void step(int thing, int depth) {
      int end = region.end(thing);
      for (int i = region.first(thing); i < end && !isFull(); i++) {
        if (depth + 1 + region.hopsToGo(i) > places.length || !mayFollow(i, depth)) {
          continue;
        }
        places[depth] = i;
        visited[depth] = thing;
        int next = region.next(i);
        if (next == region.to()) {
          keep(depth + 1);
        } else if (!isVisited(next, depth)) {
          step(next, depth + 1);
        }
      }
    }

    private boolean mayFollow(int place, int depth) {
      return depth == 0 || grammar.mayFollow(region.kind(places[depth - 1]), region.kind(place));
    }

    /** Whether the way up to and with the hop at a depth came from a thing. */
    private boolean isVisited(int thing, int depth) {
      for (int i = 0; i <= depth; i++) {
        if (visited[i] == thing) {
          return true;
        }
      }
      return false;
    }

    private void keep(int length) {
      int[] edges = new int[length];
      for (int i = 0; i < length; i++) {
        edges[i] = region.edge(places[i]);
      }
      Route route = new Route(edges, true);
      if (wanted.through().isEmpty() || route.touches(index, wanted.through().getAsInt())) {
        found.add(route);
      }
    }
  }
}
