package be.ertsader.chain;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A way from one thing to another, each thing at most once.
 *
 * @param edges in the order in which they are walked
 * @param along whether they are walked from what depends to what it depends on, or all the other
 *     way round
 */
public record Route(int[] edges, boolean along) {

  /** The same way from its other end. */
  Route reversed() {
    int last = edges.length - 1;
    int[] back = IntStream.rangeClosed(0, last).map(i -> edges[last - i]).toArray();
    return new Route(back, !along);
  }

  /** The thing where an edge is entered. */
  int start(ChainIndex index, int edge) {
    return along ? index.source(edge) : index.target(edge);
  }

  /** The thing where an edge is left. */
  int end(ChainIndex index, int edge) {
    return along ? index.target(edge) : index.source(edge);
  }

  /** Whether the way touches a thing. */
  boolean touches(ChainIndex index, int node) {
    return Arrays.stream(edges).anyMatch(e -> index.source(e) == node || index.target(e) == node);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Route r && along == r.along && Arrays.equals(edges, r.edges);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(edges) + Boolean.hashCode(along);
  }

  @Override
  public String toString() {
    return (along ? "along " : "against ") + Arrays.toString(edges);
  }
}
