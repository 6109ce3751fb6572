package be.ertsader.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The legend of a drawing: what lines and colours mean. It breaks into rows where it must. */
final class SvgLegend {
  private static final double SIZE = 11;
  private static final double ROW = 20;
  private static final double SAMPLE = 26;
  private static final double GAP = 18;

  /** One entry at its place; a type has colours, a line is dashed or not. */
  private record Entry(double x, double y, String text, PlaceColours colours, boolean dashed) {}

  private final List<Entry> entries = new ArrayList<>();
  private final double right;
  private double x = SvgColumns.MARGIN;
  private double y;

  /**
   * @param types of the things in the drawing
   * @param width of the drawing
   */
  SvgLegend(Words words, Set<String> types, double width) {
    right = width - SvgColumns.MARGIN;
    add(words.of("svg.stated"), null, false);
    add(words.of("svg.derived"), null, true);
    for (String type : types) {
      add(type(words, type), PlaceColours.of(type), false);
    }
  }

  /** The name of a type of thing; the type itself where the language has no word for it. */
  static String type(Words words, String type) {
    String word = words.of("type." + type);
    return word.isBlank() ? type : word;
  }

  double height() {
    return y + ROW;
  }

  private void add(String text, PlaceColours colours, boolean dashed) {
    double wide = SAMPLE + TextFit.width(text, SIZE);
    if (x > SvgColumns.MARGIN && x + wide > right) {
      x = SvgColumns.MARGIN;
      y += ROW;
    }
    entries.add(new Entry(x, y, text, colours, dashed));
    x += wide + GAP;
  }

  void write(double top, StringBuilder svg) {
    svg.append("<g class=\"legend\">\n");
    for (Entry entry : entries) {
      double middle = top + entry.y() + ROW / 2;
      svg.append(
          entry.colours() == null
              ? sample(entry.x(), middle, entry.dashed())
              : SvgText.box(entry.x(), middle - 6, 18, 12, frame(entry.colours())));
      svg.append(
          SvgText.line(entry.x() + SAMPLE, middle + 4, SIZE, PlaceColours.TEXT, "", entry.text()));
    }
    svg.append("</g>\n");
  }

  private static String frame(PlaceColours colours) {
    return "rx=\"2\" fill=\"%s\" stroke=\"%s\"".formatted(colours.fill(), colours.ink());
  }

  private static String sample(double x, double y, boolean dashed) {
    return "<path d=\"M%s,%s h20\" stroke=\"%s\" stroke-width=\"1.2\"%s/>\n"
        .formatted(
            SvgText.number(x),
            SvgText.number(y),
            PlaceColours.TEXT,
            dashed ? " stroke-dasharray=\"5 3\"" : "");
  }
}
