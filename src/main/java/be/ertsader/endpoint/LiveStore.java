package be.ertsader.endpoint;

import be.ertsader.problem.ProblemException;
import be.ertsader.store.OpenStore;
import be.ertsader.store.StorePlace;
import java.time.Duration;

/**
 * The store that is served: always the newest version, while each answer keeps to the one that it
 * began with. A version is closed when its last answer is out.
 */
final class LiveStore implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final StorePlace place;
  private final String ontology;
  private Version current;

  /**
   * Opens the newest version.
   *
   * @param ontology the fingerprint of the ontology that versions must be made with
   */
  LiveStore(StorePlace place, String ontology) {
    this.place = place;
    this.ontology = ontology;
    this.current = new Version(place.open(ontology));
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
   * Takes the newest version; when it cannot be opened, the one served so far.
   *
   * @throws HttpFailure 503 while a version is being published to the server that holds it
   */
  synchronized Lease lease() {
    if (!place.isCurrent(current.store)) {
      renew();
    }
    current.users++;
    return new Lease(current);
  }

  private void renew() {
    Version before = current;
    try {
      current = new Version(place.open(ontology));
    } catch (ProblemException e) {
      if (!before.store.isLocal()) {
        // The server's graphs are no longer those of the version.
        throw new HttpFailure(503, e.getMessage()).retryAfter(PAUSE);
      }
      // A build for another program: what is served stays right.
      return;
    }
    release(before);
  }

  private synchronized void release(Version version) {
    version.users--;
    if (version.users == 0) {
      version.store.close();
    }
  }

  @Override
  public synchronized void close() {
    release(current);
  }
}
