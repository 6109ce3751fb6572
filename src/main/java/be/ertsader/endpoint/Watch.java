package be.ertsader.endpoint;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.query.QueryCancelledException;

/** Watches over one query: whether its time is up, and how many rows it holds. */
final class Watch {
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicLong held = new AtomicLong();
  private final long most;

  /**
   * @param most rows that the query may hold
   */
  Watch(long most) {
    this.most = most;
  }

  /** Tells everyone who looks that the time is up. */
  void end() {
    over.set(true);
  }

  /** Goes on, unless the time is up. */
  void look() {
    if (over.get()) {
      throw new QueryCancelledException();
    }
  }

  /** Takes one more row into memory. */
  void hold() {
    look();
    if (held.incrementAndGet() > most) {
      throw new HttpFailure(
          400,
          "the query holds over %d rows to sort, group or join them; narrow it".formatted(most));
    }
  }
}
