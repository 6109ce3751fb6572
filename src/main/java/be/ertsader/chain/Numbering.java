package be.ertsader.chain;

import java.util.Arrays;

/** Gives numbers from 0 to the longs that it sees, in the order in which they first come. */
final class Numbering {
  private static final int NONE = -1;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] values = new long[64];
  private int[] slots = empty(128);
  private int size;

  private static int[] empty(int length) {
    int[] slots = new int[length];
    Arrays.fill(slots, NONE);
    return slots;
  }

  /** The number of a value, a new one when it was not seen before. */
  int of(long value) {
    int slot = slot(value);
    if (slots[slot] != NONE) {
      return slots[slot];
    }
    if (size == values.length) {
      grow();
      slot = slot(value);
    }
    slots[slot] = size;
    values[size] = value;
    return size++;
  }

  /** The number of a value, below 0 when it was not seen. */
  int find(long value) {
    return slots[slot(value)];
  }

  /** The values by their numbers. */
  long[] values() {
    return Arrays.copyOf(values, size);
  }

  /** The value of a number. */
  long value(int number) {
    return values[number];
  }

  /** How many there are. */
  int size() {
    return size;
  }

  private int slot(long value) {
    int mask = slots.length - 1;
    int slot = (int) ((value * SPREAD) >>> 32) & mask;
    while (slots[slot] != NONE && values[slots[slot]] != value) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    values = Arrays.copyOf(values, 2 * size);
    slots = empty(4 * size);
    for (int number = 0; number < size; number++) {
      slots[slot(values[number])] = number;
    }
  }
}
