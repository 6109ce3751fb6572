package be.ertsader.endpoint;

import be.ertsader.query.ChosenGraphs;
import be.ertsader.query.SyntaxFault;
import be.ertsader.source.Iris;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** A query of a client, parsed and found harmless. */
final class SparqlQuery {
  private final Query query;
  private final ChosenGraphs graphs;

  private SparqlQuery(Query query) {
    this.graphs = ChosenGraphs.of(query);
    this.query = graphs.query();
  }

  /**
   * Parses a request. Relative IRIs are resolved against that of the graph, unless the query has a
   * BASE: what they mean does not hang on where the server runs.
   *
   * @param partners the endpoints that a query may call
   * @throws HttpFailure 400 with line and column, or 403
   */
  static SparqlQuery of(SparqlRequest request, Partners partners) {
    try {
      return of(request, partners, parse(request.query().orElseThrow()));
    } catch (StackOverflowError e) {
      throw HttpFailure.badRequest("the query is nested too deeply");
    }
  }

  private static SparqlQuery of(SparqlRequest request, Partners partners, Query query) {
    if (!request.defaultGraphs().isEmpty() || !request.namedGraphs().isEmpty()) {
      // The dataset of the protocol goes before that of the query.
      query.getGraphURIs().clear();
      query.getNamedGraphURIs().clear();
      request.defaultGraphs().forEach(query::addGraphURI);
      request.namedGraphs().forEach(query::addNamedGraphURI);
    }
    QueryScreen.check(query, partners);
    return new SparqlQuery(query);
  }

  private static Query parse(String text) {
    try {
      return QueryFactory.create(text, Iris.BASE, Syntax.syntaxSPARQL_11);
    } catch (QueryException e) {
      SyntaxFault fault = SyntaxFault.of(e);
      HttpFailure failure = HttpFailure.badRequest("this " + fault.what());
      throw fault.line() > 0 ? failure.at(fault.line(), fault.column()) : failure;
    }
  }

  AnswerType.Kind kind() {
    boolean rows = query.isSelectType() || query.isAskType();
    return rows ? AnswerType.Kind.ROWS : AnswerType.Kind.STATEMENTS;
  }

  /** As it was parsed, without the graphs that it or the request names; it is only read. */
  Query parsed() {
    return query;
  }

  /** Whether it or the request names the graphs that it is asked of. */
  boolean namesGraphs() {
    return graphs.areNamed();
  }

  /** The graphs that it asks for: all, or those that it or the request names. */
  DatasetGraph dataset(DatasetGraph all) {
    return graphs.of(all);
  }

  /** The same under a watch. What partners are asked stays as it is. */
  Query watched(Watch watch) {
    return QueryTransformOps.transform(query, new OursAlone(), new WatchedFunctions(watch));
  }

  private static final class OursAlone extends ElementTransformCopyBase {
    @Override
    public Element transform(ElementService service, Node name, Element pattern) {
      return service;
    }
  }
}
