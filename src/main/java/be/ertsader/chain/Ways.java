package be.ertsader.chain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The ways between two things, told for people.
 *
 * @param ways the shortest first
 * @param cut whether there may be more than are told
 */
public record Ways(Hop.Place from, Hop.Place to, List<Way> ways, boolean cut) {

  /**
   * One way.
   *
   * @param basis that of its weakest hop: {@code stated} when sources state every hop
   */
  public record Way(List<Hop> hops, String basis) {
    static Way of(List<Hop> hops) {
      boolean derived = hops.stream().anyMatch(h -> h.basis().equals("derived"));
      return new Way(hops, derived ? "derived" : "stated");
    }
  }

  /** All hops of all ways, each once. */
  public Chain chain() {
    Set<Hop> hops = new LinkedHashSet<>();
    ways.forEach(w -> hops.addAll(w.hops()));
    return new Chain(from, new ArrayList<>(hops));
  }

  /** The edges that must be told before the ways can be. */
  public static Set<Integer> edges(RouteSearch.Found found) {
    Set<Integer> edges = new TreeSet<>();
    for (Route route : found.routes()) {
      for (int edge : route.edges()) {
        edges.add(edge);
      }
    }
    return edges;
  }

  /** The ways of what was found. */
  public static Ways of(Hop.Place from, Hop.Place to, RouteSearch.Found found, Hops hops) {
    List<Way> ways = found.routes().stream().map(r -> Way.of(hops.hops(r))).toList();
    return new Ways(from, to, ways, found.cut());
  }
}
