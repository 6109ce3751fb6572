package be.ertsader.remote;

import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.main.OpExecutor;

/** Runs a query over a server: {@link RemotePatterns} looks into the data, ARQ does all else. */
final class RemoteExecutor extends OpExecutor {
  RemoteExecutor(ExecutionContext cxt) {
    super(cxt);
  }

  @Override
  protected QueryIterator execute(OpBGP bgp, QueryIterator input) {
    return RemotePatterns.of(execCxt)
        .map(r -> r.bgp(bgp, input))
        .orElseGet(() -> super.execute(bgp, input));
  }

  @Override
  protected QueryIterator execute(OpGraph graph, QueryIterator input) {
    return RemotePatterns.of(execCxt)
        .flatMap(r -> r.graph(graph, input))
        .orElseGet(() -> super.execute(graph, input));
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    return RemotePatterns.of(execCxt)
        .flatMap(r -> r.path(path, input))
        .orElseGet(() -> super.execute(path, input));
  }

  @Override
  protected QueryIterator execute(OpConditional optional, QueryIterator input) {
    return RemotePatterns.of(execCxt)
        .flatMap(r -> r.conditional(optional, input))
        .orElseGet(() -> super.execute(optional, input));
  }

  @Override
  protected QueryIterator execute(OpExtend extend, QueryIterator input) {
    return RemotePatterns.of(execCxt)
        .flatMap(r -> r.extend(extend, input))
        .orElseGet(() -> super.execute(extend, input));
  }

  @Override
  protected QueryIterator execute(OpFilter filter, QueryIterator input) {
    return RemotePatterns.of(execCxt)
        .flatMap(r -> r.filter(filter, input))
        .orElseGet(() -> super.execute(filter, input));
  }
}
