package be.ertsader.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws the hops of a chain as curves, and the name of their kind once for each box. */
final class SvgHops {
  private static final double MOST_BETWEEN_ENDS = 7;
  private static final double LOOP = 14;

  private final SlotGraph graph;
  private final SvgColumns columns;
  private final Words words;
  private final double top;
  private final Map<SlotGraph.Strand, Double> ends = new HashMap<>();

  /**
   * @param top the height at which slots begin
   */
  SvgHops(SlotGraph graph, SvgColumns columns, Words words, double top) {
    this.graph = graph;
    this.columns = columns;
    this.words = words;
    this.top = top;
    graph.strands().stream()
        .filter(s -> !s.loop())
        .collect(Collectors.groupingBy(SlotGraph.Strand::last))
        .forEach(this::spread);
  }

  /** Hops end at the left side of a box one below the other, in the order in which they come. */
  private void spread(Slot box, List<SlotGraph.Strand> strands) {
    List<SlotGraph.Strand> sorted =
        strands.stream()
            .sorted(Comparator.comparingDouble(s -> s.slots().get(s.slots().size() - 2).centre()))
            .toList();
    double room = box.height() - 2 * Slot.PADDING;
    double step = sorted.size() < 2 ? 0 : Math.min(MOST_BETWEEN_ENDS, room / (sorted.size() - 1));
    for (int i = 0; i < sorted.size(); i++) {
      ends.put(sorted.get(i), box.centre() + step * (i - (sorted.size() - 1) / 2.0));
    }
  }

  /** A curve for each hop, each with its evidence as tooltip. */
  void curves(StringBuilder svg) {
    for (SlotGraph.Strand strand : graph.strands()) {
      String type = strand.hop().to().type();
      svg.append("<g class=\"hop\">").append(SvgText.title(tooltip(strand.hop())));
      svg.append(
          "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.2\"%s marker-end=\"url(#%s)\"/></g>\n"
              .formatted(
                  strand.loop() ? loop(strand) : path(strand),
                  PlaceColours.of(type).ink(),
                  strand.hop().derived() ? " stroke-dasharray=\"5 3\"" : "",
                  SvgDrawing.arrow(type)));
    }
  }

  /** The names of the kinds, each on the line that its hops share. */
  void names(StringBuilder svg) {
    graph.columns().stream().flatMap(List::stream).forEach(slot -> names(slot, svg));
  }

  private void names(Slot slot, StringBuilder svg) {
    double x = columns.left(graph.column(slot)) + Slot.BOX_WIDTH + SvgColumns.NAME_GAP;
    for (Slot.Kind kind : slot.kinds().keySet()) {
      List<String> lines = kind.lines();
      for (int i = 0; i < lines.size(); i++) {
        double y = top + slot.line(kind) - 3 - (lines.size() - 1 - i) * Slot.HOP_LINE;
        svg.append(
            SvgText.line(x, y, Slot.HOP_SIZE, PlaceColours.TEXT, " class=\"kind\"", lines.get(i)));
      }
    }
  }

  private String tooltip(Hop hop) {
    List<String> lines = new ArrayList<>();
    String derived = hop.derived() ? " (" + words.of("derived") + ")" : "";
    lines.add(
        hop.from().label() + " \u2013 " + hop.label() + " \u2013 " + hop.to().label() + derived);
    hop.evidence().stream().map(SvgHops::cited).distinct().forEach(lines::add);
    return String.join("\n", lines);
  }

  private static String cited(Hop.Evidence evidence) {
    String figure = evidence.figure().isBlank() ? "" : evidence.figure() + ", ";
    String remark = evidence.remark().isBlank() ? "" : " (" + evidence.remark() + ")";
    return figure + evidence.reference() + remark;
  }

  /** Straight beside boxes and names, curved between columns; the last point is the arrow's. */
  private String path(SlotGraph.Strand strand) {
    List<double[]> points = new ArrayList<>();
    for (Slot slot : strand.slots()) {
      int column = graph.column(slot);
      if (slot == strand.last()) {
        points.add(new double[] {columns.left(column), top + ends.get(strand)});
      } else if (slot == strand.first()) {
        double y = top + slot.line(strand.kind());
        points.add(new double[] {columns.left(column) + Slot.BOX_WIDTH, y});
        points.add(new double[] {columns.names(column), y});
      } else {
        points.add(new double[] {columns.left(column), top + slot.centre()});
        points.add(new double[] {columns.names(column), top + slot.centre()});
      }
    }
    return strand.kind().inward() ? backward(points) : forward(points);
  }

  private static String forward(List<double[]> points) {
    StringBuilder path = new StringBuilder("M" + point(points.get(0)));
    for (int i = 1; i < points.size(); i++) {
      path.append(i % 2 == 1 ? line(points.get(i)) : curve(points.get(i - 1), points.get(i)));
    }
    return path.toString();
  }

  private static String backward(List<double[]> points) {
    StringBuilder path = new StringBuilder("M" + point(points.get(points.size() - 1)));
    for (int i = points.size() - 2; i >= 0; i--) {
      path.append(i % 2 == 0 ? line(points.get(i)) : curve(points.get(i + 1), points.get(i)));
    }
    return path.toString();
  }

  private static String line(double[] to) {
    return " L" + point(to);
  }

  private static String curve(double[] from, double[] to) {
    double middle = (from[0] + to[0]) / 2;
    return " C"
        + point(new double[] {middle, from[1]})
        + " "
        + point(new double[] {middle, to[1]})
        + " "
        + point(to);
  }

  /** Goes round behind the name of its kind. */
  private String loop(SlotGraph.Strand strand) {
    int column = graph.column(strand.first());
    double y = top + strand.first().line(strand.kind());
    double x = columns.left(column) + Slot.BOX_WIDTH;
    double far = columns.names(column);
    return "M%s L%s C%s %s %s L%s"
        .formatted(
            point(new double[] {x, y}),
            point(new double[] {far, y}),
            point(new double[] {far + LOOP, y}),
            point(new double[] {far + LOOP, y + Slot.LOOP_DEPTH}),
            point(new double[] {far, y + Slot.LOOP_DEPTH}),
            point(new double[] {x, y + Slot.LOOP_DEPTH}));
  }

  private static String point(double[] xy) {
    return SvgText.number(xy[0]) + "," + SvgText.number(xy[1]);
  }
}
