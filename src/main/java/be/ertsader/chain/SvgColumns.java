package be.ertsader.chain;

import java.util.List;

/** Where the columns of a drawing stand: a box, the names of its kinds of hops, the curves. */
final class SvgColumns {
  static final double MARGIN = 24;

  /** Blank between a box and the name of a kind of hop. */
  static final double NAME_GAP = 6;

  private static final double CURVES_LEAST = 56;
  private static final double CURVES_MOST = 190;
  private static final double CURVES_PER_HOP = 1.6;

  private final double[] left;
  private final double[] names;
  private final double right;

  SvgColumns(List<List<Slot>> columns) {
    left = new double[columns.size()];
    names = new double[columns.size()];
    double x = MARGIN;
    for (int i = 0; i < columns.size(); i++) {
      left[i] = x;
      names[i] = x + Slot.BOX_WIDTH + names(columns.get(i));
      long hops = columns.get(i).stream().mapToLong(s -> s.right().size()).sum();
      boolean last = i == columns.size() - 1;
      double curves = Math.min(CURVES_MOST, CURVES_LEAST + CURVES_PER_HOP * hops);
      x = names[i] + (last ? MARGIN : curves);
    }
    right = x;
  }

  private static double names(List<Slot> column) {
    double widest =
        column.stream()
            .flatMap(s -> s.kinds().keySet().stream())
            .flatMap(k -> k.lines().stream())
            .mapToDouble(l -> TextFit.width(l, Slot.HOP_SIZE))
            .max()
            .orElse(0);
    return widest == 0 ? 0 : widest + 2 * NAME_GAP;
  }

  /** The left side of the boxes of a column. */
  double left(int column) {
    return left[column];
  }

  /** Where the names of kinds of hops end and the curves begin. */
  double names(int column) {
    return names[column];
  }

  /** The width of all. */
  double width() {
    return right;
  }
}
