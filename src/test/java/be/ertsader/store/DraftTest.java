package be.ertsader.store;

import static be.ertsader.store.Stores.open;
import static be.ertsader.store.Stores.publish;
import static be.ertsader.store.Stores.sortedQuads;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import be.ertsader.problem.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftTest {
  private static final int ENOUGH = 3000;

  @TempDir Path folder;

  @Test
  void twoBuildsOfTheSameQuadsHoldTheSameQuads() {
    Path other = folder.resolve("other");
    publish(folder, ENOUGH);
    publish(other, ENOUGH);

    try (OpenStore one = open(folder);
        OpenStore two = open(other)) {
      assertThat(sortedQuads(one)).hasSize(ENOUGH).isEqualTo(sortedQuads(two));
    }
  }

  @Test
  void quadsAreCountedOnceHoweverOftenTheyAreSent() {
    try (Draft draft = StoreFolder.at(folder).begin()) {
      assertThat(Stores.fill(draft, 10)).isEqualTo(10);
      assertThat(Stores.fill(draft, 15)).isEqualTo(15);
    }
  }

  @Test
  void whatIsWrittenInTwoPartsIsFoundByEveryIndex() {
    try (Draft draft = StoreFolder.at(folder).begin()) {
      Stores.fill(draft, 10);
      Stores.fill(draft, 15);
      draft.publish(new StoreInfo(Stores.ONTOLOGY, "", "", 15));
    }

    try (OpenStore store = open(folder);
        var connection = store.connect()) {
      assertThat(connection.queryAsk("ASK { GRAPH ?g { ?s ?p 'erts – 14'@nl } }")).isTrue();
      assertThat(connection.queryAsk("ASK { <urn:x:s14> ?p ?o }")).isTrue();
    }
  }

  @Test
  void prefixesAreKept() {
    publish(folder, 1);

    try (OpenStore store = open(folder)) {
      String prefix = Txn.calculateRead(store.dataset(), () -> store.dataset().prefixes().get("x"));

      assertThat(prefix).isEqualTo("urn:x:");
    }
  }

  @Test
  void aStatementOutsideTheNamedGraphsIsRefused() {
    Quad lost = Quad.create(Quad.defaultGraphIRI, Stores.quad(1).asTriple());

    assertThatThrownBy(() -> write(sink -> sink.quad(lost)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not in a named graph");
    assertThatThrownBy(() -> write(sink -> sink.triple(lost.asTriple())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFullDiskIsToldAndTheOldStoreStays() throws IOException {
    publish(folder, 10);
    IOException full = new IOException("No space left on device");

    Throwable thrown =
        catchThrowable(() -> write(sink -> fail(sink, new UncheckedIOException(full))));

    assertThat(Stores.code(thrown)).isEqualTo(Code.DISK);
    assertThat(thrown)
        .hasMessage(
            "the disk is full: store %s could not be written; free some space and try again [E501]",
            folder);
    assertThat(folder.resolve("versions/2")).doesNotExist();
    try (OpenStore store = open(folder)) {
      assertThat(Stores.count(store)).isEqualTo(10);
    }
    assertThat(Files.readString(folder.resolve("current"))).isEqualTo("1\n");
  }

  @Test
  void aFullDiskUnderMappedMemoryIsToldToo() {
    Throwable mapped = new InternalError("a fault occurred in an unsafe memory access operation");

    assertThat(DiskFailure.isFull(folder, mapped)).isFalse();
    assertThat(DiskFailure.isFull(Path.of("/proc"), mapped))
        .isEqualTo(Files.isDirectory(Path.of("/proc")));
  }

  @Test
  void anotherFailureOfTheSourceStaysWhatItIs() {
    IllegalStateException failure = new IllegalStateException("of the source");

    assertThatThrownBy(() -> write(sink -> fail(sink, failure))).isSameAs(failure);
    assertThat(folder.resolve("versions/1")).doesNotExist();
  }

  private void write(Consumer<StreamRDF> source) {
    try (Draft draft = StoreFolder.at(folder).begin()) {
      draft.write(source);
    }
  }

  private static void fail(StreamRDF sink, RuntimeException failure) {
    for (int i = 0; i < ENOUGH; i++) {
      sink.quad(Stores.quad(i));
    }
    throw failure;
  }
}
