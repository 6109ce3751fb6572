package be.ertsader.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.store.Dumps;
import be.ertsader.store.KeptFiles;
import be.ertsader.store.NodeScan;
import be.ertsader.store.OpenStore;
import be.ertsader.store.StoreInfo;
import be.ertsader.store.StorePlace;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;

/** What is served while the store on another server changes. */
class RemoteLiveStoreTest {
  /** A place on a server, whose version is as the test says; blank while it is published. */
  private static final class Place implements StorePlace {
    private String version = "one";

    @Override
    public OpenStore open(String ontology) {
      if (version.isEmpty()) {
        throw Problem.of(Code.STORE_BUSY, "a publication is under way", "").exception();
      }
      return new Named(version);
    }

    @Override
    public boolean isCurrent(OpenStore store) {
      return store.version().equals(version);
    }
  }

  private record Named(String version) implements OpenStore {
    @Override
    public DatasetGraph dataset() {
      throw new UnsupportedOperationException();
    }

    @Override
    public RDFConnection connect() {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isLocal() {
      return false;
    }

    @Override
    public NodeScan scan() {
      throw new UnsupportedOperationException();
    }

    @Override
    public StoreInfo info() {
      return new StoreInfo("ontology", "data", "test", 0);
    }

    @Override
    public KeptFiles kept() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Dumps dumps() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
  }

  @Test
  void aNewPublicationIsServed() {
    Place place = new Place();
    try (LiveStore live = new LiveStore(place, "ontology")) {
      place.version = "two";

      try (LiveStore.Lease lease = live.lease()) {
        assertThat(lease.store().version()).isEqualTo("two");
      }
    }
  }

  @Test
  void whileAPublicationIsUnderWayTheClientIsToldToComeBack() {
    Place place = new Place();
    try (LiveStore live = new LiveStore(place, "ontology")) {
      place.version = "";

      assertThatThrownBy(live::lease)
          .isInstanceOfSatisfying(
              HttpFailure.class,
              failure -> {
                assertThat(failure.status()).isEqualTo(503);
                assertThat(failure.headers()).containsKey("Retry-After");
              });
    }
  }
}
