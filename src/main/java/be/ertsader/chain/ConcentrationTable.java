package be.ertsader.chain;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints lists of suppliers for people, by material. The ends of an index are rounded outwards to
 * whole numbers.
 */
final class ConcentrationTable {
  private static final int SUPPLIERS = 5;

  private final BigDecimal above;
  private final Words words;
  private final Footnotes sources = new Footnotes();

  ConcentrationTable(BigDecimal above, Words words) {
    this.above = above;
    this.words = words;
  }

  void write(List<Concentration> all, PrintStream out) {
    if (all.isEmpty()) {
      return;
    }
    List<String> header =
        Stream.of("stage", "perspective", "entries", "listed", "hhi", "suppliers", "source")
            .map(c -> words.of("concentration." + c))
            .toList();
    Map<Concentration, List<String>> rows = new LinkedHashMap<>();
    all.forEach(one -> rows.put(one, row(one)));
    Columns columns =
        new Columns(Stream.concat(Stream.of(header), rows.values().stream()).toList(), SUPPLIERS);
    columns.lines(header).forEach(out::println);
    String material = "";
    for (Concentration one : all) {
      if (!one.material().equals(material)) {
        material = one.material();
        out.println(material);
      }
      columns.lines(rows.get(one)).forEach(out::println);
    }
    out.println();
    out.println(words.of("concentration.mark").formatted(above.toPlainString()));
    sources.write(out);
  }

  private List<String> row(Concentration one) {
    return List.of(
        one.stage(),
        one.perspective(),
        Integer.toString(one.entries()),
        one.index().map(i -> i.listed().toPlainString() + " %").orElse(""),
        one.index().map(ConcentrationTable::interval).orElse(""),
        suppliers(one),
        sources.cite(one.sources()));
  }

  private static String interval(Concentration.Index index) {
    if (index.minimum().compareTo(index.maximum()) == 0) {
      return index.minimum().setScale(0, RoundingMode.HALF_UP).toPlainString();
    }
    return index.minimum().setScale(0, RoundingMode.FLOOR).toPlainString()
        + "-"
        + index.maximum().setScale(0, RoundingMode.CEILING).toPlainString();
  }

  /** Who leads, then who else is above the threshold. */
  private static String suppliers(Concentration one) {
    Set<Concentration.Supplier> shown = new LinkedHashSet<>(one.top());
    shown.addAll(one.above());
    return shown.stream()
        .map(
            s ->
                s.country()
                    + " "
                    + s.share().toPlainString()
                    + " %"
                    + (one.above().contains(s) ? " *" : ""))
        .collect(Collectors.joining("; "));
  }
}
