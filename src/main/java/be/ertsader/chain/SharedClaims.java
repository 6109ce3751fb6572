package be.ertsader.chain;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The claims that stand behind several makings, or behind a making and what it is recycled from,
 * with these edges. Most claims stand behind one; only the others are kept.
 */
final class SharedClaims {
  private final ChainIndex index;

  /** A claim and an edge each, sorted. */
  private final long[] pairs;

  SharedClaims(ChainIndex index) {
    this.index = index;
    boolean[] counts = index.kindsThat(k -> HopKind.isMade(k) || k.equals(HopKind.RECYCLED_FROM));
    BitSet once = new BitSet();
    BitSet shared = new BitSet();
    for (int edge = 0; edge < index.edges(); edge++) {
      for (int i = index.firstClaim[edge];
          counts[index.kindOf[edge]] && i < index.firstClaim[edge + 1];
          i++) {
        (once.get(index.claimOf[i]) ? shared : once).set(index.claimOf[i]);
      }
    }
    pairs =
        IntStream.range(0, shared.isEmpty() ? 0 : index.edges())
            .filter(e -> counts[index.kindOf[e]])
            .boxed()
            .flatMapToLong(
                e -> index.claimNumbers(e).filter(shared::get).mapToLong(c -> pair(c, e)))
            .sorted()
            .toArray();
  }

  private static long pair(int claim, int edge) {
    return (long) claim << Integer.SIZE | edge;
  }

  /** The claims that are kept. */
  IntStream all() {
    return Arrays.stream(pairs).mapToInt(p -> (int) (p >> Integer.SIZE)).distinct();
  }

  /** The edges of a claim in their order; none where it stands behind one only. */
  IntStream edges(int claim) {
    return IntStream.range(place(claim), place(claim + 1)).map(i -> (int) pairs[i]);
  }

  /** The edges that one at least of the claims of an edge stands behind, too. */
  IntStream beside(int edge) {
    return index.claimNumbers(edge).flatMap(this::edges).filter(e -> e != edge).distinct();
  }

  /** Whether a claim stands behind other makings of the same material, too. */
  boolean isJoint(int claim, int making) {
    for (int i = place(claim); i < pairs.length && pairs[i] >> Integer.SIZE == claim; i++) {
      int edge = (int) pairs[i];
      if (edge != making
          && index.source(edge) == index.source(making)
          && HopKind.isMade(index.kind(edge))) {
        return true;
      }
    }
    return false;
  }

  private int place(int claim) {
    int found = Arrays.binarySearch(pairs, pair(claim, 0));
    return found < 0 ? -found - 1 : found;
  }
}
