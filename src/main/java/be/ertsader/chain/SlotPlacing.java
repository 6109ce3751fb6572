package be.ertsader.chain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * Places the slots of ordered columns from top to bottom: each as near as can be to the mean of
 * what it is tied to, none over another. Within a column this is least squares under an order,
 * solved by pooling adjacent violators (Ayer et al., 1955).
 */
final class SlotPlacing {
  private static final int ROUNDS = 30;
  private static final double BOX_GAP = 14;
  private static final double LANE_GAP = 6;

  /** A lane that bends is harder to follow than a box that stands a little off. */
  private static final double LANE_WEIGHT = 3;

  /** Slots that stand in one block, pushed together. */
  private record Pool(int size, double weight, double sum) {
    double mean() {
      return sum / weight;
    }

    Pool with(Pool other) {
      return new Pool(size + other.size, weight + other.weight, sum + other.sum);
    }
  }

  private SlotPlacing() {}

  /** Gives each slot its top; the uppermost one is 0. */
  static void place(List<List<Slot>> columns) {
    columns.forEach(SlotPlacing::pack);
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < columns.size(); i++) {
        pull(columns.get(round % 2 == 0 ? i : columns.size() - 1 - i), round);
      }
    }
    double least = columns.stream().flatMap(List::stream).mapToDouble(Slot::top).min().orElse(0);
    columns.stream().flatMap(List::stream).forEach(s -> s.top(s.top() - least));
  }

  /** The room that must stay free between two slots that follow each other. */
  static double gap(Slot upper, Slot lower) {
    return upper.isLane() && lower.isLane() ? LANE_GAP : BOX_GAP;
  }

  /** Stacks a column, its middle at 0. */
  private static void pack(List<Slot> column) {
    double y = 0;
    for (int i = 0; i < column.size(); i++) {
      y += i == 0 ? 0 : column.get(i - 1).height() + gap(column.get(i - 1), column.get(i));
      column.get(i).top(y);
    }
    double half = column.isEmpty() ? 0 : (y + column.get(column.size() - 1).height()) / 2;
    column.forEach(s -> s.top(s.top() - half));
  }

  private static void pull(List<Slot> column, int round) {
    Deque<Pool> pools = new ArrayDeque<>();
    double offset = 0;
    for (int i = 0; i < column.size(); i++) {
      Slot slot = column.get(i);
      offset += i == 0 ? 0 : column.get(i - 1).height() + gap(column.get(i - 1), slot);
      double weight = slot.isLane() ? LANE_WEIGHT : 1;
      Pool pool = new Pool(1, weight, weight * (wish(slot, round) - offset));
      while (!pools.isEmpty() && pools.peekLast().mean() >= pool.mean()) {
        pool = pools.removeLast().with(pool);
      }
      pools.addLast(pool);
    }
    settle(column, pools);
  }

  private static void settle(List<Slot> column, Deque<Pool> pools) {
    int at = 0;
    double offset = 0;
    for (Pool pool : pools) {
      for (int i = 0; i < pool.size(); i++, at++) {
        Slot slot = column.get(at);
        offset += at == 0 ? 0 : column.get(at - 1).height() + gap(column.get(at - 1), slot);
        slot.top(pool.mean() + offset);
      }
    }
  }

  /** The top that a slot would have if it stood alone. */
  private static double wish(Slot slot, int round) {
    List<Slot> before = round % 2 == 0 ? slot.left() : slot.right();
    boolean both = before.isEmpty() || round >= ROUNDS / 2;
    Stream<Slot> ties =
        both ? Stream.concat(slot.left().stream(), slot.right().stream()) : before.stream();
    return ties.mapToDouble(Slot::centre).average().orElse(slot.centre()) - slot.height() / 2;
  }
}
