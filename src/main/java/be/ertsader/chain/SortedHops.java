package be.ertsader.chain;

import java.util.Arrays;

/**
 * The rows of an index, grouped by the node that they leave. A row is one number: kind, target and
 * claim from high to low; up to 127 kinds, and 2^28 nodes and claims.
 */
final class SortedHops {
  private static final int BITS = 28;
  private static final long MASK = (1L << BITS) - 1;

  private final int[] first;
  private final long[] rows;
  private final int[] firstOut;
  private final int[] targets;
  private final byte[] kindOf;
  private final int[] firstClaim;
  private final int[] claimOf;
  private int edges;

  /**
   * Sorts the rows of each node.
   *
   * @param first where the rows of each node begin, and behind the last one where all end
   */
  SortedHops(int[] first, long[] rows) {
    this.first = first;
    this.rows = rows;
    this.firstOut = new int[first.length];
    this.targets = new int[rows.length];
    this.kindOf = new byte[rows.length];
    this.firstClaim = new int[rows.length + 1];
    this.claimOf = new int[rows.length];
    for (int node = 0; node + 1 < first.length; node++) {
      Arrays.sort(rows, first[node], first[node + 1]);
    }
  }

  static long row(int kind, int target, int claim) {
    return ((long) kind << (2 * BITS)) | ((long) target << BITS) | claim;
  }

  /** Makes one edge of all rows of the same kind and target; a claim that comes twice is one. */
  ChainIndex index(String[] iris, String[] kinds, ClaimNames claims, Quantities quantities) {
    int taken = 0;
    for (int node = 0; node + 1 < first.length; node++) {
      firstOut[node] = edges;
      long before = -1;
      for (int i = first[node]; i < first[node + 1]; i++) {
        if (rows[i] == before) {
          continue;
        }
        if (before < 0 || rows[i] >>> BITS != before >>> BITS) {
          begin(rows[i], taken);
        }
        claimOf[taken++] = (int) (rows[i] & MASK);
        before = rows[i];
      }
    }
    firstOut[first.length - 1] = edges;
    firstClaim[edges] = taken;
    return new ChainIndex(
        iris,
        kinds,
        claims,
        firstOut,
        Arrays.copyOf(targets, edges),
        Arrays.copyOf(kindOf, edges),
        Arrays.copyOf(firstClaim, edges + 1),
        Arrays.copyOf(claimOf, taken),
        quantities);
  }

  private void begin(long row, int claimsBefore) {
    firstClaim[edges] = claimsBefore;
    kindOf[edges] = (byte) (row >>> (2 * BITS));
    targets[edges] = (int) (row >>> BITS & MASK);
    edges++;
  }
}
