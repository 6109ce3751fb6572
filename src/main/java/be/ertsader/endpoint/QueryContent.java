package be.ertsader.endpoint;

import java.io.OutputStream;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

/** What a query of a client finds. */
final class QueryContent implements Content {
  private final SparqlQuery query;
  private final Partners partners;
  private final AnswerType type;
  private final Limits limits;
  private volatile QueryExec running;

  /**
   * @param partners whom the query may call
   */
  QueryContent(SparqlQuery query, Partners partners, AnswerType type, Limits limits) {
    this.query = query;
    this.partners = partners;
    this.type = type;
    this.limits = limits;
  }

  @Override
  public void write(DatasetGraph dataset, Watch watch, OutputStream out) {
    Query watched = query.watched(watch);
    Federation federation = new Federation(partners, watch, limits.time());
    try (QueryExec exec =
        WatchedExecutor.over(query.dataset(dataset), watched, watch, federation)) {
      running = exec;
      watch.look();
      new AnswerWriter(limits.rows(), type, out).write(exec);
    }
  }

  @Override
  public void abort() {
    QueryExec exec = running;
    if (exec != null) {
      exec.abort();
    }
  }
}
