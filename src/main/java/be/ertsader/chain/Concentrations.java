package be.ertsader.chain;

import be.ertsader.query.Answer;
import be.ertsader.query.CatalogueQuery;
import be.ertsader.query.KeptAnswers;
import be.ertsader.store.OpenStore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;

/**
 * Reads the lists of suppliers of a store. Sums and indices are those that the rules derived; which
 * countries lead and which are above the threshold is read off the shares.
 */
public final class Concentrations {
  private static final Comparator<Concentration.Supplier> LARGEST_FIRST =
      Comparator.comparing(Concentration.Supplier::share)
          .reversed()
          .thenComparing(Concentration.Supplier::country);

  private final CatalogueQuery lists;
  private final BigDecimal above;

  /**
   * @param lists the internal query {@code supplier-lists}
   * @param above threshold in percent; only a share that is certainly greater counts
   */
  public Concentrations(CatalogueQuery lists, BigDecimal above) {
    this.lists = lists;
    this.above = above;
  }

  /**
   * The lists of suppliers, by material, stage and perspective.
   *
   * @param only a value for each parameter of the query that is wanted
   * @param language {@code en} or {@code nl}
   */
  public List<Concentration> run(OpenStore store, Map<String, Node> only, String language) {
    return of((Answer) KeptAnswers.ask(store, lists, only, language));
  }

  /** The same from rows of shares. */
  List<Concentration> of(Answer shares) {
    Map<String, List<Integer>> rows = new LinkedHashMap<>();
    for (int row = 0; row < shares.rows().size(); row++) {
      rows.computeIfAbsent(shares.text(row, "list"), list -> new ArrayList<>()).add(row);
    }
    return rows.values().stream().map(of -> one(shares, of)).toList();
  }

  private Concentration one(Answer shares, List<Integer> rows) {
    int first = rows.get(0);
    TreeSet<String> sources = new TreeSet<>();
    rows.forEach(row -> sources.add(shares.text(row, "source")));
    Optional<BigDecimal> top = number(shares, first, "topShare");
    return new Concentration(
        shares.text(first, "list"),
        shares.text(first, "material"),
        shares.text(first, "stage"),
        shares.text(first, "perspective"),
        number(shares, first, "entries").map(BigDecimal::intValue).orElse(0),
        index(shares, first),
        suppliers(shares, rows, s -> top.map(s::compareTo).orElse(-1) == 0),
        suppliers(shares, rows, s -> s.compareTo(above) > 0),
        List.copyOf(sources));
  }

  private static Optional<Concentration.Index> index(Answer shares, int row) {
    return number(shares, row, "listedShare")
        .map(
            listed ->
                new Concentration.Index(
                    listed,
                    number(shares, row, "hhiMinimum").orElseThrow(),
                    number(shares, row, "hhiMaximum").orElseThrow()));
  }

  /** The countries of which the source gives at least a share that the test takes. */
  private static List<Concentration.Supplier> suppliers(
      Answer shares, List<Integer> rows, Predicate<BigDecimal> wanted) {
    return rows.stream()
        .filter(row -> !Boolean.parseBoolean(shares.text(row, "other")))
        .flatMap(
            row ->
                number(shares, row, "minimum").filter(wanted).stream()
                    .map(s -> new Concentration.Supplier(shares.text(row, "country"), s)))
        .distinct()
        .sorted(LARGEST_FIRST)
        .toList();
  }

  private static Optional<BigDecimal> number(Answer shares, int row, String column) {
    return shares
        .number(row, column)
        .map(BigDecimal::stripTrailingZeros)
        .map(n -> n.scale() < 0 ? n.setScale(0) : n);
  }
}
