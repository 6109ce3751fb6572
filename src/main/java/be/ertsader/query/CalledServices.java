package be.ertsader.query;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * The servers that a query calls by SERVICE.
 *
 * @param names their IRIs, or the variables that stand for them
 */
record CalledServices(Set<String> names) {
  static CalledServices of(Query query) {
    Set<String> names = new TreeSet<>();
    add(query, names);
    return new CalledServices(names);
  }

  private static void add(Query query, Set<String> names) {
    ElementWalker.walk(
        query.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementService service) {
            names.add(service.getServiceNode().toString());
          }

          @Override
          public void visit(ElementSubQuery inner) {
            add(inner.getQuery(), names);
          }
        });
  }

  /** What to tell when a call failed; the failure itself when the query calls nobody. */
  RuntimeException failure(QueryExceptionHTTP failure) {
    if (names.isEmpty()) {
      return failure;
    }
    int status = failure.getStatusCode();
    String what = status > 0 ? "answered with status " + status : "cannot be reached";
    String cure = "ask again later, or leave that SERVICE out of the query";
    return Problem.of(Code.SERVICE_FAILED, String.join(" or ", names) + " " + what, cure)
        .exception();
  }
}
