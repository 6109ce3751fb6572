package be.ertsader.endpoint;

import java.time.Duration;

/** The usual limits, of which a test changes those that it is about. */
final class Bounds {
  private static final Limits USUAL = Limits.USUAL;

  private Duration time = USUAL.time();
  private Duration waiting = USUAL.waiting();
  private Duration patience = USUAL.patience();
  private long rows = USUAL.rows();
  private long bytes = USUAL.bytes();
  private int whole = USUAL.whole();
  private int queries = USUAL.queries();
  private long kept = USUAL.kept();

  Bounds time(Duration most) {
    time = most;
    return this;
  }

  Bounds waiting(Duration most) {
    waiting = most;
    return this;
  }

  Bounds patience(Duration most) {
    patience = most;
    return this;
  }

  Bounds rows(long most) {
    rows = most;
    return this;
  }

  Bounds bytes(long most) {
    bytes = most;
    return this;
  }

  Bounds whole(int most) {
    whole = most;
    return this;
  }

  Bounds queries(int most) {
    queries = most;
    return this;
  }

  Bounds kept(long most) {
    kept = most;
    return this;
  }

  Limits limits() {
    return new Limits(
        time,
        waiting,
        rows,
        bytes,
        whole,
        USUAL.request(),
        USUAL.held(),
        queries,
        USUAL.perClient(),
        USUAL.requests(),
        kept,
        USUAL.age(),
        patience);
  }
}
