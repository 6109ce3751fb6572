package be.ertsader.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VertexCutTest {
  private static final int ROUNDS = 600;

  private record Case(Network network, int size, BitSet breakable) {
    static Case of(Random random) {
      int size = 2 + random.nextInt(7);
      BitSet breakable = new BitSet();
      IntStream.range(0, size).filter(v -> random.nextInt(4) > 0).forEach(breakable::set);
      return new Case(RandomNetworks.directed(random, size), size, breakable);
    }

    Optional<List<Integer>> cut() {
      return VertexCut.between(network, 0, 1, breakable::get);
    }

    boolean isParted(BitSet lost) {
      return !RandomNetworks.reached(network, 0, lost).get(1);
    }
  }

  @Test
  void isAsSmallAsAnySetWhoseLossPartsTheEnds() {
    Random random = new Random(12);
    for (int round = 0; round < ROUNDS; round++) {
      Case one = Case.of(random);
      assertThat(one.cut().map(List::size)).as("round %d", round).isEqualTo(smallest(one));
    }
  }

  @Test
  void partsTheEndsByBreakableVerticesOnly() {
    Random random = new Random(13);
    for (int round = 0; round < ROUNDS; round++) {
      Case one = Case.of(random);
      BitSet lost = new BitSet();
      one.cut().ifPresent(c -> c.forEach(lost::set));
      assertThat(one.cut().isEmpty() || one.isParted(lost)).as("round %d", round).isTrue();
      lost.andNot(one.breakable());
      assertThat(lost.isEmpty()).as("round %d", round).isTrue();
    }
  }

  /** Menger's theorem. */
  @Test
  void isAsLargeAsTheNumberOfPathsThatShareNoBreakableVertex() {
    Random random = new Random(14);
    for (int round = 0; round < ROUNDS; round++) {
      Case one = Case.of(random);
      Set<Long> paths = new TreeSet<>();
      paths(one, 0, new BitSet(), paths);
      Optional<Integer> most =
          paths.contains(0L) ? Optional.empty() : Optional.of(disjoint(List.copyOf(paths), 0, 0));
      assertThat(one.cut().map(List::size)).as("round %d", round).isEqualTo(most);
    }
  }

  private static Optional<Integer> smallest(Case one) {
    return IntStream.range(0, 1 << one.size())
        .mapToObj(i -> BitSet.valueOf(new long[] {i}))
        .filter(s -> !s.get(0) && !s.get(1) && isWithin(s, one.breakable()))
        .filter(one::isParted)
        .map(BitSet::cardinality)
        .min(Integer::compare);
  }

  private static boolean isWithin(BitSet part, BitSet whole) {
    BitSet outside = (BitSet) part.clone();
    outside.andNot(whole);
    return outside.isEmpty();
  }

  /** For each simple path the breakable vertices between its ends, as a mask. */
  private static void paths(Case one, int vertex, BitSet before, Set<Long> found) {
    if (vertex == 1) {
      long mask = 0;
      for (int v = 2; v < one.size(); v++) {
        mask |= before.get(v) && one.breakable().get(v) ? 1L << v : 0;
      }
      found.add(mask);
      return;
    }
    BitSet seen = (BitSet) before.clone();
    seen.set(vertex);
    one.network().next(vertex).filter(v -> !seen.get(v)).forEach(v -> paths(one, v, seen, found));
  }

  private static int disjoint(List<Long> paths, int from, long taken) {
    int most = 0;
    for (int i = from; i < paths.size(); i++) {
      if ((paths.get(i) & taken) == 0) {
        most = Math.max(most, 1 + disjoint(paths, i + 1, taken | paths.get(i)));
      }
    }
    return most;
  }
}
