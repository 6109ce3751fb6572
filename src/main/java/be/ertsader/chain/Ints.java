package be.ertsader.chain;

import java.util.Arrays;

/** Integers without end. */
final class Ints {
  private int[] values = new int[64];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  /** Adds a pair, one number behind the other. */
  void add(int first, int second) {
    add(first);
    add(second);
  }

  void addAll(int[] more) {
    for (int value : more) {
      add(value);
    }
  }

  int get(int place) {
    return values[place];
  }

  int size() {
    return size;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
