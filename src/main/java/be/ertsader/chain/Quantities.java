package be.ertsader.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.rdflink.RDFLinkAdapter;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;

/**
 * What claims say of quantities: tonnes a year that a site or company makes, and what the EU uses.
 * A figure of a whole group counts for none of its sites.
 */
public final class Quantities {
  private static final String PRODUCTION = "production";

  /**
   * What one claim says.
   *
   * @param kind production, capacity or planned-production
   * @param scope whom the figure covers: a group or an area; blank for the very site or company
   */
  public record Figure(String claim, String kind, String scope, Interval tonnes) {}

  private final Set<String> tonnes = new HashSet<>();
  private final Map<String, String> kinds = new HashMap<>();
  private final Map<String, String> scopes = new HashMap<>();
  private final Map<String, Double> least = new HashMap<>();
  private final Map<String, Double> most = new HashMap<>();
  private final Map<String, List<String>> consumption = new HashMap<>();
  private final Map<String, Double> hostShares = new HashMap<>();

  private final Map<String, Output> outputs = new ConcurrentHashMap<>();

  private Quantities() {}

  /** Reads them by one query. */
  public static Quantities read(RDFConnection connection, Query query) {
    RDFLink link = RDFLinkAdapter.adapt(connection);
    Quantities quantities = new Quantities();
    Txn.executeRead(
        link,
        () -> {
          try (QueryExec exec = link.newQuery().query(query).build()) {
            Consumer<Binding> take = quantities::take;
            exec.select().forEachRemaining(take);
          }
        });
    return quantities;
  }

  /** The same of rows that were read before. */
  public static Quantities of(Stream<Binding> rows) {
    Quantities quantities = new Quantities();
    rows.forEach(quantities::take);
    return quantities;
  }

  /** Only what is in tonnes is of interest, and that comes first. */
  private void take(Binding row) {
    String claim = text(row, "claim");
    String kind = text(row, "kind");
    switch (kind) {
      case "tonnes" -> tonnes.add(claim);
      case "host-share" -> hostShares.put(claim, number(row) / 100);
      case "consumption" ->
          consumption.computeIfAbsent(text(row, "about"), m -> new ArrayList<>()).add(claim);
      default -> {
        if (tonnes.contains(claim)) {
          note(claim, kind, row);
        }
      }
    }
  }

  private void note(String claim, String kind, Binding row) {
    switch (kind) {
      case "least" -> least.put(claim, number(row));
      case "most" -> most.put(claim, number(row));
      case "scope" -> scopes.put(claim, text(row, "about").replaceFirst("^.*/", "").intern());
      default -> kinds.put(claim, kind.intern());
    }
  }

  private static double number(Binding row) {
    return Double.parseDouble(text(row, "number"));
  }

  private static String text(Binding row, String name) {
    Node node = row.get(Var.alloc(name));
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  /** The figure of a claim on a making, if it counts for its very site or company. */
  Optional<Figure> own(String claim) {
    return any(claim).filter(f -> f.scope().isEmpty());
  }

  /** The tonnes a year that a claim gives for its very site or company. */
  public Optional<Interval> tonnes(String claim) {
    return own(claim).map(Figure::tonnes);
  }

  /** What is made of a material or product; worked out once. */
  Output output(ChainIndex index, int material) {
    return outputs.computeIfAbsent(
        index.iri(material),
        m ->
            Output.of(
                index,
                this,
                IntStream.concat(
                    index.out(material, HopKind.MADE_AT), index.out(material, HopKind.MADE_BY))));
  }

  /** The figure of a claim, whomever it covers. */
  Optional<Figure> any(String claim) {
    if (!least.containsKey(claim) && !most.containsKey(claim)) {
      return Optional.empty();
    }
    Interval ends =
        new Interval(
            least.getOrDefault(claim, 0.0), most.getOrDefault(claim, Double.POSITIVE_INFINITY));
    return Optional.of(
        new Figure(
            claim, kinds.getOrDefault(claim, PRODUCTION), scopes.getOrDefault(claim, ""), ends));
  }

  /** What the EU uses of a material in a year, the hull of what claims say. */
  Optional<Interval> euConsumption(String material) {
    return euConsumptionClaims(material).stream().map(Figure::tonnes).reduce(Interval::hull);
  }

  /** The claims on what the EU uses of a material. */
  List<Figure> euConsumptionClaims(String material) {
    return consumption.getOrDefault(material, List.of()).stream()
        .flatMap(c -> any(c).stream())
        .toList();
  }

  /** How much of a companion metal comes from its hosts, from 0 to 1, as the coupling says. */
  Optional<Double> hostShare(String coupling) {
    return Optional.ofNullable(hostShares.get(coupling));
  }
}
