package be.ertsader.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DominatorsTest {

  @Test
  void areTheVerticesWhoseLossPartsTheEnds() {
    Random random = new Random(11);
    for (int round = 0; round < 1000; round++) {
      int size = 2 + random.nextInt(8);
      Network network = RandomNetworks.directed(random, size);
      assertThat(Dominators.between(network, 0, 1))
          .as("round %d", round)
          .containsExactlyInAnyOrderElementsOf(byLoss(network, size));
    }
  }

  private static List<Integer> byLoss(Network network, int size) {
    if (!RandomNetworks.reached(network, 0, new BitSet()).get(1)) {
      return List.of();
    }
    return IntStream.range(2, size)
        .filter(v -> !RandomNetworks.reached(network, 0, RandomNetworks.only(v)).get(1))
        .boxed()
        .toList();
  }

  @Test
  void comeInTheOrderInWhichPathsMeetThem() {
    Network line = new Network();
    for (int i = 0; i < 5; i++) {
      line.vertex();
    }
    line.arrow(0, 3);
    line.arrow(3, 2);
    line.arrow(2, 4);
    line.arrow(4, 1);
    assertThat(Dominators.between(line, 0, 1)).containsExactly(3, 2, 4);
  }
}
