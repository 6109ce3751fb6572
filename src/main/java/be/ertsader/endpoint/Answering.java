package be.ertsader.endpoint;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;

/** One query being answered from one version of the store. */
final class Answering implements QueryThreads.Work {
  private final SparqlQuery query;
  private final Partners partners;
  private final AnswerType type;
  private final Limits limits;
  private final LiveStore.Lease asked;
  private final Watch watch;
  private final AnswerStream answer;
  private volatile QueryExec running;
  private boolean abandoned;
  private boolean begun;

  /**
   * @param partners whom the query may call
   * @param asked the version; it is used until the query ends, however soon this lease is closed
   */
  Answering(
      SparqlQuery query,
      Partners partners,
      AnswerType type,
      Reply reply,
      Limits limits,
      LiveStore.Lease asked) {
    this.query = query;
    this.partners = partners;
    this.type = type;
    this.limits = limits;
    this.asked = asked;
    this.watch = new Watch(limits.held());
    this.answer = new AnswerStream(limits.whole(), limits.bytes(), () -> begin(reply));
  }

  @Override
  public void run() {
    try (LiveStore.Lease lease = asked.again()) {
      DatasetGraph dataset = lease.store().dataset();
      Query watched = query.watched(watch);
      watch.over(() -> Txn.executeRead(dataset, () -> run(query.dataset(dataset), watched)));
    }
  }

  private void run(DatasetGraph dataset, Query watched) {
    Federation federation = new Federation(partners, watch, limits.time());
    try (QueryExec exec = WatchedExecutor.over(dataset, watched, watch, federation)) {
      running = exec;
      watch.look();
      new AnswerWriter(limits.rows(), type, answer).write(exec);
    }
  }

  /** Once the client was told of a failure, nothing more may go out. */
  private synchronized OutputStream begin(Reply reply) throws IOException {
    if (abandoned) {
      throw new IOException("the client was told that the time is up");
    }
    OutputStream way = reply.open(type.contentType());
    begun = true;
    return way;
  }

  @Override
  public void end() {
    watch.end();
    QueryExec exec = running;
    if (exec != null) {
      exec.abort();
    }
  }

  /**
   * Gives up.
   *
   * @return whether nothing was sent, so that a status can still be told
   */
  synchronized boolean abandon() {
    abandoned = true;
    watch.end();
    return !begun;
  }

  /** Whether the answer is complete and nothing of it was sent yet. */
  boolean isWhole() {
    return answer.isHeld();
  }

  KeptReply whole() {
    return new KeptReply(answer.held(), type.contentType());
  }

  /** Ends an answer that went out in parts. */
  void finish() {
    try {
      answer.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
