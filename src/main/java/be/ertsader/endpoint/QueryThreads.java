package be.ertsader.endpoint;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that queries run on, as many at a time as is allowed, in the order in which they
 * came. The time of a query begins when it runs. Whoever asks waits no longer than for a place and
 * for that time, even when a query does not heed it; such a query keeps its place until it ends.
 */
final class QueryThreads implements AutoCloseable {
  /** How long a query may take to notice that its time is up. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final Semaphore places;
  private final int most;
  private final Duration time;
  private final Duration waiting;
  private final ExecutorService threads;

  QueryThreads(Limits limits) {
    this.places = new Semaphore(limits.queries(), true);
    this.most = limits.queries();
    this.time = limits.time();
    this.waiting = limits.waiting();
    AtomicInteger number = new AtomicInteger();
    this.threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "query-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Some work, and the way to end it early. */
  interface Work extends Runnable {
    /** Called from another thread when the time is up; it may wait for the work. */
    void end();
  }

  /**
   * Runs some work and waits for it.
   *
   * @throws NoPlace when none came free
   * @throws TimeUp when the work does not end though it was told to
   * @throws RuntimeException what the work throws
   */
  void run(Work work) throws InterruptedException {
    if (!places.tryAcquire(waiting.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new NoPlace(time);
    }
    CompletableFuture<Void> done;
    try {
      done = CompletableFuture.runAsync(() -> runAndLeave(work), threads);
    } catch (RuntimeException | Error e) {
      places.release();
      throw e;
    }
    if (!ends(done, time)) {
      threads.execute(work::end);
      if (!ends(done, GRACE)) {
        throw new TimeUp();
      }
    }
  }

  /** More work than places, for longer than anybody should wait. */
  static final class NoPlace extends HttpFailure {
    private static final long serialVersionUID = 1;

    NoPlace(Duration pause) {
      super(503, "too many queries run at the moment");
      retryAfter(pause);
    }
  }

  /** The work did not end when it was told to. */
  static final class TimeUp extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /**
   * Waits until no work runs, not even such as nobody waits for any more.
   *
   * @return whether that was so within the time
   */
  boolean isIdle(Duration within) throws InterruptedException {
    boolean idle = places.tryAcquire(most, within.toMillis(), TimeUnit.MILLISECONDS);
    if (idle) {
      places.release(most);
    }
    return idle;
  }

  private void runAndLeave(Work work) {
    try {
      work.run();
    } finally {
      places.release();
    }
  }

  private static boolean ends(CompletableFuture<Void> done, Duration within)
      throws InterruptedException {
    try {
      done.get(within.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException runtime) {
        throw runtime;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
