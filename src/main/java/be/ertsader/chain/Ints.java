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

  int get(int place) {
    return values[place];
  }

  int size() {
    return size;
  }
}
