package be.ertsader.endpoint;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/** One answer being made from one version of the store. */
final class Answering implements QueryThreads.Work {
  private final Content content;
  private final String type;
  private final LiveStore.Lease asked;
  private final Watch watch;
  private final AnswerStream answer;
  private boolean abandoned;
  private boolean begun;

  /**
   * @param type what the answer is sent as
   * @param way to the client, for an answer that goes out in parts
   * @param asked the version; it is used until the work ends, however soon this lease is closed
   * @param making left as soon as the answer goes out in parts, which nobody can share
   */
  Answering(
      Content content,
      String type,
      AnswerStream.Way way,
      Limits limits,
      LiveStore.Lease asked,
      SharedAnswers.Making making) {
    this.content = content;
    this.type = type;
    this.asked = asked;
    this.watch = new Watch(limits.held());
    this.answer = new AnswerStream(limits.whole(), limits.bytes(), () -> begin(way, making));
  }

  @Override
  public void run() {
    try (LiveStore.Lease lease = asked.again()) {
      DatasetGraph dataset = lease.store().dataset();
      watch.over(() -> Txn.executeRead(dataset, () -> content.write(dataset, watch, answer)));
      lease.requireUnmixed();
    }
  }

  /** Once the client was told of a failure, nothing more may go out. */
  private synchronized OutputStream begin(AnswerStream.Way way, SharedAnswers.Making making)
      throws IOException {
    if (abandoned) {
      throw new IOException("the client was told that the time is up");
    }
    making.leave();
    OutputStream out = way.open();
    begun = true;
    return out;
  }

  @Override
  public void end() {
    watch.end();
    content.abort();
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
    return new KeptReply(answer.held(), type);
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
