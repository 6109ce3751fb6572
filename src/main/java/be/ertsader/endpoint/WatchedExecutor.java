package be.ertsader.endpoint;

import be.ertsader.remote.RemotePatterns;
import java.time.Duration;
import java.util.List;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterDistinct;
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.engine.iterator.QueryIterMinus;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Runs a query over TDB2, or over a server, under a watch: counts rows that are held, and lets
 * paths be stopped.
 */
final class WatchedExecutor extends OpExecutorTDB2 {
  private final Watch watch;
  private final Federation federation;

  private WatchedExecutor(ExecutionContext context, Watch watch, Federation federation) {
    super(context);
    this.watch = watch;
    this.federation = federation;
  }

  /** A query that is ready to run under a watch, and calls nobody. */
  static QueryExec over(DatasetGraph dataset, Query query, Watch watch) {
    Partners nobody = new Partners(List.of());
    return over(dataset, query, watch, new Federation(nobody, watch, Duration.ZERO));
  }

  /** A query that is ready to run under a watch. */
  static QueryExec over(DatasetGraph dataset, Query query, Watch watch, Federation federation) {
    return builder(dataset, watch, federation).query(query).build();
  }

  /** What is to become a query that runs under a watch. */
  static QueryExecBuilder builder(DatasetGraph dataset, Watch watch, Federation federation) {
    OpExecutorFactory factory = context -> new WatchedExecutor(context, watch, federation);
    return QueryExec.dataset(dataset)
        // What calls others is not Jena.
        .set(ARQ.httpServiceAllowed, false)
        // Every property is one of the graph, also one that Jena has a meaning of its own for.
        .set(ARQ.enablePropertyFunctions, false)
        // It would run functions beforehand that are under no watch yet.
        .set(ARQ.optExprConstantFolding, false)
        .set(ARQConstants.sysOpExecutorFactory, factory);
  }

  /** Rows that come to be held. */
  private final class Held extends QueryIteratorWrapper {
    Held(QueryIterator rows) {
      super(rows);
    }

    @Override
    protected Binding moveToNextBinding() {
      watch.hold();
      return super.moveToNextBinding();
    }
  }

  private QueryIterator held(Op op, QueryIterator input) {
    return new Held(exec(op, input));
  }

  @Override
  protected QueryIterator execute(OpBGP bgp, QueryIterator input) {
    return RemotePatterns.of(execCxt)
        .map(there -> there.bgp(bgp, input))
        .orElseGet(() -> super.execute(bgp, input));
  }

  @Override
  protected QueryIterator execute(OpGraph graph, QueryIterator input) {
    return RemotePatterns.of(execCxt)
        .flatMap(there -> there.graph(graph, input))
        .orElseGet(() -> super.execute(graph, input));
  }

  @Override
  protected QueryIterator execute(OpExtend extend, QueryIterator input) {
    return RemotePatterns.of(execCxt)
        .flatMap(there -> there.extend(extend, input))
        .orElseGet(() -> super.execute(extend, input));
  }

  @Override
  protected QueryIterator execute(OpFilter filter, QueryIterator input) {
    return RemotePatterns.of(execCxt)
        .flatMap(there -> there.filter(filter, input))
        .orElseGet(() -> super.execute(filter, input));
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    return RemotePatterns.of(execCxt)
        .flatMap(there -> there.path(path, input))
        .orElseGet(() -> follow(path, input));
  }

  private QueryIterator follow(OpPath path, QueryIterator input) {
    ExecutionContext watched =
        ExecutionContext.copyChangeActiveGraph(
            execCxt, new WatchedGraph(execCxt.getActiveGraph(), watch));
    return new QueryIterPath(path.getTriplePath(), input, watched);
  }

  @Override
  protected QueryIterator execute(OpOrder order, QueryIterator input) {
    return new QueryIterSort(held(order.getSubOp(), input), order.getConditions(), execCxt);
  }

  /** Distinct rows are held as they leave. */
  @Override
  protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
    Op below = distinct.getSubOp();
    List<SortCondition> order = below instanceof OpOrder sorted ? sorted.getConditions() : null;
    return new Held(new QueryIterDistinct(exec(below, input), order, execCxt));
  }

  /** Counting alone holds nothing; all else may hold every row. */
  @Override
  protected QueryIterator execute(OpGroup group, QueryIterator input) {
    boolean onlyCounts =
        group.getGroupVars().isEmpty()
            && group.getAggregators().stream().allMatch(WatchedExecutor::counts);
    QueryIterator rows = onlyCounts ? exec(group.getSubOp(), input) : held(group.getSubOp(), input);
    List<ExprAggregator> aggregators = group.getAggregators().stream().map(this::watched).toList();
    return new QueryIterGroup(rows, group.getGroupVars(), aggregators, execCxt);
  }

  private ExprAggregator watched(ExprAggregator aggregator) {
    return new ExprAggregator(
        aggregator.getVar(), new WatchedFunctions(watch).watched(aggregator.getAggregator()));
  }

  private static boolean counts(ExprAggregator aggregator) {
    return aggregator.getAggregator() instanceof AggCount
        || aggregator.getAggregator() instanceof AggCountVar;
  }

  @Override
  protected QueryIterator execute(OpService service, QueryIterator input) {
    return federation.join(service, input, false, execCxt);
  }

  @Override
  protected QueryIterator execute(OpConditional optional, QueryIterator input) {
    if (optional.getRight() instanceof OpService service) {
      return federation.join(service, exec(optional.getLeft(), input), true, execCxt);
    }
    return RemotePatterns.of(execCxt)
        .flatMap(there -> there.conditional(optional, input))
        .orElseGet(() -> super.execute(optional, input));
  }

  /** Partners are told the rows on the left, rather than asked for all that they have. */
  @Override
  protected QueryIterator execute(OpJoin join, QueryIterator input) {
    if (join.getRight() instanceof OpService) {
      return exec(join.getRight(), exec(join.getLeft(), input));
    }
    QueryIterator left = held(join.getLeft(), input);
    return Join.join(left, held(join.getRight(), root()), execCxt);
  }

  @Override
  protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
    QueryIterator left = held(join.getLeft(), input);
    return Join.leftJoin(left, held(join.getRight(), root()), join.getExprs(), execCxt);
  }

  @Override
  protected QueryIterator execute(OpMinus minus, QueryIterator input) {
    var common = OpVars.visibleVars(minus.getLeft());
    common.retainAll(OpVars.visibleVars(minus.getRight()));
    QueryIterator left = exec(minus.getLeft(), input);
    return QueryIterMinus.create(left, held(minus.getRight(), root()), common, execCxt);
  }
}
