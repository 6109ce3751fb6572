package be.ertsader.endpoint;

import be.ertsader.problem.ProblemException;
import be.ertsader.store.OpenStore;
import be.ertsader.store.StorePlace;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The store that is served: always the newest version, while each answer keeps to the one that it
 * began with. A version is closed when its last answer is out.
 */
final class LiveStore implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final StorePlace place;
  private final String ontology;
  private final boolean local;

  /** Held by who looks for a newer version. */
  private final ReentrantLock renewing = new ReentrantLock();

  private Version current;
  private boolean closed;
  private volatile Runnable preparation = () -> {};
  private volatile CompletableFuture<Void> preparing = CompletableFuture.completedFuture(null);

  /**
   * Opens the newest version.
   *
   * @param ontology the fingerprint of the ontology that versions must be made with
   */
  LiveStore(StorePlace place, String ontology) {
    this.place = place;
    this.ontology = ontology;
    this.current = new Version(place.open(ontology));
    this.local = current.store.isLocal();
  }

  /** A version and how many use it; the one that is served is used once by this. */
  private static final class Version {
    private final OpenStore store;
    private int users = 1;

    Version(OpenStore store) {
      this.store = store;
    }
  }

  /** The use of a version, until it is closed. */
  final class Lease implements AutoCloseable {
    private final Version version;
    private boolean closed;

    private Lease(Version version) {
      this.version = version;
    }

    /**
     * Another use of the same version, though a newer one may be served by now.
     *
     * @throws IllegalStateException if this one is closed
     */
    Lease again() {
      synchronized (LiveStore.this) {
        if (closed) {
          throw new IllegalStateException("the lease is closed");
        }
        version.users++;
        return new Lease(version);
      }
    }

    OpenStore store() {
      return version.store;
    }

    /**
     * Goes on when all that was read so far is of this one version.
     *
     * @throws HttpFailure 503 when a newer one has been published over it, or is being published
     */
    void requireUnmixed() {
      if (!place.isUnchanged(version.store)) {
        throw new HttpFailure(503, "a new version of the data is being published")
            .retryAfter(PAUSE);
      }
    }

    @Override
    public void close() {
      synchronized (LiveStore.this) {
        if (!closed) {
          closed = true;
          release(version);
        }
      }
    }
  }

  /**
   * Takes the newest version; when it cannot be opened, the one served so far. While one request
   * asks a server of others what its version is, all others go on with the one that is known.
   *
   * @throws HttpFailure 503 while a version is being published to the server that holds it
   */
  Lease lease() {
    if (local) {
      renewing.lock();
    }
    if (local || renewing.tryLock()) {
      try {
        if (!place.isCurrent(served().store)) {
          renew();
        }
      } finally {
        renewing.unlock();
      }
    }
    return take();
  }

  private synchronized Version served() {
    return current;
  }

  private synchronized Lease take() {
    if (closed) {
      throw new HttpFailure(503, "the server is closing");
    }
    current.users++;
    return new Lease(current);
  }

  /**
   * Sets what is done to be ready for a version: in the background, when {@link #prepare} says so
   * and each time that a newer one is served.
   *
   * @param work takes the version by itself
   */
  void eachVersion(Runnable work) {
    preparation = work;
  }

  /** Begins to be ready. A store on a server of others is asked nothing beforehand. */
  void prepare() {
    if (local) {
      preparing = CompletableFuture.runAsync(this::work, LiveStore::inBackground);
    }
  }

  /** Waits until what is done in the background is done. */
  void awaitPreparation() {
    preparing.join();
  }

  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work, "prepare");
    thread.setDaemon(true);
    thread.start();
  }

  private void renew() {
    Version before = served();
    Version next;
    try {
      next = new Version(place.open(ontology));
    } catch (ProblemException e) {
      if (!local) {
        // The server's graphs are no longer those of the version.
        throw new HttpFailure(503, e.getMessage()).retryAfter(PAUSE);
      }
      // A build for another program: what is served stays right.
      return;
    }
    serve(next);
    release(before);
    prepare();
  }

  private void work() {
    try {
      preparation.run();
    } catch (HttpFailure e) {
      // Closed meanwhile: there is nothing to be ready for.
      return;
    }
  }

  private synchronized void serve(Version next) {
    current = next;
  }

  private synchronized void release(Version version) {
    version.users--;
    if (version.users == 0) {
      version.store.close();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    release(current);
  }
}
