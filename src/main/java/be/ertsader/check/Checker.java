package be.ertsader.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;

/** Holds shapes against a graph. */
public final class Checker {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding f) -> new Place(f.file(), f.lineNumber()), Place.ORDER)
          .thenComparing(Finding::focusNode)
          .thenComparing(Finding::shape)
          .thenComparing(Finding::value)
          .thenComparing(Finding::message);

  private Checker() {}

  /**
   * Checks a graph.
   *
   * @param data all that statements may refer to: things, evidence, claims and vocabularies; it is
   *     only read
   */
  public static Report check(Graph data, Shapes shapes) {
    Collection<ReportEntry> entries =
        ShaclValidator.get().validate(shapes.parsed(), data).getEntries();
    Map<String, Result> distinct = new TreeMap<>();
    entries.stream().map(Result::of).forEach(r -> distinct.put(r.key(), r));
    List<Result> results = List.copyOf(distinct.values());
    List<Finding> findings =
        results.stream()
            .map(r -> r.finding(Place.of(data, r.focus(), r.value())))
            .sorted(ORDER)
            .toList();
    return new Report(findings, ReportGraph.of(results));
  }
}
