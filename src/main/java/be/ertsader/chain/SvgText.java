package be.ertsader.chain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Pieces of SVG as text. */
final class SvgText {
  private SvgText() {}

  /** Text for the inside of an element or an attribute; what XML 1.0 forbids becomes U+FFFD. */
  static String escape(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints().forEach(letter -> safe.append(escape(letter)));
    return safe.toString();
  }

  private static String escape(int letter) {
    return switch (letter) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> allowed(letter) ? Character.toString(letter) : "\ufffd";
    };
  }

  /** The characters of XML 1.0, section 2.2. */
  private static boolean allowed(int letter) {
    return letter == '\t'
        || letter == '\n'
        || letter == '\r'
        || letter >= 0x20 && letter <= 0xd7ff
        || letter >= 0xe000 && letter <= 0xfffd
        || letter >= 0x10000;
  }

  /** A length in tenths of a pixel, with a point whatever the language. */
  static String number(double length) {
    BigDecimal tenths = BigDecimal.valueOf(length).setScale(1, RoundingMode.HALF_UP);
    return tenths.signum() == 0 ? "0" : tenths.stripTrailingZeros().toPlainString();
  }

  /** A line of text; the place is where its base line begins. */
  static String line(double x, double y, double size, String colour, String more, String text) {
    return "<text x=\"%s\" y=\"%s\" font-size=\"%s\" fill=\"%s\"%s>%s</text>\n"
        .formatted(number(x), number(y), number(size), colour, more, escape(text));
  }

  /** A rectangle. */
  static String box(double x, double y, double width, double height, String more) {
    return "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" %s/>\n"
        .formatted(number(x), number(y), number(width), number(height), more);
  }

  /** A tooltip. */
  static String title(String text) {
    return "<title>" + escape(text) + "</title>";
  }
}
