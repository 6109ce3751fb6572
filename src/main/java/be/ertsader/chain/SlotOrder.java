package be.ertsader.chain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Orders columns so that few hops cross: the barycentre heuristic of Sugiyama, Tagawa and Toda
 * (1981). Each sweep sorts a column by the mean place of what its slots are tied to in the column
 * beside it; the order with the fewest crossings is kept.
 */
final class SlotOrder {
  private static final int SWEEPS = 24;

  private SlotOrder() {}

  /** Sorts the lists in place. */
  static void sort(List<List<Slot>> columns) {
    List<List<Slot>> best = copy(columns);
    long least = crossings(columns);
    for (int sweep = 0; sweep < SWEEPS && least > 0; sweep++) {
      boolean rightwards = sweep % 2 == 0;
      for (int i = 1; i < columns.size(); i++) {
        int at = rightwards ? i : columns.size() - 1 - i;
        int beside = rightwards ? at - 1 : at + 1;
        sort(columns.get(at), columns.get(beside), rightwards ? Slot::left : Slot::right);
      }
      long now = crossings(columns);
      if (now < least) {
        least = now;
        best = copy(columns);
      }
    }
    for (int i = 0; i < columns.size(); i++) {
      columns.set(i, best.get(i));
    }
  }

  private static void sort(
      List<Slot> column, List<Slot> beside, Function<Slot, List<Slot>> neighbours) {
    Map<Slot, Double> own = shares(column);
    Map<Slot, Double> theirs = shares(beside);
    Map<Slot, Double> middle = new HashMap<>();
    for (Slot slot : column) {
      middle.put(
          slot,
          neighbours.apply(slot).stream()
              .mapToDouble(theirs::get)
              .average()
              .orElseGet(() -> own.get(slot)));
    }
    column.sort(Comparator.comparingDouble(middle::get));
  }

  /** The place of each slot as a share of its column, above 0 and below 1. */
  private static Map<Slot, Double> shares(List<Slot> column) {
    Map<Slot, Double> shares = new HashMap<>();
    for (int i = 0; i < column.size(); i++) {
      shares.put(column.get(i), (i + 0.5) / column.size());
    }
    return shares;
  }

  /** How many pairs of hops cross between neighbouring columns. */
  static long crossings(List<List<Slot>> columns) {
    long all = 0;
    for (int i = 1; i < columns.size(); i++) {
      all += between(columns.get(i - 1), columns.get(i));
    }
    return all;
  }

  /** Counts inversions: the right ends of the hops, taken in the order of their left ends. */
  private static long between(List<Slot> lefts, List<Slot> rights) {
    Map<Slot, Integer> index = new HashMap<>();
    rights.forEach(s -> index.put(s, index.size()));
    List<Integer> ends = new ArrayList<>();
    long crossings = 0;
    for (Slot slot : lefts) {
      for (int end : slot.right().stream().map(index::get).sorted().toList()) {
        int at = Collections.binarySearch(ends, end);
        while (at >= 0 && at < ends.size() && ends.get(at) == end) {
          at++;
        }
        at = at < 0 ? -at - 1 : at;
        crossings += ends.size() - at;
        ends.add(at, end);
      }
    }
    return crossings;
  }

  private static List<List<Slot>> copy(List<List<Slot>> columns) {
    List<List<Slot>> copy = new ArrayList<>();
    columns.forEach(c -> copy.add(new ArrayList<>(c)));
    return copy;
  }
}
