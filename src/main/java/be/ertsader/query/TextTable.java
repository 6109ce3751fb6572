package be.ertsader.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lays rows out for people: nothing is cut off, columns of numbers stand to the right. */
final class TextTable {
  private static final String GAP = "  ";

  private TextTable() {}

  /** Columns aligned with blanks, a line under the header. */
  static String aligned(Answer answer) {
    List<List<String>> rows = oneLined(answer);
    int[] widths = widths(answer.columns(), rows);
    boolean[] right = numbers(answer.columns().size(), rows);
    List<List<String>> lines = new ArrayList<>();
    lines.add(answer.columns());
    lines.add(IntStream.of(widths).mapToObj("-"::repeat).toList());
    lines.addAll(rows);
    return lines.stream().map(l -> line(l, widths, right)).collect(Collectors.joining());
  }

  /** A table of GitHub's Markdown. */
  static String markdown(Answer answer) {
    boolean[] right = numbers(answer.columns().size(), oneLined(answer));
    List<List<String>> lines = new ArrayList<>();
    lines.add(answer.columns());
    lines.add(IntStream.range(0, right.length).mapToObj(i -> right[i] ? "---:" : "---").toList());
    for (List<String> row : oneLined(answer)) {
      lines.add(row.stream().map(TextTable::escaped).toList());
    }
    return lines.stream()
        .map(l -> "| " + String.join(" | ", l) + " |\n")
        .collect(Collectors.joining());
  }

  private static String line(List<String> cells, int[] widths, boolean[] right) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String blanks = " ".repeat(widths[i] - width(cells.get(i)));
      line.append(i == 0 ? "" : GAP);
      line.append(right[i] ? blanks + cells.get(i) : cells.get(i) + blanks);
    }
    return line.toString().stripTrailing() + "\n";
  }

  private static int[] widths(List<String> columns, List<List<String>> rows) {
    return IntStream.range(0, columns.size())
        .map(
            i ->
                rows.stream()
                    .mapToInt(r -> width(r.get(i)))
                    .reduce(width(columns.get(i)), Math::max))
        .toArray();
  }

  /** Which columns hold numbers and nothing else. */
  private static boolean[] numbers(int columns, List<List<String>> rows) {
    boolean[] numbers = new boolean[columns];
    for (int i = 0; i < columns; i++) {
      int column = i;
      List<String> values =
          rows.stream().map(r -> r.get(column)).filter(v -> !v.isEmpty()).toList();
      numbers[i] =
          !values.isEmpty() && values.stream().allMatch(v -> v.matches("-?\\d+(\\.\\d+)?"));
    }
    return numbers;
  }

  /** Columns of the screen: an accent of its own takes none, a full-width character two. */
  static int width(String text) {
    return text.codePoints().map(TextTable::width).sum();
  }

  private static int width(int character) {
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return Character.isIdeographic(character) || character >= 0x1F300 ? 2 : 1;
  }

  private static List<List<String>> oneLined(Answer answer) {
    return answer.texts().stream()
        .map(r -> r.stream().map(t -> t.replaceAll("\\s*[\\r\\n\\t]+\\s*", " ")).toList())
        .toList();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;");
  }
}
