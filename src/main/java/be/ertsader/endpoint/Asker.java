package be.ertsader.endpoint;

import be.ertsader.query.GivenValues;
import be.ertsader.store.OpenStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Asks one version of the store the program's own queries, in the time and memory of every query.
 * How many rows a client's answer may have is no bound of a document: its size is not for the
 * client to choose.
 */
final class Asker {
  /** Rows that one document may be made of: all are in memory at a time. */
  private static final long MOST = 1_000_000;

  private final OpenStore store;
  private final OwnQueries queries;
  private final Watch watch;
  private volatile QueryExec running;
  private long count;

  Asker(OpenStore store, OwnQueries queries, Watch watch) {
    this.store = store;
    this.queries = queries;
    this.watch = watch;
  }

  OpenStore store() {
    return store;
  }

  DatasetGraph dataset() {
    return store.dataset();
  }

  /** Some rows of the answer to a query about given values: a page. */
  List<Binding> page(
      String query, List<String> variables, List<Binding> values, int number, int size) {
    Query paged = GivenValues.rows(queries.named(query), variables, values);
    paged.setOffset((long) (number - 1) * size);
    paged.setLimit(size);
    return rows(paged);
  }

  /** The answer to a query about all that there is. */
  List<Binding> rows(String query) {
    return rows(queries.named(query));
  }

  /** The answer to a query about given values of a variable. */
  List<Binding> rows(String query, String variable, Collection<Node> values) {
    return values.isEmpty()
        ? List.of()
        : rows(GivenValues.of(queries.named(query), variable, values));
  }

  /** The same as quads, for a query that selects such. */
  List<Quad> quads(String query, String variable, Collection<Node> values) {
    return rows(query, variable, values).stream().map(Asker::quad).toList();
  }

  /** The quads of the answer to a query about given rows. */
  List<Quad> quads(String query, List<String> variables, List<Binding> values) {
    return values.isEmpty()
        ? List.of()
        : rows(GivenValues.rows(queries.named(query), variables, values)).stream()
            .map(Asker::quad)
            .toList();
  }

  static Binding row(String variable, Node value, String other, Node otherValue) {
    return BindingFactory.binding(
        org.apache.jena.sparql.core.Var.alloc(variable),
        value,
        org.apache.jena.sparql.core.Var.alloc(other),
        otherValue);
  }

  static Quad quad(Binding row) {
    return Quad.create(
        row.get("graph"), row.get("subject"), row.get("predicate"), row.get("object"));
  }

  private List<Binding> rows(Query query) {
    List<Binding> rows = new ArrayList<>();
    try (QueryExec exec = WatchedExecutor.over(dataset(), query, watch)) {
      running = exec;
      watch.look();
      RowSet answer = exec.select();
      while (answer.hasNext()) {
        if (++count > MOST) {
          throw new HttpFailure(503, "this is made of over %d statements".formatted(MOST));
        }
        rows.add(answer.next());
      }
    }
    return rows;
  }

  /** Ends the query that runs, and all that would follow. */
  void end() {
    watch.end();
    QueryExec exec = running;
    if (exec != null) {
      exec.abort();
    }
  }
}
