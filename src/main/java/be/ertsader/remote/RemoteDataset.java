package be.ertsader.remote;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.sparql.core.TransactionalNull;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.main.QC;

/**
 * The graphs of a server, read only; the default graph is the union of all of them. Transactions
 * hold nothing: the server has none for readers.
 */
final class RemoteDataset extends DatasetGraphBaseFind {
  private final Service service;
  private final boolean union;
  private final Set<Node> graphs;
  private final PrefixMap prefixes;
  private final Transactional transactions = TransactionalNull.create();

  /**
   * @param union whether the server itself answers from the union of its graphs
   * @param graphs the IRIs of those that were published
   */
  RemoteDataset(Service service, boolean union, Set<Node> graphs, PrefixMap prefixes) {
    this.service = service;
    this.union = union;
    this.graphs = graphs;
    this.prefixes = PrefixMapFactory.unmodifiablePrefixMap(prefixes);
    QC.setFactory(getContext(), RemoteExecutor::new);
    // Patterns that are joined go to the server together.
    getContext().set(ARQ.optFilterPlacementBGP, false);
  }

  boolean isUnion() {
    return union;
  }

  /** Asks the server for patterns; of several graphs, those that were published count. */
  Iterator<Binding> ask(PatternQuery pattern, Collection<Var> given, List<Binding> rows) {
    Iterator<Binding> answers = service.ask(pattern.over(given, rows));
    return pattern
        .openGraph(given)
        .map(g -> Iter.filter(answers, a -> graphs.contains(pattern.found(a).get(g))))
        .orElse(answers);
  }

  private Iterator<Quad> find(Node graph, Triple pattern, Node name) {
    PatternQuery query = new PatternQuery(union, graph, List.of(pattern));
    if (query.isVain()) {
      return Iter.nullIterator();
    }
    Iterator<Binding> rows = ask(query, List.of(), List.of(BindingFactory.root()));
    return Iter.map(
        rows,
        row -> {
          Binding found = query.found(row);
          Node in = name.isVariable() ? found.get(Var.alloc(name)) : name;
          return Quad.create(
              in,
              value(found, pattern.getSubject()),
              value(found, pattern.getPredicate()),
              value(found, pattern.getObject()));
        });
  }

  private static Node value(Binding found, Node node) {
    return Var.isVar(node) ? found.get(Var.alloc(node)) : node;
  }

  private static Triple pattern(Node s, Node p, Node o) {
    return Triple.create(open(s, "s"), open(p, "p"), open(o, "o"));
  }

  private static Node open(Node node, String name) {
    return isWildcard(node) ? Var.alloc(name) : node;
  }

  /** The default graph has no statements of its own. */
  @Override
  protected Iterator<Quad> findAny(Node s, Node p, Node o) {
    return findInAnyNamedGraphs(s, p, o);
  }

  @Override
  protected Iterator<Quad> findInDftGraph(Node s, Node p, Node o) {
    return find(null, pattern(s, p, o), Quad.defaultGraphIRI);
  }

  @Override
  protected Iterator<Quad> findInSpecificNamedGraph(Node g, Node s, Node p, Node o) {
    Node in = Quad.isUnionGraph(g) ? null : g;
    return find(in, pattern(s, p, o), g);
  }

  @Override
  protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
    Var graph = Var.alloc("g");
    return find(graph, pattern(s, p, o), graph);
  }

  @Override
  public Iterator<Triple> findInUnionGraph(Node s, Node p, Node o) {
    return Iter.map(findInDftGraph(s, p, o), Quad::asTriple);
  }

  @Override
  public Graph getDefaultGraph() {
    return new RemoteGraph(this, null);
  }

  @Override
  public Graph getUnionGraph() {
    return getDefaultGraph();
  }

  @Override
  public Graph getGraph(Node name) {
    boolean all = Quad.isDefaultGraph(name) || Quad.isUnionGraph(name);
    return new RemoteGraph(this, all ? null : name);
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return graphs.iterator();
  }

  @Override
  public boolean containsGraph(Node name) {
    return graphs.contains(name) || Quad.isDefaultGraph(name) || Quad.isUnionGraph(name);
  }

  @Override
  public PrefixMap prefixes() {
    return prefixes;
  }

  @Override
  public void addGraph(Node name, Graph graph) {
    throw readOnly();
  }

  @Override
  public void removeGraph(Node name) {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("the store is read-only");
  }

  @Override
  public boolean supportsTransactions() {
    return true;
  }

  @Override
  public void begin(TxnType type) {
    if (type == TxnType.WRITE) {
      throw readOnly();
    }
    transactions.begin(TxnType.READ);
  }

  @Override
  public void begin(ReadWrite mode) {
    begin(TxnType.convert(mode));
  }

  @Override
  public boolean promote(Promote mode) {
    return false;
  }

  @Override
  public void commit() {
    transactions.commit();
  }

  @Override
  public void abort() {
    transactions.abort();
  }

  @Override
  public void end() {
    transactions.end();
  }

  @Override
  public ReadWrite transactionMode() {
    return transactions.transactionMode();
  }

  @Override
  public TxnType transactionType() {
    return transactions.transactionType();
  }

  @Override
  public boolean isInTransaction() {
    return transactions.isInTransaction();
  }
}
