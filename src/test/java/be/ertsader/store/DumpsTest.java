package be.ertsader.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpsTest {
  private static final String WHOLE = "ertsader.nq.gz";
  private static final String FIRST = "graph/study/table-1.nq.gz";
  private static final String SECOND = "graph/study/table-2.nq.gz";

  @TempDir Path folder;

  @Test
  void everyFileIsFoundByItsName() throws IOException {
    publish("all", "one", "two");
    try (OpenStore store = Stores.open(folder)) {
      assertThat(store.dumps().all().keySet()).containsExactly(WHOLE, FIRST, SECOND);
      assertThat(text(store, WHOLE)).isEqualTo("all");
      assertThat(text(store, FIRST)).isEqualTo("one");
      assertThat(text(store, SECOND)).isEqualTo("two");
    }
  }

  @Test
  void aPartOfAFileIsNoMoreThanTheFile() throws IOException {
    publish("all", "first", "second");
    try (OpenStore store = Stores.open(folder)) {
      Dumps.Dump dump = store.dumps().find(FIRST).orElseThrow();

      assertThat(dump.read(1, 3).readAllBytes()).asString().isEqualTo("irs");
      assertThat(dump.read(3, 100).readAllBytes()).asString().isEqualTo("st");
      assertThat(dump.read(5, 1).read()).isEqualTo(-1);
    }
  }

  @Test
  void theChecksumIsThatOfTheBytes() throws IOException {
    publish("all", "", "two");
    try (OpenStore store = Stores.open(folder)) {
      assertThat(store.dumps().find(FIRST).orElseThrow().sha256())
          .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
  }

  @Test
  void aDamagedFileIsNotHandedOut() throws IOException {
    publish("all", "one", "two");
    Files.writeString(file("parts"), "onetwX");
    try (OpenStore store = Stores.open(folder)) {
      assertThat(store.dumps().find(FIRST)).isPresent();
      assertThat(store.dumps().find(SECOND)).isEmpty();
    }
  }

  @Test
  void withoutAListThereIsNothing() throws IOException {
    publish("all", "one", "two");
    for (String damage : List.of("", "x", "a b c d e", "../../current")) {
      Files.writeString(file("index"), damage + "\n");
      try (OpenStore store = Stores.open(folder)) {
        assertThat(store.dumps().all()).isEmpty();
      }
    }
    Files.delete(file("index"));
    try (OpenStore store = Stores.open(folder)) {
      assertThat(store.dumps().find(WHOLE)).isEmpty();
    }
  }

  @Test
  void aVersionWithoutDumpsHasNone() {
    Stores.publish(folder, 3);
    try (OpenStore store = Stores.open(folder)) {
      assertThat(store.dumps().all()).isEmpty();
    }
  }

  @Test
  void dumpsGoWithTheirVersion() throws IOException {
    publish("old", "one", "two");
    publish("new", "one", "two");
    try (OpenStore store = Stores.open(folder);
        Stream<Path> versions = Files.list(folder.resolve("versions"))) {
      assertThat(text(store, WHOLE)).isEqualTo("new");
      assertThat(versions).hasSize(1);
    }
  }

  private void publish(String whole, String first, String second) throws IOException {
    try (Draft draft = StoreFolder.at(folder).begin()) {
      long quads = Stores.fill(draft, 3);
      DumpWriter writer = draft.dumps();
      write(writer, WHOLE, whole);
      write(writer, FIRST, first);
      write(writer, SECOND, second);
      writer.seal();
      draft.publish(new StoreInfo(Stores.ONTOLOGY, "data", "ertsader test", quads));
    }
  }

  private static void write(DumpWriter writer, String name, String text) throws IOException {
    try (OutputStream out = writer.begin(name)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String text(OpenStore store, String name) throws IOException {
    Dumps.Dump dump = store.dumps().find(name).orElseThrow();
    return new String(dump.read(0, dump.size()).readAllBytes(), StandardCharsets.UTF_8);
  }

  private Path file(String name) throws IOException {
    String version = Files.readString(folder.resolve("current")).strip();
    return folder.resolve("versions").resolve(version).resolve("dumps").resolve(name);
  }
}
