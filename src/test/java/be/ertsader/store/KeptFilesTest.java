package be.ertsader.store;

import static be.ertsader.store.Stores.open;
import static be.ertsader.store.Stores.publish;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFilesTest {
  private static final byte[] VALUE = "ore".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private KeptFiles kept;

  @BeforeEach
  void keepOne() {
    kept = new KeptFiles(folder);
    kept.keep(new KeptFiles.Entry("key", VALUE));
  }

  @Test
  void whatWasKeptIsFoundAgain() {
    assertThat(kept.find("key")).hasValue(VALUE);
  }

  @Test
  void anotherKeyFindsNothing() {
    assertThat(kept.find("Key")).isEmpty();
  }

  @Test
  void anEmptyValueIsAValue() {
    kept.keep(new KeptFiles.Entry("nothing", new byte[0]));

    assertThat(kept.find("nothing")).hasValue(new byte[0]);
  }

  @Test
  void aDamagedFileIsNotFound() throws IOException {
    byte[] bytes = Files.readAllBytes(file());
    bytes[bytes.length - 1]++;
    Files.write(file(), bytes);

    assertThat(kept.find("key")).isEmpty();
  }

  @Test
  void aFileThatWasCutOffIsNotFound() throws IOException {
    Files.write(file(), new byte[3]);

    assertThat(kept.find("key")).isEmpty();
  }

  @Test
  void whereNothingCanBeWrittenNothingIsKept() throws IOException {
    KeptFiles nowhere = new KeptFiles(Files.createFile(folder.resolve("file")));
    nowhere.keep(new KeptFiles.Entry("key", VALUE));

    assertThat(nowhere.find("key")).isEmpty();
  }

  @Test
  void noMoreThan256FilesAreKept() {
    for (int i = 0; i < 300; i++) {
      kept.keep(new KeptFiles.Entry("key " + i, VALUE));
    }

    assertThat(files()).hasSize(256);
  }

  @Test
  void aHugeValueIsNotKept() {
    kept.keep(new KeptFiles.Entry("huge", new byte[(4 << 20) + 1]));

    assertThat(kept.find("huge")).isEmpty();
  }

  @Test
  void aLargeValueIsKeptWhereFewAreExpected() {
    byte[] large = new byte[(4 << 20) + 1];
    kept.keepLarge(new KeptFiles.Entry("large", large));

    assertThat(kept.find("large")).hasValue(large);
  }

  @Test
  void theNextVersionOfAStoreStartsWithNothing(@TempDir Path store) {
    publish(store, 1);
    try (OpenStore first = open(store)) {
      first.kept().keep(new KeptFiles.Entry("key", VALUE));
    }
    publish(store, 2);

    try (OpenStore second = open(store)) {
      assertThat(second.kept().find("key")).isEmpty();
    }
  }

  private Path file() {
    return files().get(0);
  }

  private List<Path> files() {
    try (Stream<Path> list = Files.list(folder.resolve("kept"))) {
      return list.toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
