package be.ertsader.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.store.Dumps;
import be.ertsader.store.KeptFiles;
import be.ertsader.store.NodeScan;
import be.ertsader.store.OpenStore;
import be.ertsader.store.StoreInfo;
import be.ertsader.store.StorePlace;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;

/** What is served while the store on another server changes. */
class RemoteLiveStoreTest {
  /** A place on a server, whose version is as the test says; blank while it is published. */
  private static class Place implements StorePlace {
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

    @Override
    public boolean isUnchanged(OpenStore store) {
      return isCurrent(store);
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
  void whatWasReadWhileANewerOneWasPublishedIsNotAnAnswer() {
    Place place = new Place();
    try (LiveStore live = new LiveStore(place, "ontology");
        LiveStore.Lease lease = live.lease()) {
      assertThatCode(lease::requireUnmixed).doesNotThrowAnyException();
      place.version = "two";

      assertThatThrownBy(lease::requireUnmixed)
          .isInstanceOfSatisfying(
              HttpFailure.class, failure -> assertThat(failure.status()).isEqualTo(503));
    }
  }

  @Test
  void whileOneRequestAsksForTheVersionOthersGoOn() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch mayAnswer = new CountDownLatch(1);
    Place slow =
        new Place() {
          @Override
          public boolean isCurrent(OpenStore store) {
            asked.countDown();
            try {
              mayAnswer.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return true;
          }
        };
    ExecutorService first = Executors.newSingleThreadExecutor();
    try (LiveStore live = new LiveStore(slow, "ontology")) {
      Future<?> waits = first.submit(() -> live.lease().close());
      asked.await();

      try (LiveStore.Lease lease = live.lease()) {
        assertThat(lease.store().version()).isEqualTo("one");
      }
      mayAnswer.countDown();
      waits.get();
    } finally {
      first.shutdown();
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
