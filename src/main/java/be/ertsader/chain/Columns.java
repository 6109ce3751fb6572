package be.ertsader.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lays rows out in columns of at most 100 characters together. One column gives way: its parts,
 * which end with a semicolon, go on in the next lines.
 */
final class Columns {
  /** How wide a line of a table for people is at most. */
  static final int WIDTH = 100;

  private static final String GAP = "  ";

  private final int flexible;
  private final int[] widths;

  /**
   * @param rows all rows that will be printed, the header among them
   * @param flexible number of the column that gives way
   */
  Columns(List<List<String>> rows, int flexible) {
    this.flexible = flexible;
    this.widths =
        IntStream.range(0, rows.get(0).size())
            .map(i -> rows.stream().mapToInt(r -> r.get(i).length()).max().orElse(0))
            .toArray();
    int taken = IntStream.of(widths).sum() - widths[flexible] + GAP.length() * widths.length;
    widths[flexible] = Math.min(widths[flexible], Math.max(WIDTH - taken, 1));
  }

  /** The lines of a row, indented. */
  List<String> lines(List<String> row) {
    List<String> lines = new ArrayList<>();
    for (String part : wrapped(row.get(flexible), widths[flexible])) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = i == flexible ? part : lines.isEmpty() ? row.get(i) : "";
        line.append(GAP).append(cell).append(" ".repeat(Math.max(0, widths[i] - cell.length())));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** Parts stay whole where they fit; one that does not is broken between words. */
  private static List<String> wrapped(String cell, int width) {
    List<String> lines = new ArrayList<>();
    for (String part : cell.split("(?<=;) ")) {
      String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
      if (!last.isEmpty() && last.length() + 1 + part.length() <= width) {
        lines.set(lines.size() - 1, last + " " + part);
      } else {
        lines.addAll(part.length() <= width ? List.of(part) : words(part, width));
      }
    }
    return lines;
  }

  private static List<String> words(String part, int width) {
    List<String> lines = new ArrayList<>();
    for (String word : part.split(" ")) {
      String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
      if (!last.isEmpty() && last.length() + 1 + word.length() <= width) {
        lines.set(lines.size() - 1, last + " " + word);
      } else {
        lines.add(word);
      }
    }
    return lines;
  }
}
