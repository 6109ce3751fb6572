package be.ertsader.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A draft is written by one thread, published by another, and refuses what comes too late. */
@Timeout(60)
class DraftThreadsTest {
  @TempDir Path folder;

  private Draft draft;
  private ExecutorService other;

  @BeforeEach
  void begin() {
    draft = StoreFolder.at(folder).begin();
    other = Executors.newSingleThreadExecutor();
  }

  @AfterEach
  void end() {
    other.shutdownNow();
    draft.close();
  }

  @Test
  void threadsTakeTurns() throws Exception {
    assertThat(other.submit(() -> Stores.fill(draft, 500)).get()).isEqualTo(500);
    assertThat(Stores.fill(draft, 300)).isEqualTo(500);
    assertThat(other.submit(() -> Stores.fill(draft, 700)).get()).isEqualTo(700);
    draft.publish(info());

    try (OpenStore store = Stores.open(folder)) {
      assertThat(Stores.count(store)).isEqualTo(700);
    }
  }

  @Test
  void theLastOfSeveralPrefixesHolds() throws Exception {
    other.submit(() -> draft.write(sink -> sink.prefix("x", "urn:old:"))).get();
    draft.write(sink -> sink.prefix("x", "urn:new:"));
    draft.publish(info());

    try (OpenStore store = Stores.open(folder)) {
      String prefix = Txn.calculateRead(store.dataset(), () -> store.dataset().prefixes().get("x"));
      assertThat(prefix).isEqualTo("urn:new:");
    }
  }

  @Test
  void closingWaitsForAnotherThreadsWrite() throws Exception {
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    var written =
        other.submit(
            () ->
                draft.write(
                    sink -> {
                      sink.quad(Stores.quad(1));
                      writing.countDown();
                      await(goOn);
                      sink.quad(Stores.quad(2));
                    }));
    await(writing);
    var closed = CompletableFuture.runAsync(draft::close);
    assertThatThrownBy(() -> closed.get(200, TimeUnit.MILLISECONDS)).isNotNull();
    assertThat(folder.resolve("versions/1")).isDirectory();

    goOn.countDown();

    assertThat(written.get()).isEqualTo(2);
    closed.get();
    assertThat(folder.resolve("versions/1")).doesNotExist();
  }

  @Test
  void nothingIsWrittenToAClosedDraft() {
    draft.close();

    assertRefused();
    assertThat(folder.resolve("versions/1")).doesNotExist();
  }

  @Test
  void nothingIsWrittenToAPublishedDraft() {
    Stores.fill(draft, 10);
    draft.publish(info());

    assertRefused();
    try (OpenStore store = Stores.open(folder)) {
      assertThat(Stores.count(store)).isEqualTo(10);
    }
  }

  @Test
  void aDraftThatWasMisusedIsNotPublished() {
    Stores.fill(draft, 10);
    draft.pack();

    assertThatThrownBy(draft::pack).isInstanceOf(IllegalStateException.class);
    assertRefused();
  }

  @Test
  void aPackedDraftIsPublishedWhole() {
    Stores.fill(draft, 10);
    draft.pack();
    draft.publish(info());

    try (OpenStore store = Stores.open(folder)) {
      assertThat(Stores.count(store)).isEqualTo(10);
    }
  }

  @Test
  void aDraftThatMissesQuadsIsNotPublished() {
    assertThatThrownBy(
            () ->
                draft.write(
                    sink -> {
                      sink.quad(Stores.quad(1));
                      throw new IllegalArgumentException("of the source");
                    }))
        .hasMessage("of the source");

    assertRefused();
    assertThat(StoreFolder.at(folder).exists()).isFalse();
  }

  private void assertRefused() {
    assertThatThrownBy(() -> Stores.fill(draft, 1)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> draft.publish(info())).isInstanceOf(IllegalStateException.class);
  }

  private static StoreInfo info() {
    return new StoreInfo(Stores.ONTOLOGY, "", "", 0);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
