package be.ertsader.chain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What takes room in a column of a drawing: the box of a thing, or the lane of a hop that passes
 * by. Lengths are in pixels.
 */
final class Slot {
  static final double BOX_WIDTH = 176;
  static final double LABEL_SIZE = 12;
  static final double LABEL_LINE = 15;
  static final double TYPE_SIZE = 9;
  static final double TYPE_LINE = 13;
  static final double PADDING = 7;
  static final double HOP_SIZE = 9.5;
  static final double HOP_LINE = 11;

  /** Room for the name of a kind of hop beside its box. */
  static final double HOP_ROOM = 138;

  /** How far below its name a hop to the same thing comes back. */
  static final double LOOP_DEPTH = 12;

  private static final double HOP_GAP = 7;

  /**
   * A kind of hop at the right side of a box.
   *
   * @param kind its notation
   * @param lines its label
   * @param inward whether hops of the kind end at the box, against the way from left to right
   * @param loop whether hops of the kind lead back to the box; these need room below their name
   */
  record Kind(String kind, List<String> lines, boolean derived, boolean inward, boolean loop) {
    static Kind of(Hop hop, boolean inward) {
      List<String> lines = TextFit.wrap(hop.label(), HOP_SIZE, HOP_ROOM);
      boolean loop = hop.from().iri().equals(hop.to().iri());
      return new Kind(hop.kind(), lines, hop.derived(), inward, loop);
    }

    double height() {
      return lines.size() * HOP_LINE + HOP_GAP + (loop ? LOOP_DEPTH : 0);
    }
  }

  private final Hop.Place place;
  private final List<Slot> left = new ArrayList<>();
  private final List<Slot> right = new ArrayList<>();
  private final Map<Kind, List<Slot>> kinds = new LinkedHashMap<>();
  private final List<String> lines;
  private double top;

  private Slot(Hop.Place place, List<String> lines) {
    this.place = place;
    this.lines = lines;
  }

  static Slot box(Hop.Place place) {
    return new Slot(place, TextFit.wrap(place.label(), LABEL_SIZE, BOX_WIDTH - 2 * PADDING));
  }

  static Slot lane() {
    return new Slot(null, List.of());
  }

  boolean isLane() {
    return place == null;
  }

  /** The thing in the box; a lane has none. */
  Hop.Place place() {
    return place;
  }

  /** The label, line by line. */
  List<String> lines() {
    return lines;
  }

  /** What hops tie it to in the column to the left; several hops, several times. */
  List<Slot> left() {
    return left;
  }

  /** What hops tie it to in the column to the right. */
  List<Slot> right() {
    return right;
  }

  /** The kinds of hops at the right side, from top to bottom, with what stands behind each. */
  Map<Kind, List<Slot>> kinds() {
    return kinds;
  }

  /** Ties two slots of neighbouring columns. */
  static void tie(Slot one, Slot two) {
    one.right.add(two);
    two.left.add(one);
  }

  double height() {
    double text = isLane() ? 0 : TYPE_LINE + lines.size() * LABEL_LINE + PADDING;
    return Math.max(text, kinds.keySet().stream().mapToDouble(Kind::height).sum());
  }

  double top() {
    return top;
  }

  void top(double y) {
    top = y;
  }

  double centre() {
    return top + height() / 2;
  }

  /** Lets kinds stand in the order of what stands behind them, so that their hops cross less. */
  void sortKinds() {
    Map<Kind, List<Slot>> old = new LinkedHashMap<>(kinds);
    kinds.clear();
    old.entrySet().stream()
        .sorted(java.util.Comparator.comparingDouble(e -> middle(e.getValue())))
        .forEach(e -> kinds.put(e.getKey(), e.getValue()));
  }

  private static double middle(List<Slot> slots) {
    return slots.stream().mapToDouble(Slot::centre).average().orElse(0);
  }

  /** Height of the line on which the name of a kind stands. */
  double line(Kind kind) {
    double all = kinds.keySet().stream().mapToDouble(Kind::height).sum();
    double y = top + (height() - all) / 2;
    for (Kind one : kinds.keySet()) {
      y += one.height();
      if (one.equals(kind)) {
        break;
      }
    }
    return y - HOP_GAP / 2 - (kind.loop() ? LOOP_DEPTH : 0);
  }
}
