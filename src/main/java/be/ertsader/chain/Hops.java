package be.ertsader.chain;

import be.ertsader.query.GivenValues;
import be.ertsader.query.QueryCatalogue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.rdflink.RDFLinkAdapter;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;

/** Tells the edges of an index to people: labels, and the evidence behind each hop. */
public final class Hops {
  private static final String HOP = "https://w3id.org/ertsader/id/hop/";

  private final ChainIndex index;
  private final String language;
  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, List<Hop.Evidence>> evidence = new HashMap<>();

  private Hops(ChainIndex index, String language) {
    this.index = index;
    this.language = language;
  }

  /**
   * Reads what people want to know of some edges; no others can be told.
   *
   * @param language {@code en} or {@code nl}
   */
  public static Hops read(
      RDFConnection connection,
      QueryCatalogue queries,
      ChainIndex index,
      Collection<Integer> edges,
      String language) {
    return read(connection, queries, index, edges, Set.of(), Set.of(), language);
  }

  /**
   * The same, and some more things.
   *
   * @param more nodes that are named and may be at no edge
   * @param others claims that are cited and stand behind no edge
   */
  public static Hops read(
      RDFConnection connection,
      QueryCatalogue queries,
      ChainIndex index,
      Collection<Integer> edges,
      Collection<Integer> more,
      Collection<String> others,
      String language) {
    Hops hops = new Hops(index, language);
    Set<String> things = new TreeSet<>();
    Set<String> claims = new TreeSet<>(others);
    more.forEach(node -> things.add(index.iri(node)));
    for (int edge : edges) {
      things.add(index.iri(index.source(edge)));
      things.add(index.iri(index.target(edge)));
      things.add(HOP + index.kind(edge));
      things.add(HOP + HopKind.inverse(index.kind(edge)));
      claims.addAll(index.claims(edge));
    }
    RDFLink link = RDFLinkAdapter.adapt(connection);
    hops.ask(link, queries.internal("thing-labels").query(), "thing", things, hops::takeLabel);
    Trace reader = new Trace(language);
    hops.ask(
        link,
        queries.internal("hop-evidence").query(),
        "claim",
        claims,
        row -> hops.takeEvidence(reader, row));
    return hops;
  }

  /** A hop, seen from one of its ends. */
  public Hop hop(int edge, boolean along) {
    String kind = along ? index.kind(edge) : HopKind.inverse(index.kind(edge));
    Set<Hop.Evidence> all = new TreeSet<>();
    index.claims(edge).forEach(c -> all.addAll(evidence.getOrDefault(c, List.of())));
    return new Hop(
        place(along ? index.source(edge) : index.target(edge)),
        kind,
        labels.getOrDefault(HOP + kind, kind),
        place(along ? index.target(edge) : index.source(edge)),
        index.isStated(edge) ? "stated" : "derived",
        List.copyOf(all));
  }

  /** The hops of a way, in its order. */
  public List<Hop> hops(Route route) {
    List<Hop> hops = new ArrayList<>();
    for (int edge : route.edges()) {
      hops.add(hop(edge, route.along()));
    }
    return hops;
  }

  /** A thing with its label. */
  public Hop.Place place(int node) {
    String iri = index.iri(node);
    return new Hop.Place(iri, labels.getOrDefault(iri, iri.substring(iri.lastIndexOf('/') + 1)));
  }

  /** Where what stands behind some edges is cited, each once. */
  List<String> sources(Collection<Integer> edges) {
    return edges.stream().flatMap(e -> hop(e, true).references().stream()).distinct().toList();
  }

  /** Where some claims stand, in the order of the claims; those that were read only. */
  String references(Collection<String> all) {
    return all.stream()
        .flatMap(c -> evidence.getOrDefault(c, List.of()).stream())
        .map(Hop.Evidence::reference)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private void ask(
      RDFLink link, Query query, String variable, Set<String> values, Consumer<Binding> each) {
    if (values.isEmpty()) {
      return;
    }
    List<Node> nodes = values.stream().map(NodeFactory::createURI).toList();
    Node lang = NodeFactory.createLiteralString(language);
    Txn.executeRead(
        link,
        () -> {
          try (QueryExec exec =
              link.newQuery()
                  .query(GivenValues.of(query, variable, nodes))
                  .substitution("lang", lang)
                  .build()) {
            exec.select().forEachRemaining(each);
          }
        });
  }

  private void takeLabel(Binding row) {
    labels.put(
        row.get(Var.alloc("thing")).getURI(), row.get(Var.alloc("label")).getLiteralLexicalForm());
  }

  private void takeEvidence(Trace reader, Binding row) {
    evidence
        .computeIfAbsent(row.get(Var.alloc("claim")).getURI(), c -> new ArrayList<>())
        .addAll(reader.evidence(row));
  }
}
