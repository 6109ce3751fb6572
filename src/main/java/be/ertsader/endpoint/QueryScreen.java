package be.ertsader.endpoint;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** Looks at a query before it runs: it may call no other server and no class of the program. */
final class QueryScreen extends OpVisitorBase {
  /** Functions that tell of the machine, or run what a string says. */
  private static final Set<String> PRIVATE = Set.of("SystemVar", "context", "print", "eval");

  private static final List<String> CLASSES = List.of("java:", "js:", "file:");
  private static final String ARQ = "http://jena.apache.org/ARQ/function#";

  private final Set<String> services;

  private QueryScreen(Set<String> services) {
    this.services = services;
  }

  /**
   * Refuses what is not allowed.
   *
   * @param services IRIs of the endpoints that a query may call
   * @return the algebra of the query
   * @throws HttpFailure 403
   */
  static Op check(Query query, Set<String> services) {
    Op op = Algebra.compile(query);
    QueryScreen screen = new QueryScreen(services);
    Walker.walk(op, screen, screen.new Functions());
    return op;
  }

  @Override
  public void visit(OpService service) {
    Node endpoint = service.getService();
    if (!endpoint.isURI() || !services.contains(endpoint.getURI())) {
      throw new HttpFailure(403, "SERVICE may call no other server: " + endpoint);
    }
  }

  @Override
  public void visit(OpBGP pattern) {
    pattern.getPattern().forEach(t -> property(t.getPredicate()));
  }

  @Override
  public void visit(OpPropFunc function) {
    property(function.getProperty());
  }

  private static void property(Node property) {
    if (property.isURI()) {
      requireHarmless(property.getURI());
    }
  }

  private final class Functions extends ExprVisitorBase {
    @Override
    public void visit(ExprFunctionN function) {
      called(function);
    }
  }

  private static void called(ExprFunction function) {
    if (function.getFunctionIRI() != null) {
      requireHarmless(function.getFunctionIRI());
    }
  }

  private static void requireHarmless(String iri) {
    boolean refused =
        CLASSES.stream().anyMatch(iri::startsWith)
            || iri.startsWith(ARQ) && PRIVATE.contains(iri.substring(ARQ.length()));
    if (refused) {
      throw new HttpFailure(403, "this function is not offered: <" + iri + ">");
    }
  }
}
