package be.ertsader.query;

import be.ertsader.problem.Code;
import be.ertsader.problem.Nearest;
import be.ertsader.problem.Problem;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.rdflink.RDFLinkAdapter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.system.Txn;

/**
 * Asks a store a query, with values for its parameters, and takes the whole answer out. No other
 * server is called, unless the caller brings a way to do so.
 */
public final class QueryRun {
  /** The variable of the language of labels. */
  private static final Var LANG = Var.alloc("lang");

  private QueryRun() {}

  /**
   * Asks the store behind a connection, which stays open.
   *
   * @param bindings a value for each parameter that is wanted, by its name
   * @param lang the language of labels, {@code en} or {@code nl}
   * @throws be.ertsader.problem.ProblemException if the query has no parameter of a name
   */
  public static Result run(
      RDFConnection connection, CatalogueQuery query, Map<String, Node> bindings, String lang) {
    return run(RDFLinkAdapter.adapt(connection), query, bindings, lang);
  }

  /** Asks a dataset; its default graph must be the union of its graphs. */
  public static Result run(
      DatasetGraph dataset, CatalogueQuery query, Map<String, Node> bindings, String lang) {
    try (RDFLink link = RDFLink.connect(dataset)) {
      return run(link, query, bindings, lang);
    }
  }

  /** Asks a SELECT or ASK query of ours. */
  public static Answer answer(
      RDFConnection connection, CatalogueQuery query, Map<String, Node> bindings, String lang) {
    if (run(connection, query, bindings, lang) instanceof Answer answer) {
      return answer;
    }
    throw new IllegalArgumentException(query.name() + " gives statements");
  }

  private static Result run(
      RDFLink link, CatalogueQuery query, Map<String, Node> bindings, String lang) {
    QueryExecBuilder builder = link.newQuery().set(ARQ.httpServiceAllowed, false);
    return Txn.calculateRead(link, () -> run(builder, query, bindings, lang));
  }

  /** Asks in a way that the caller has chosen, within his transaction. */
  public static Result run(
      QueryExecBuilder builder, CatalogueQuery query, Map<String, Node> bindings, String lang) {
    builder.query(query.query());
    builder.substitution(LANG, NodeFactory.createLiteralString(lang));
    bindings.forEach((name, value) -> builder.substitution(variable(query, name), value));
    try (QueryExec exec = builder.build()) {
      return result(query.query(), exec);
    }
  }

  private static Result result(Query query, QueryExec exec) {
    if (query.isSelectType()) {
      return Answer.of(exec.select());
    }
    if (query.isAskType()) {
      return Answer.of(exec.ask());
    }
    return new Statements(query.isDescribeType() ? exec.describe() : exec.construct());
  }

  private static Var variable(CatalogueQuery query, String name) {
    return query
        .param(name)
        .map(p -> Var.alloc(p.variable()))
        .orElseThrow(() -> unknown(query, name));
  }

  /** The problem of a parameter that the query does not have. */
  static RuntimeException unknown(CatalogueQuery query, String name) {
    List<String> known = query.params().stream().map(Parameter::name).toList();
    List<String> near = Nearest.of(known, name);
    String guess = near.isEmpty() ? "" : "nearest: " + near.get(0) + "; ";
    String cure = known.isEmpty() ? "it has none" : guess + "known: " + String.join(", ", known);
    String what = "query '" + query.name() + "' has no parameter '" + name + "'";
    return Problem.of(Code.UNKNOWN_PARAMETER, what, cure).exception();
  }
}
