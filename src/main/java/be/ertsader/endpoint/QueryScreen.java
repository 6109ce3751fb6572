package be.ertsader.endpoint;

import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.Op0;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExt;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.OpVisitorByType;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.util.MappedLoader;

/** Looks at a query before it runs: it may call no other server and no class of the program. */
final class QueryScreen extends OpVisitorBase {
  /** Operations in one another; more of them than the stack and the optimizer can bear. */
  private static final int DEEPEST = 500;

  private static final String JENA = "http://jena.(apache.org|hpl.hp.com)/ARQ/";

  /**
   * The functions known by an IRI that are offered: casts and such as take a moment, look at
   * nothing but their arguments and make nothing larger.
   */
  private static final Pattern OFFERED =
      Pattern.compile(
          "http://www.w3.org/2001/XMLSchema#.+"
              + "|http://www.w3.org/2005/xpath-functions/math#"
              + "(pi|exp|exp10|log|log10|sqrt|sin|cos|tan|asin|acos|atan|atan2)"
              + "|http://www.w3.org/2005/xpath-functions#"
              + "(abs|ceiling|floor|not|boolean|contains|starts-with|ends-with|lower-case"
              + "|upper-case|string-length|substring|substring-before|substring-after"
              + "|normalize-space|dateTime|[a-z]+-from-[A-Za-z]+)|"
              + JENA
              + "function#(localname|namespace|e|pi|min|max|sqrt|strlen|substr|substring)");

  /** Properties that Jena would work out; all others are those of the graph. */
  private static final Pattern WORKED_OUT =
      Pattern.compile("(java:|file:|js:|" + JENA + "(property|function|procedure|list)).*");

  private final Partners partners;
  private final Functions functions = new Functions();
  private int depth;
  private int services;

  private QueryScreen(Partners partners) {
    this.partners = partners;
  }

  /**
   * Refuses what is not allowed.
   *
   * @param partners the endpoints that a query may call
   * @return the algebra of the query
   * @throws HttpFailure 403
   */
  static Op check(Query query, Partners partners) {
    Op op = Algebra.compile(query);
    QueryScreen screen = new QueryScreen(partners);
    Walker.walk(op, screen, screen.functions, screen.new Step(1), screen.new Step(-1));
    return op;
  }

  /**
   * What a variable stands for is known row by row, and looked at then: where we call ourselves.
   */
  @Override
  public void visit(OpService service) {
    Node endpoint = service.getService();
    if (endpoint.isURI()) {
      partners.require(endpoint.getURI());
    } else if (partners.isEmpty() || services > 1) {
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

  /** What is added up or strung together may call functions too. */
  @Override
  public void visit(OpGroup group) {
    for (ExprAggregator aggregator : group.getAggregators()) {
      ExprList added = aggregator.getAggregator().getExprList();
      if (added != null) {
        Walker.walk(added, this, functions);
      }
    }
  }

  @Override
  public void visit(OpOrder order) {
    for (SortCondition condition : order.getConditions()) {
      Walker.walk(condition.getExpression(), this, functions);
    }
  }

  private static void property(Node property) {
    if (property.isURI() && WORKED_OUT.matcher(property.getURI()).matches()) {
      throw new HttpFailure(403, "this property is not worked out here: " + property);
    }
  }

  private static void called(String iri) {
    boolean known =
        FunctionRegistry.get().isRegistered(iri)
            || MappedLoader.mapDynamicURI(iri) != null
            || iri.startsWith("js:")
            || iri.startsWith("file:");
    if (known && !OFFERED.matcher(iri).matches()) {
      throw new HttpFailure(403, "this function is not offered: <" + iri + ">");
    }
  }

  private static final class Functions extends ExprVisitorBase {
    @Override
    public void visit(ExprFunctionN function) {
      if (function.getFunctionIRI() != null) {
        called(function.getFunctionIRI());
      }
    }
  }

  /** One operation deeper, or out of it again. */
  private final class Step implements OpVisitorByType {
    private final int by;

    Step(int by) {
      this.by = by;
    }

    private void step() {
      depth += by;
      if (depth > DEEPEST) {
        throw HttpFailure.badRequest("the query is nested too deeply");
      }
    }

    @Override
    public void visit0(Op0 op) {
      step();
    }

    @Override
    public void visit1(Op1 op) {
      step();
      services += op instanceof OpService ? by : 0;
    }

    @Override
    public void visit2(Op2 op) {
      step();
    }

    @Override
    public void visitN(OpN op) {
      step();
    }

    @Override
    public void visitExt(OpExt op) {
      step();
    }

    /** Asked for by the interface, called by nobody. */
    @Override
    public void DUMMY() {}
  }
}
