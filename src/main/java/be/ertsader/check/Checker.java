package be.ertsader.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.shacl.validation.ValidationProc;

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
    // Shapes do not depend on each other, so each may be held against the graph by another thread.
    List<Result> found =
        shapes.parsed().getTargetShapes().parallelStream()
            .flatMap(shape -> entries(shape, data, shapes))
            .map(Result::of)
            .toList();
    Map<String, Result> distinct = new TreeMap<>();
    found.forEach(r -> distinct.put(r.key(), r));
    List<Result> results = List.copyOf(distinct.values());
    List<Finding> findings =
        results.stream()
            .map(r -> r.finding(Place.of(data, r.focus(), r.value())))
            .sorted(ORDER)
            .toList();
    return new Report(findings, ReportGraph.of(results));
  }

  private static Stream<ReportEntry> entries(Shape shape, Graph data, Shapes shapes) {
    Collection<Node> all = VLib.focusNodes(data, shape);
    Collection<Node> some = Representatives.of(shape, all, data);
    Collection<ReportEntry> found = entries(shape, some, data, shapes);
    boolean isEnough = some.size() == all.size() || found.isEmpty();
    return (isEnough ? found : entries(shape, all, data, shapes)).stream();
  }

  private static Collection<ReportEntry> entries(
      Shape shape, Collection<Node> focusNodes, Graph data, Shapes shapes) {
    ValidationContext context = ValidationContext.create(shapes.parsed(), data);
    for (Node focus : focusNodes) {
      ValidationProc.execValidateShape(context, data, shape, focus);
    }
    return context.generateReport().getEntries();
  }
}
