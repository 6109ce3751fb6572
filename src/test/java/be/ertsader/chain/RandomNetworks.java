package be.ertsader.chain;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;

/** Small networks by chance, and the plainest way to walk them. */
final class RandomNetworks {
  private RandomNetworks() {}

  /** From none to some arrows more than vertices; arrows may come twice, or lead to their start. */
  static Network directed(Random random, int vertices) {
    Network network = of(vertices);
    IntStream.range(0, random.nextInt(2 * vertices + 3))
        .forEach(i -> network.arrow(random.nextInt(vertices), random.nextInt(vertices)));
    return network;
  }

  /** The same, with an arrow each way. */
  static Network undirected(Random random, int vertices) {
    Network network = of(vertices);
    for (int i = random.nextInt(vertices + 4); i > 0; i--) {
      int one = random.nextInt(vertices);
      int other = random.nextInt(vertices);
      if (one != other) {
        network.link(one, other);
      }
    }
    return network;
  }

  private static Network of(int vertices) {
    Network network = new Network();
    IntStream.range(0, vertices).forEach(i -> network.vertex());
    return network;
  }

  /** All that is reached from a vertex, itself too, once some vertices are lost. */
  static BitSet reached(Network network, int from, BitSet lost) {
    BitSet seen = new BitSet();
    walk(network, from, lost, seen);
    return seen;
  }

  private static void walk(Network network, int vertex, BitSet lost, BitSet seen) {
    if (!lost.get(vertex) && !seen.get(vertex)) {
      seen.set(vertex);
      network.next(vertex).forEach(v -> walk(network, v, lost, seen));
    }
  }

  static BitSet only(int vertex) {
    BitSet one = new BitSet();
    one.set(vertex);
    return one;
  }
}
