package be.ertsader.chain;

import java.util.ArrayList;
import java.util.List;

/**
 * How much room text takes. Widths are upper bounds over the common sans serif fonts, so that text
 * fits whichever of them the reader has.
 */
final class TextFit {
  private static final String HYPHEN = "-";
  private static final String NARROW = "ijlI.,:;'|!()[]ftr-/ \u00a0";
  private static final String WIDE = "mwMW@%\u2026\u2014";
  private static final double NARROW_EM = 0.46;
  private static final double SMALL_EM = 0.65;
  private static final double CAPITAL_EM = 0.8;
  private static final double WIDE_EM = 1.0;

  /** Code points from here on may take a square: letters of East Asia, pictures. */
  private static final int SQUARE = 0x1100;

  private TextFit() {}

  /** Width in the unit of the font size. */
  static double width(String text, double size) {
    return size * text.codePoints().mapToDouble(TextFit::em).sum();
  }

  private static double em(int letter) {
    if (NARROW.indexOf(letter) >= 0) {
      return NARROW_EM;
    }
    if (WIDE.indexOf(letter) >= 0 || letter >= SQUARE) {
      return WIDE_EM;
    }
    return Character.isUpperCase(letter) ? CAPITAL_EM : SMALL_EM;
  }

  /**
   * Breaks at blanks into lines no wider than the room; a word that is wider is cut, with a hyphen.
   * There is at least one line.
   */
  static List<String> wrap(String text, double size, double room) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.strip().split("\\s+")) {
      if (line.isEmpty() || width(line + " " + word, size) <= room) {
        line += (line.isEmpty() ? "" : " ") + word;
      } else {
        lines.add(line);
        line = word;
      }
      while (width(line, size) > room && line.codePointCount(0, line.length()) > 1) {
        int end = fitting(line, size, room);
        lines.add(line.substring(0, end) + HYPHEN);
        line = line.substring(end);
      }
    }
    lines.add(line);
    return lines;
  }

  /** Where a word is cut: as far on as fits with a hyphen, behind the first letter at least. */
  private static int fitting(String word, double size, double room) {
    int end = word.offsetByCodePoints(0, 1);
    while (true) {
      int next = word.offsetByCodePoints(end, 1);
      if (next == word.length() || width(word.substring(0, next) + HYPHEN, size) > room) {
        return end;
      }
      end = next;
    }
  }
}
