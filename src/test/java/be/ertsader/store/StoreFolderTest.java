package be.ertsader.store;

import static be.ertsader.store.Stores.count;
import static be.ertsader.store.Stores.fill;
import static be.ertsader.store.Stores.open;
import static be.ertsader.store.Stores.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import be.ertsader.problem.Code;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFolderTest {
  @TempDir Path temporary;

  private Path folder;

  @BeforeEach
  void nameFolder() {
    folder = temporary.resolve("store");
  }

  @Test
  void aPublishedStoreIsThereWithItsInfo() {
    StoreInfo info = publish(folder, 10);

    assertThat(StoreFolder.at(folder).exists()).isTrue();
    assertThat(StoreFolder.at(folder).info()).isEqualTo(info);
    assertThat(info.quads()).isEqualTo(10);
  }

  @Test
  void anInfoMayHoldBackslashesAndAccents() {
    try (Draft draft = StoreFolder.at(folder).begin()) {
      draft.publish(new StoreInfo("a\\b", "é=ü", "c:\\new", 0));
    }

    assertThat(StoreFolder.at(folder).info()).isEqualTo(new StoreInfo("a\\b", "é=ü", "c:\\new", 0));
  }

  @Test
  void aNewVersionIsSeenByTheNextToOpen() {
    publish(folder, 10);
    publish(folder, 20);

    try (OpenStore store = open(folder)) {
      assertThat(count(store)).isEqualTo(20);
      assertThat(store.version()).isEqualTo("2");
    }
  }

  @Test
  void aReaderKeepsItsVersionWhileANewOneIsPublished() {
    publish(folder, 10);
    try (OpenStore old = open(folder)) {
      publish(folder, 20);

      assertThat(count(old)).isEqualTo(10);
      try (OpenStore fresh = open(folder)) {
        assertThat(count(fresh)).isEqualTo(20);
      }
      assertThat(count(old)).isEqualTo(10);
    }
  }

  @Test
  void versionsThatNobodyReadsAreRemoved() throws IOException {
    publish(folder, 10);
    OpenStore old = open(folder);
    publish(folder, 20);
    assertThat(versions()).containsExactly("1", "2");

    old.close();
    publish(folder, 30);

    assertThat(versions()).containsExactly("3");
  }

  @Test
  void aVersionIsHeldUntilItsLastReaderCloses() {
    publish(folder, 10);
    OpenStore first = open(folder);
    try (OpenStore second = open(folder)) {
      first.close();
      first.close();
      publish(folder, 20);

      assertThat(count(second)).isEqualTo(10);
    }
  }

  @Test
  void aDraftThatIsNotPublishedLeavesNothing() throws IOException {
    publish(folder, 10);
    try (Draft draft = StoreFolder.at(folder).begin()) {
      fill(draft, 20);
      try (OpenStore store = open(folder)) {
        assertThat(count(store)).isEqualTo(10);
      }
    }

    assertThat(versions()).containsExactly("1");
  }

  @Test
  void twoBuildsAreNotRunAtOnce() {
    try (Draft draft = StoreFolder.at(folder).begin()) {
      Throwable refused = catchThrowable(() -> StoreFolder.at(folder).begin());
      Throwable refusedAgain = catchThrowable(() -> StoreFolder.at(folder).begin());

      assertThat(Stores.code(refused)).isEqualTo(Code.STORE_BUSY);
      assertThat(Stores.code(refusedAgain)).isEqualTo(Code.STORE_BUSY);
      assertThat(refused)
          .hasMessage("another build is writing store %s; wait until it has ended [E302]", folder);
      assertThat(fill(draft, 1)).isEqualTo(1);
    }
    assertThat(publish(folder, 10).quads()).isEqualTo(10);
  }

  @Test
  void aStoreOfAnotherOntologyIsRefused() {
    publish(folder, 10, "ontology-0");

    assertThat(catchThrowable(() -> open(folder)))
        .hasMessage(
            "store %s was made by another version of the ontology"
                + " (store ontology-0, program ontology-1); run 'ertsader build' [E304]",
            folder);
  }

  @Test
  void aMissingStoreIsSaidToBeMissing() throws IOException {
    assertThat(catchThrowable(() -> open(folder)))
        .hasMessage("no store in folder %s; run 'ertsader build' [E301]", folder);
    Files.createDirectories(folder);
    assertThat(Stores.code(catchThrowable(() -> StoreFolder.at(folder).info())))
        .isEqualTo(Code.STORE_MISSING);
    assertThat(StoreFolder.at(folder).exists()).isFalse();
  }

  @Test
  void aCurrentFileThatNamesNoVersionIsUnreadable() throws IOException {
    publish(folder, 10);
    Files.writeString(folder.resolve("current"), "../../etc");

    assertUnreadable("the file 'current' names no version");
    assertThat(publish(folder, 5).quads()).isEqualTo(5);
  }

  @Test
  void aVersionThatIsGoneIsUnreadable() throws IOException {
    publish(folder, 10);
    Files.writeString(folder.resolve("current"), "7\n");

    assertUnreadable("its version is missing or not whole");
  }

  @Test
  void anInfoThatSaysTooLittleIsUnreadable() throws IOException {
    publish(folder, 10);
    Files.writeString(folder.resolve("versions/1/info.properties"), "ontology=a\n");

    assertUnreadable("info.properties: data is missing");
  }

  @Test
  void aDamagedDatabaseIsUnreadableUntilTheNextBuild() throws IOException {
    publish(folder, 10);
    Path index = folder.resolve("versions/1/Data-0001/GSPO.dat");
    try (FileChannel channel = FileChannel.open(index, StandardOpenOption.WRITE)) {
      channel.truncate(100);
    }

    assertUnreadable("not a multiple of blocksize");
    publish(folder, 20);
    try (OpenStore store = open(folder)) {
      assertThat(count(store)).isEqualTo(20);
    }
  }

  @Test
  void aFileInPlaceOfTheFolderIsADiskProblem() throws IOException {
    Files.writeString(folder, "");

    Throwable refused = catchThrowable(() -> StoreFolder.at(folder).begin());

    assertThat(Stores.code(refused)).isEqualTo(Code.DISK);
    assertThat(refused).hasMessageContaining(folder + " is a file, not a folder");
  }

  private void assertUnreadable(String reason) {
    Throwable thrown = catchThrowable(() -> open(folder));
    assertThat(Stores.code(thrown)).isEqualTo(Code.STORE_UNREADABLE);
    assertThat(thrown)
        .hasMessageStartingWith("store %s cannot be read: ", folder)
        .hasMessageContaining(reason)
        .hasMessageEndingWith("; run 'ertsader build' [E303]");
  }

  private List<String> versions() throws IOException {
    try (Stream<Path> list = Files.list(folder.resolve("versions"))) {
      return list.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
