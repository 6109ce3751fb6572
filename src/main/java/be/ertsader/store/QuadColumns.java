package be.ertsader.store;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Quads in memory, each as four small numbers: graph, subject, predicate and object.
 *
 * <p>A quad takes 16 bytes, up to 24 as the columns grow, and 8 more while the quads are sorted.
 */
final class QuadColumns {
  /** The columns in the order of TDB2's tuples of quads. */
  static final int[] GSPO = {0, 1, 2, 3};

  private final int[][] columns = new int[GSPO.length][1 << 10];
  private int size;

  void add(int graph, int subject, int predicate, int object) {
    if (size == columns[0].length) {
      for (int slot : GSPO) {
        columns[slot] = Arrays.copyOf(columns[slot], size + size / 2);
      }
    }
    columns[0][size] = graph;
    columns[1][size] = subject;
    columns[2][size] = predicate;
    columns[3][size] = object;
    size++;
  }

  int size() {
    return size;
  }

  /** The number in that column of a quad. */
  int get(int slot, int quad) {
    return columns[slot][quad];
  }

  /** Gives every number its new one. */
  void renumber(int[] numbers) {
    for (int[] column : columns) {
      for (int quad = 0; quad < size; quad++) {
        column[quad] = numbers[column[quad]];
      }
    }
  }

  /** The quads sorted by these columns, the first counting most; all numbers are below a limit. */
  int[] sorted(int[] slots, int limit) {
    int[] from = new int[size];
    for (int quad = 0; quad < size; quad++) {
      from[quad] = quad;
    }
    int[] to = new int[size];
    for (int i = slots.length - 1; i >= 0; i--) {
      sort(columns[slots[i]], limit, from, to);
      int[] done = to;
      to = from;
      from = done;
    }
    return from;
  }

  /** Sorts by one column; what is equal there stays in its order. */
  private void sort(int[] column, int limit, int[] from, int[] to) {
    int[] next = new int[limit + 1];
    for (int quad = 0; quad < size; quad++) {
      next[column[quad] + 1]++;
    }
    for (int number = 0; number < limit; number++) {
      next[number + 1] += next[number];
    }
    for (int quad : from) {
      to[next[column[quad]]++] = quad;
    }
  }

  /** Keeps the first of equal quads; all numbers are below the limit. */
  void removeDuplicates(int limit) {
    int[] sorted = sorted(GSPO, limit);
    BitSet doubled = new BitSet(size);
    for (int i = 1; i < size; i++) {
      if (equal(sorted[i - 1], sorted[i])) {
        doubled.set(sorted[i]);
      }
    }
    if (!doubled.isEmpty()) {
      remove(doubled);
    }
  }

  private boolean equal(int one, int other) {
    for (int[] column : columns) {
      if (column[one] != column[other]) {
        return false;
      }
    }
    return true;
  }

  private void remove(BitSet doubled) {
    int kept = 0;
    for (int quad = doubled.nextClearBit(0); quad < size; quad = doubled.nextClearBit(quad + 1)) {
      for (int[] column : columns) {
        column[kept] = column[quad];
      }
      kept++;
    }
    size = kept;
  }
}
