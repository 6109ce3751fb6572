package be.ertsader.chain;

import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Draws a chain as SVG 1.1 that needs nothing else: things in layers from left to right, by the
 * number of hops from the start; hops as arrows with their evidence as tooltip.
 */
final class SvgDrawing {
  private static final String FONTS =
      "Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', sans-serif";
  private static final double TITLE_SIZE = 17;
  private static final double TITLE_LINE = 22;
  private static final double HEAD_SIZE = 11;
  private static final double HEAD = 34;
  private static final double LEAST_WIDTH = 360;
  private static final double BAND_SIDE = 12;

  private final Chain chain;
  private final Words words;
  private final String language;
  private final SlotGraph graph;
  private final SvgColumns columns;
  private final List<String> title;
  private final double width;
  private final double top;

  /**
   * @param language {@code en} or {@code nl}: of the labels in the chain
   */
  SvgDrawing(Chain chain, Words words, String language) {
    this.chain = chain;
    this.words = words;
    this.language = language;
    this.graph = new SlotGraph(chain);
    this.columns = new SvgColumns(graph.columns());
    this.width = Math.max(LEAST_WIDTH, columns.width());
    this.title = TextFit.wrap(title(), TITLE_SIZE, width - 2 * SvgColumns.MARGIN);
    this.top = SvgColumns.MARGIN + title.size() * TITLE_LINE + HEAD;
  }

  /** Writes lines that end with a line feed; the stream stays open. */
  void write(PrintStream out) {
    SvgLegend legend = new SvgLegend(words, types(), width);
    double foot = top + depth() + SvgColumns.MARGIN;
    double height = foot + legend.height() + SvgColumns.MARGIN;
    StringBuilder svg = new StringBuilder();
    head(height, svg);
    svg.append(SvgText.box(0, 0, width, height, "fill=\"" + PlaceColours.GROUND + "\""));
    bands(foot, svg);
    for (int i = 0; i < title.size(); i++) {
      double y = SvgColumns.MARGIN + TITLE_SIZE + i * TITLE_LINE - 4;
      svg.append(bold(SvgColumns.MARGIN, y, TITLE_SIZE, title.get(i)));
    }
    SvgHops hops = new SvgHops(graph, columns, words, top);
    hops.curves(svg);
    hops.names(svg);
    graph.columns().stream().flatMap(List::stream).forEach(s -> box(s, svg));
    legend.write(foot, svg);
    svg.append("</svg>\n");
    out.print(svg);
  }

  /** The name of the arrowhead of hops to a type of thing. */
  static String arrow(String type) {
    return "to-" + PlaceColours.of(type).ink().substring(1);
  }

  private String title() {
    return words.of("svg.title").replace("{0}", chain.start().label());
  }

  private double depth() {
    return graph.columns().stream()
        .flatMap(List::stream)
        .mapToDouble(s -> s.top() + s.height())
        .max()
        .orElse(0);
  }

  private Set<String> types() {
    Set<String> types = new LinkedHashSet<>();
    graph.columns().stream()
        .flatMap(List::stream)
        .filter(s -> !s.isLane())
        .forEach(s -> types.add(s.place().type()));
    return types;
  }

  private void head(double height, StringBuilder svg) {
    long things = graph.columns().stream().flatMap(List::stream).filter(s -> !s.isLane()).count();
    String description =
        words
            .of("svg.desc")
            .replace("{0}", Integer.toString(chain.hops().size()))
            .replace("{1}", Long.toString(things));
    String w = SvgText.number(width);
    String h = SvgText.number(height);
    svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"%s\" ".formatted(language));
    svg.append("width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\" ".formatted(w, h, w, h));
    svg.append("font-family=\"%s\" role=\"img\" aria-labelledby=\"t d\">\n".formatted(FONTS));
    svg.append("<title id=\"t\">").append(SvgText.escape(title())).append("</title>\n");
    svg.append("<desc id=\"d\">").append(SvgText.escape(description)).append("</desc>\n<defs>\n");
    types().stream().map(PlaceColours::of).distinct().forEach(c -> marker(c, svg));
    svg.append("</defs>\n");
  }

  private static void marker(PlaceColours colours, StringBuilder svg) {
    svg.append("<marker id=\"to-").append(colours.ink().substring(1)).append("\" ");
    svg.append("viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" ");
    svg.append("markerUnits=\"userSpaceOnUse\" orient=\"auto\">");
    svg.append(
        "<path d=\"M0,0.5 L8,4 L0,7.5 z\" fill=\"%s\"/></marker>\n".formatted(colours.ink()));
  }

  /** A ground and a heading for each layer. */
  private void bands(double foot, StringBuilder svg) {
    List<Integer> layers = graph.layerOfColumn();
    for (int i = 0; i < layers.size(); i++) {
      int layer = layers.get(i);
      if (i > 0 && layers.get(i - 1) == layer) {
        continue;
      }
      int next = layers.lastIndexOf(layer) + 1;
      double from = columns.left(i) - BAND_SIDE;
      double to = next < layers.size() ? columns.left(next) - BAND_SIDE : width;
      if (layer % 2 == 1) {
        String fill = "fill=\"" + PlaceColours.OTHER_GROUND + "\"";
        svg.append(SvgText.box(from, top - HEAD, to - from, foot - top + HEAD, fill));
      }
      svg.append(bold(columns.left(i), top - HEAD + 17, HEAD_SIZE, heading(layer)));
    }
  }

  private String heading(int layer) {
    return switch (layer) {
      case 0 -> words.of("svg.start");
      case 1 -> words.of("svg.hop");
      default -> words.of("svg.hops").replace("{0}", Integer.toString(layer));
    };
  }

  private static String bold(double x, double y, double size, String text) {
    return SvgText.line(x, y, size, PlaceColours.TEXT, " font-weight=\"bold\"", text);
  }

  private void box(Slot slot, StringBuilder svg) {
    if (slot.isLane()) {
      return;
    }
    Hop.Place place = slot.place();
    PlaceColours colours = PlaceColours.of(place.type());
    double x = columns.left(graph.column(slot));
    double y = top + slot.top();
    boolean start = place.iri().equals(chain.start().iri());
    svg.append("<g class=\"thing\">").append(SvgText.title(place.label() + "\n" + place.iri()));
    svg.append(
        SvgText.box(
            x,
            y,
            Slot.BOX_WIDTH,
            slot.height(),
            "rx=\"4\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\""
                .formatted(colours.fill(), colours.ink(), start ? "2.5" : "1")));
    double text = Slot.TYPE_LINE + slot.lines().size() * Slot.LABEL_LINE + Slot.PADDING;
    double at = y + (slot.height() - text) / 2 + Slot.TYPE_LINE;
    String type = SvgLegend.type(words, place.type());
    svg.append(SvgText.line(x + Slot.PADDING, at, Slot.TYPE_SIZE, colours.ink(), "", type));
    for (String line : slot.lines()) {
      at += Slot.LABEL_LINE;
      svg.append(SvgText.line(x + Slot.PADDING, at, Slot.LABEL_SIZE, PlaceColours.TEXT, "", line));
    }
    svg.append("</g>\n");
  }
}
