package be.ertsader.chain;

import be.ertsader.query.GivenValues;
import be.ertsader.query.QueryCatalogue;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;

/** What the store says of the claims of a chain, down to the sources. */
public final class Proof {
  private static final List<Var> QUAD =
      Stream.of("graph", "subject", "predicate", "object").map(Var::alloc).toList();

  private static final Var STATEMENT = Var.alloc("statement");
  private static final Var END = Var.alloc("end");

  private final DatasetGraph data;
  private final QueryCatalogue queries;

  /**
   * @param data the store; its default graph is the union of its graphs
   * @param queries the catalogue with the internal queries {@code proof}, {@code proof-statements}
   *     and {@code proof-labels}
   */
  public Proof(DatasetGraph data, QueryCatalogue queries) {
    this.data = data;
    this.queries = queries;
  }

  /**
   * Prints as TriG, sorted: all statements about the claims of the chain, their rows, tables and
   * sources, the derived statements behind derived hops with their rules and claims, and the labels
   * of all things that these name. Equal stores give equal bytes.
   */
  void write(Chain chain, PrintStream out) {
    Set<Quad> quads = new LinkedHashSet<>();
    Txn.executeRead(data, () -> collect(chain, quads));
    Map<String, String> prefixes =
        queries.internal("proof").query().getPrefixMapping().getNsPrefixMap();
    new TrigText(prefixes).write(quads, out);
  }

  private void collect(Chain chain, Set<Quad> quads) {
    Set<Node> roots = new LinkedHashSet<>();
    chain.hops().stream()
        .flatMap(h -> h.evidence().stream())
        .map(Hop.Evidence::claim)
        .filter(c -> !c.isBlank())
        .forEach(c -> roots.add(NodeFactory.createURI(c)));
    roots.addAll(statements(chain));
    select("proof", "root", roots, row -> quads.add(quad(row)));
    Set<Node> named = named(chain, quads);
    select("proof-labels", "subject", named, row -> quads.add(quad(row)));
  }

  /**
   * The derived statements that name both ends of a derived hop. Those that name the start of the
   * chain too are what the chain is made of; where there are none, all are taken.
   */
  private Set<Node> statements(Chain chain) {
    List<Hop> open = new ArrayList<>(chain.hops().stream().filter(Hop::derived).toList());
    Set<Node> found = new LinkedHashSet<>();
    if (!open.isEmpty()) {
      match(Set.of(node(chain.start())), open, found);
      match(open.stream().map(h -> node(h.from())).collect(Collectors.toSet()), open, found);
    }
    return found;
  }

  /** Takes the hops that a statement about one of the things names out of those that are open. */
  private void match(Set<Node> about, List<Hop> open, Set<Node> found) {
    Map<Node, Set<Node>> ends = new LinkedHashMap<>();
    select(
        "proof-statements",
        "about",
        about,
        row -> ends.computeIfAbsent(row.get(STATEMENT), s -> new HashSet<>()).add(row.get(END)));
    Set<Hop> proven = new HashSet<>();
    for (Hop hop : open) {
      List<Node> both = List.of(node(hop.from()), node(hop.to()));
      ends.forEach(
          (statement, named) -> {
            if (named.containsAll(both)) {
              found.add(statement);
              proven.add(hop);
            }
          });
    }
    open.removeAll(proven);
  }

  private static Set<Node> named(Chain chain, Collection<Quad> quads) {
    Set<Node> named = new LinkedHashSet<>();
    named.add(node(chain.start()));
    chain.hops().stream()
        .flatMap(h -> Stream.of(h.from(), h.to()))
        .forEach(p -> named.add(node(p)));
    quads.stream().map(Quad::getObject).filter(Node::isURI).forEach(named::add);
    return named;
  }

  private void select(
      String name, String variable, Collection<Node> values, Consumer<Binding> each) {
    Query query = GivenValues.of(queries.internal(name).query(), variable, values);
    try (QueryExec exec = QueryExec.dataset(data).query(query).build()) {
      exec.select().forEachRemaining(each);
    }
  }

  private static Quad quad(Binding row) {
    return Quad.create(
        row.get(QUAD.get(0)), row.get(QUAD.get(1)), row.get(QUAD.get(2)), row.get(QUAD.get(3)));
  }

  private static Node node(Hop.Place place) {
    return NodeFactory.createURI(place.iri());
  }
}
