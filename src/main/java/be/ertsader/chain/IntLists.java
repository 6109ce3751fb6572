package be.ertsader.chain;

import java.util.stream.IntStream;

/** A list of integers for each of the integers from 0, all of them in two arrays. */
final class IntLists {
  private final int[] first;
  private final int[] values;

  /**
   * Sorts pairs by their first, of which only some count.
   *
   * @param pairs first, second, first, second ...
   * @param size above every first
   */
  IntLists(Ints pairs, int size) {
    first = new int[size + 1];
    for (int i = 0; i < pairs.size(); i += 2) {
      first[pairs.get(i) + 1]++;
    }
    for (int i = 0; i < size; i++) {
      first[i + 1] += first[i];
    }
    int[] next = first.clone();
    values = new int[pairs.size() / 2];
    for (int i = 0; i < pairs.size(); i += 2) {
      values[next[pairs.get(i)]++] = pairs.get(i + 1);
    }
  }

  /** The list of an integer, in the order of the pairs. */
  IntStream of(int key) {
    return IntStream.range(first[key], first[key + 1]).map(i -> values[i]);
  }

  /** The place of the first member of the list of an integer, or behind all lists. */
  int first(int key) {
    return first[key];
  }

  /** The member of a list at a place. */
  int get(int place) {
    return values[place];
  }

  boolean isEmpty(int key) {
    return first[key] == first[key + 1];
  }
}
