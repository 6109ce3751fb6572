package be.ertsader.chain;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints the board for people, by entry of Annex I. The shares of Flanders that are stated of one
 * material become one line, from the least to the most; so do the recomputed ones. Figures are
 * rounded outwards to one decimal.
 */
final class BoardTable {
  private static final int FIGURE = 1;

  private final Words words;
  private final Footnotes sources = new Footnotes();

  BoardTable(Words words) {
    this.words = words;
  }

  void write(Board board, PrintStream out) {
    if (board.isEmpty()) {
      return;
    }
    List<String> header =
        Stream.of("benchmark", "figure", "value", "meets", "source")
            .map(c -> words.of("board." + c))
            .toList();
    Map<String, List<List<String>>> entries = entries(board);
    List<List<String>> all = new ArrayList<>(List.of(header));
    entries.values().forEach(all::addAll);
    Columns columns = new Columns(all, FIGURE);
    columns.lines(header).forEach(out::println);
    entries.forEach(
        (material, rows) -> {
          out.println(material);
          rows.forEach(row -> columns.lines(row).forEach(out::println));
        });
    out.println();
    out.println(words.of("board.note"));
    sources.write(out);
  }

  private Map<String, List<List<String>>> entries(Board board) {
    Map<String, List<Board.Line>> byEntry =
        board.lines().stream()
            .collect(
                Collectors.groupingBy(
                    Board.Line::material, LinkedHashMap::new, Collectors.toList()));
    Map<String, List<List<String>>> entries = new LinkedHashMap<>();
    byEntry.forEach((material, lines) -> entries.put(material, rows(lines)));
    return entries;
  }

  private List<List<String>> rows(List<Board.Line> lines) {
    List<List<String>> rows = new ArrayList<>();
    lines.stream().filter(l -> !l.flemish()).forEach(l -> rows.add(row(l)));
    lines.stream()
        .filter(Board.Line::flemish)
        .collect(
            Collectors.groupingBy(
                l -> List.of(l.figureOf(), l.figure()), LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(l -> rows.add(flanders(l)));
    return rows;
  }

  private List<String> row(Board.Line line) {
    return List.of(
        benchmark(line),
        figure(line, line.country()),
        value(line.minimum(), line.maximum()),
        words.of("meets." + line.meets()),
        cite(List.of(line)));
  }

  private List<String> flanders(List<Board.Line> lines) {
    String printed =
        lines.stream()
            .filter(l -> l.minimum().isEmpty() && l.maximum().isEmpty())
            .map(l -> "\"" + l.verbatim() + "\"")
            .distinct()
            .collect(Collectors.joining("; "));
    List<Board.Line> figures =
        lines.stream().filter(l -> l.minimum().isPresent() || l.maximum().isPresent()).toList();
    Optional<BigDecimal> least =
        figures.stream().flatMap(l -> l.minimum().stream()).min(BigDecimal::compareTo);
    boolean open = figures.stream().anyMatch(l -> l.maximum().isEmpty());
    Optional<BigDecimal> most =
        open
            ? Optional.empty()
            : figures.stream().flatMap(l -> l.maximum().stream()).max(BigDecimal::compareTo);
    return List.of(
        words.of("board.flanders"),
        figure(lines.get(0), printed),
        value(least, most),
        "",
        cite(lines));
  }

  private String benchmark(Board.Line line) {
    String bound =
        line.atMost()
            .map(most -> "<= " + most.toPlainString())
            .orElseGet(() -> ">= " + line.atLeast().map(BigDecimal::toPlainString).orElse(""));
    return (bound + " % " + line.stage()).strip()
        + " "
        + sources.cite(List.of(line.benchmarkSource()));
  }

  private String figure(Board.Line line, String more) {
    String about =
        line.figureOf().equals(line.material()) || line.figureOf().isEmpty()
            ? ""
            : words.of("board.of") + " " + line.figureOf();
    String label = line.figure().isEmpty() ? "none" : line.figure();
    return Stream.of(words.of("board." + label), more, about)
        .filter(s -> !s.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String value(Optional<BigDecimal> least, Optional<BigDecimal> most) {
    if (least.isEmpty()) {
      return most.map(m -> "<= " + rounded(m, RoundingMode.CEILING) + " %").orElse("");
    }
    if (most.isEmpty()) {
      return ">= " + rounded(least.get(), RoundingMode.FLOOR) + " %";
    }
    if (least.get().compareTo(most.get()) == 0) {
      return rounded(least.get(), RoundingMode.HALF_UP) + " %";
    }
    return rounded(least.get(), RoundingMode.FLOOR)
        + "-"
        + rounded(most.get(), RoundingMode.CEILING)
        + " %";
  }

  private static String rounded(BigDecimal value, RoundingMode how) {
    return value.setScale(1, how).stripTrailingZeros().toPlainString();
  }

  /** The sources of the figures. */
  private String cite(List<Board.Line> lines) {
    List<String> cited =
        lines.stream()
            .filter(l -> !l.source().isEmpty())
            .flatMap(l -> Stream.of(l.source().split("; ")))
            .distinct()
            .toList();
    return cited.isEmpty() ? "" : sources.cite(cited);
  }
}
