package be.ertsader.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArticulationsTest {
  private static final int ROUNDS = 800;

  @Test
  void areTheVerticesWhoseLossLeavesMorePartsThanOne() {
    Random random = new Random(15);
    for (int round = 0; round < ROUNDS; round++) {
      int size = 1 + random.nextInt(12);
      Network network = RandomNetworks.undirected(random, size);
      List<Integer> expected =
          IntStream.range(0, size).filter(v -> parts(network, v).size() > 1).boxed().toList();
      assertThat(Articulations.of(network).keySet())
          .as("round %d", round)
          .containsExactlyElementsOf(expected);
    }
  }

  @Test
  void cutOffAllPartsButALargest() {
    Random random = new Random(16);
    for (int round = 0; round < ROUNDS; round++) {
      Network network = RandomNetworks.undirected(random, 2 + random.nextInt(12));
      for (Map.Entry<Integer, List<Integer>> cut : Articulations.of(network).entrySet()) {
        List<BitSet> parts = parts(network, cut.getKey());
        BitSet off = new BitSet();
        cut.getValue().forEach(off::set);
        List<BitSet> left = parts.stream().filter(p -> !p.intersects(off)).toList();
        assertThat(left).as("round %d, %s", round, cut).hasSize(1);
        int largest = parts.stream().mapToInt(BitSet::cardinality).max().orElseThrow();
        assertThat(left.get(0).cardinality()).as("round %d, %s", round, cut).isEqualTo(largest);
        int all = parts.stream().mapToInt(BitSet::cardinality).sum();
        assertThat(off.cardinality()).as("round %d, %s", round, cut).isEqualTo(all - largest);
      }
    }
  }

  /** A path so long that a search that calls itself would not end well. */
  @Test
  void areFoundInADeepNetwork() {
    Network line = new Network();
    int size = 200_000;
    IntStream.range(0, size).forEach(i -> line.vertex());
    IntStream.range(1, 100).forEach(i -> line.link(i - 1, i));
    IntStream.range(101, size).forEach(i -> line.link(i - 1, i));
    line.link(100, size - 1);
    assertThat(Articulations.of(line)).hasSize(98);
  }

  /** What a vertex hung together with falls into these when it is lost. */
  private static List<BitSet> parts(Network network, int vertex) {
    BitSet near = RandomNetworks.reached(network, vertex, new BitSet());
    near.clear(vertex);
    List<BitSet> parts = new ArrayList<>();
    while (!near.isEmpty()) {
      BitSet part =
          RandomNetworks.reached(network, near.nextSetBit(0), RandomNetworks.only(vertex));
      near.andNot(part);
      parts.add(part);
    }
    return parts;
  }
}
