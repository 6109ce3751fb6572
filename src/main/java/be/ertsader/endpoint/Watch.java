package be.ertsader.endpoint;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.query.QueryCancelledException;

/** Watches over one query: whether its time is up, and how many rows it holds. */
final class Watch {
  /** Characters that the texts which one query makes may have, all together. */
  private static final long TEXT = 64L << 20;

  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicLong held = new AtomicLong();
  private final AtomicLong made = new AtomicLong();
  private final AtomicReference<HttpFailure> failure = new AtomicReference<>();
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

  /**
   * Runs some work. Whatever breaks in it when the time is up breaks because of that: the engine
   * closes from outside what the query still writes to.
   *
   * @throws QueryCancelledException when the time is up before the work ends
   * @throws HttpFailure when the query failed
   */
  void over(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      requireNoFailure();
      look();
      throw e;
    }
    requireNoFailure();
  }

  /**
   * Remembers why the query cannot be answered.
   *
   * @return what to throw: a FILTER takes every other fault for false
   */
  QueryCancelledException fail(HttpFailure why) {
    failure.compareAndSet(null, why);
    return new QueryCancelledException();
  }

  private void requireNoFailure() {
    HttpFailure why = failure.get();
    if (why != null) {
      throw why;
    }
  }

  /** Goes on, unless the time is up or the query has failed. */
  void look() {
    if (over.get() || failure.get() != null) {
      throw new QueryCancelledException();
    }
  }

  /**
   * Lets a text be made, before it is.
   *
   * @param characters its length
   * @throws QueryCancelledException when all texts of the query together are too long
   */
  void make(long characters) {
    look();
    if (made.addAndGet(characters) > TEXT) {
      throw fail(
          new HttpFailure(
              400, "the query makes texts of over %d characters; narrow it".formatted(TEXT)));
    }
  }

  /** Takes one more row into memory. */
  void hold() {
    look();
    if (held.incrementAndGet() > most) {
      throw fail(
          new HttpFailure(
              400,
              "the query holds over %d rows to sort, group or join them; narrow it"
                  .formatted(most)));
    }
  }
}
