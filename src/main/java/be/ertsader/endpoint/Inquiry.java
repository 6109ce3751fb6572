package be.ertsader.endpoint;

import java.util.function.Function;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.system.Txn;

/** Work on one version of the store that takes several queries, done in the time of one. */
final class Inquiry<T> implements QueryThreads.Work {
  private final Desk desk;
  private final Function<Asker, T> work;
  private final Watch watch;
  private volatile Asker asker;
  private volatile T result;

  /**
   * Where inquiries are made.
   *
   * @param threads those of all queries: an inquiry takes the place of one
   */
  record Desk(LiveStore store, QueryThreads threads, Limits limits, OwnQueries queries) {
    /**
     * Does some work within one transaction on the newest version.
     *
     * @throws HttpFailure 503 when it does not end in time, 400 when it takes more than is allowed
     */
    <T> T ask(Function<Asker, T> work) {
      Inquiry<T> inquiry = new Inquiry<>(this, work);
      try {
        threads.run(inquiry);
        return inquiry.result;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new HttpFailure(503, "the server is closing");
      } catch (QueryThreads.TimeUp | QueryCancelledException e) {
        throw HttpFailure.tooLong(limits);
      } catch (OutOfMemoryError | StackOverflowError e) {
        throw new HttpFailure(400, "this document needs more memory than there is");
      }
    }
  }

  private Inquiry(Desk desk, Function<Asker, T> work) {
    this.desk = desk;
    this.work = work;
    this.watch = new Watch(desk.limits().held());
  }

  @Override
  public void run() {
    try (LiveStore.Lease lease = desk.store().lease()) {
      Asker asking = new Asker(lease.store(), desk.queries(), watch);
      asker = asking;
      watch.over(() -> result = Txn.calculateRead(asking.dataset(), () -> work.apply(asking)));
      lease.requireUnmixed();
    }
  }

  @Override
  public void end() {
    watch.end();
    Asker asking = asker;
    if (asking != null) {
      asking.end();
    }
  }
}
