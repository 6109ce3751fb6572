package be.ertsader.chain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;

/** Collects the hops around one thing. */
public final class Trace {
  private final Words words;
  private final String language;

  /**
   * @param language {@code en} or {@code nl}
   */
  public Trace(String language) {
    this.language = language;
    this.words = new Words(language);
  }

  /**
   * Runs a query that selects hops; its variables are {@code from}, {@code hop}, {@code to}, {@code
   * basis}, {@code claim}, their labels and what the claim says. The variables {@code start} and
   * {@code lang} are bound.
   */
  public Chain run(DatasetGraph data, Query hops, Hop.Place start) {
    Map<List<String>, Hop> found = new LinkedHashMap<>();
    Txn.executeRead(data, () -> select(data, hops, start, row -> merge(found, row)));
    Comparator<Hop> order =
        Comparator.comparing((Hop h) -> h.from().label())
            .thenComparing(Hop::kind)
            .thenComparing(h -> h.to().label());
    return new Chain(start, found.values().stream().sorted(order).toList());
  }

  private void select(DatasetGraph data, Query hops, Hop.Place start, Consumer<Binding> each) {
    try (QueryExec exec =
        QueryExec.dataset(data)
            .query(hops)
            .substitution("start", NodeFactory.createURI(start.iri()))
            .substitution("lang", NodeFactory.createLiteralString(language))
            .build()) {
      exec.select().forEachRemaining(each);
    }
  }

  private void merge(Map<List<String>, Hop> found, Binding row) {
    Hop hop =
        new Hop(
            place(row, "from"),
            last(text(row, "hop")),
            text(row, "hopLabel"),
            place(row, "to"),
            last(text(row, "basis")),
            evidence(row));
    found.merge(List.of(hop.from().iri(), hop.kind(), hop.to().iri()), hop, Trace::together);
  }

  private static Hop together(Hop one, Hop two) {
    TreeSet<Hop.Evidence> all = new TreeSet<>(one.evidence());
    all.addAll(two.evidence());
    return new Hop(
        one.from(), one.kind(), one.label(), one.to(), one.basis(), new ArrayList<>(all));
  }

  List<Hop.Evidence> evidence(Binding row) {
    String reference = text(row, "evidence");
    return reference.isBlank()
        ? List.of()
        : List.of(new Hop.Evidence(text(row, "claim"), reference, figure(row), remark(row)));
  }

  private String figure(Binding row) {
    String low = number(row, "minimum");
    String high = number(row, "maximum");
    if (low.isBlank() && high.isBlank()) {
      return words.of("silence." + last(text(row, "silence")));
    }
    String range = low.equals(high) ? low : high.isBlank() ? "> " + low : low + "-" + high;
    if (low.isBlank()) {
      range = "< " + high;
    }
    return (range + " t " + words.of("measure." + last(text(row, "measure")))).strip();
  }

  private String remark(Binding row) {
    return Stream.of(
            "true".equals(text(row, "joint")) ? words.of("joint") : "",
            words.of("trade." + last(text(row, "trade"))),
            words.of("scope." + last(text(row, "scope"))))
        .filter(r -> !r.isBlank())
        .collect(Collectors.joining("; "));
  }

  private static String number(Binding row, String name) {
    String text = text(row, name);
    return text.isBlank() ? "" : new BigDecimal(text).stripTrailingZeros().toPlainString();
  }

  private static Hop.Place place(Binding row, String name) {
    String iri = text(row, name);
    String label = text(row, name + "Label");
    return new Hop.Place(iri, label.isBlank() ? last(iri) : label);
  }

  private static String text(Binding row, String name) {
    Node node = row.get(Var.alloc(name));
    if (node == null) {
      return "";
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private static String last(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }
}
