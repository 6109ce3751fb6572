package be.ertsader.remote;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.problem.ProblemException;
import java.net.URI;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.iterator.IteratorCloseable;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.http.QueryExecHTTPBuilder;
import org.apache.jena.sparql.exec.http.QuerySendMode;

/**
 * The address where a server answers queries. Any thread may ask.
 *
 * @param patience how long one answer may take to begin
 */
record Service(URI address, Duration patience) {
  private static final String JSON = "application/sparql-results+json";

  /** What one set of patterns may take. */
  private static final Duration USUAL = Duration.ofSeconds(120);

  /** Servers cut answers at round numbers. */
  private static final int ROUND = 100;

  Service(URI address) {
    this(address, USUAL);
  }

  /** The same for who does not wait long. */
  Service within(Duration time) {
    return new Service(address, time);
  }

  /**
   * Asks, and gives the rows as they come; they end at once when they are closed.
   *
   * @throws ProblemException REMOTE_AWAY, REMOTE_REFUSES or REMOTE_UNFIT, also while rows come
   */
  IteratorCloseable<Binding> ask(Query query) {
    try {
      return new Rows(query, exec(query));
    } catch (HttpException | QueryExceptionHTTP e) {
      throw Failure.of(address, e);
    }
  }

  private QueryExec exec(Query query) {
    return QueryExecHTTPBuilder.create()
        .endpoint(address.toString())
        .query(query)
        .sendMode(QuerySendMode.asPostForm)
        .acceptHeader(JSON)
        .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
        .build();
  }

  /** The rows of an answer, which must be whole. */
  private final class Rows implements IteratorCloseable<Binding> {
    private final Query query;
    private final QueryExec exec;
    private final RowSet rows;
    private long count;
    private boolean ended;

    Rows(Query query, QueryExec exec) {
      this.query = query;
      this.exec = exec;
      try {
        this.rows = exec.select();
      } catch (RuntimeException e) {
        exec.close();
        throw e;
      }
    }

    @Override
    public boolean hasNext() {
      if (ended) {
        return false;
      }
      try {
        if (rows.hasNext()) {
          return true;
        }
      } catch (RuntimeException e) {
        close();
        throw Failure.of(address, e);
      }
      close();
      requireWhole();
      return false;
    }

    @Override
    public Binding next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      count++;
      return rows.next();
    }

    @Override
    public void close() {
      if (!ended) {
        ended = true;
        exec.close();
      }
    }

    /** A server that gives no more than some rows says so in no way that all of them share. */
    private void requireWhole() {
      if (count == 0 || count % ROUND != 0 || query.hasOffset()) {
        return;
      }
      Query beyond = query.cloneQuery();
      beyond.setOffset(count);
      beyond.setLimit(1);
      IteratorCloseable<Binding> more = ask(beyond);
      boolean isCut = more.hasNext();
      more.close();
      if (isCut) {
        String what = "the server at %s cuts answers off after %d rows".formatted(address, count);
        String cure = "raise that bound there (Virtuoso: ResultSetMaxRows)";
        throw Problem.of(Code.REMOTE_UNFIT, what, cure).exception();
      }
    }
  }
}
