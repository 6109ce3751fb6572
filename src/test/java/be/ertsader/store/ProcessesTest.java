package be.ertsader.store;

import static be.ertsader.store.Stores.count;
import static be.ertsader.store.Stores.open;
import static be.ertsader.store.Stores.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import be.ertsader.problem.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store is used by several processes at once. */
@Timeout(120)
class ProcessesTest {
  @TempDir Path folder;

  @Test
  void twoProcessesReadTheSameVersion() throws Exception {
    publish(folder, 10);
    try (OpenStore here = open(folder);
        StoreProcess there = StoreProcess.start("read", folder)) {
      assertThat(there.done()).isEqualTo("10");
      assertThat(count(here)).isEqualTo(10);
    }
  }

  @Test
  void readingChangesNoFileOfTheVersion() throws Exception {
    publish(folder, 10);
    Map<String, String> before = files(folder.resolve("versions/1"));
    try (OpenStore here = open(folder);
        StoreProcess there = StoreProcess.start("read", folder)) {
      assertThat(there.done()).isEqualTo("10");
      assertThat(count(here)).isEqualTo(10);
    }

    assertThat(files(folder.resolve("versions/1"))).isEqualTo(before);
  }

  @Test
  void anotherProcessKeepsItsVersionWhileANewOneIsPublished() throws Exception {
    publish(folder, 10);
    try (StoreProcess there = StoreProcess.start("read", folder)) {
      assertThat(there.done()).isEqualTo("10");
      publish(folder, 20);

      assertThat(folder.resolve("versions/1")).isDirectory();
      assertThat(there.goOn()).isEqualTo("10");
    }
    publish(folder, 30);
    assertThat(folder.resolve("versions/1")).doesNotExist();
  }

  @Test
  void aReaderSeesWhatAnotherProcessPublished() throws Exception {
    publish(folder, 10);
    try (OpenStore old = open(folder);
        StoreProcess there = StoreProcess.start("write", folder)) {
      assertThat(there.done()).isEqualTo("1000");
      assertThat(there.goOn()).isEqualTo("0");

      assertThat(count(old)).isEqualTo(10);
      try (OpenStore fresh = open(folder)) {
        assertThat(count(fresh)).isEqualTo(1000);
      }
    }
  }

  @Test
  void aBuildInAnotherProcessKeepsThisOneOut() throws Exception {
    try (StoreProcess there = StoreProcess.start("write", folder)) {
      assertThat(there.done()).isEqualTo("1000");

      Throwable refused = catchThrowable(() -> StoreFolder.at(folder).begin());

      assertThat(Stores.code(refused)).isEqualTo(Code.STORE_BUSY);
    }
  }

  @Test
  void aKilledBuildLeavesTheOldStoreAndDoesNotHinderTheNext() throws Exception {
    publish(folder, 10);
    try (StoreProcess there = StoreProcess.start("write", folder)) {
      assertThat(there.done()).isEqualTo("1000");
      there.kill();
    }
    assertThat(folder.resolve("versions/2")).isDirectory();
    try (OpenStore store = open(folder)) {
      assertThat(count(store)).isEqualTo(10);
    }

    StoreFolder.at(folder).begin().close();
    assertThat(folder.resolve("versions/2")).doesNotExist();
    assertThat(publish(folder, 20).quads()).isEqualTo(20);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 40, 80, 160})
  void aBuildKilledWhilePublishingLeavesTheOldStoreOrTheNew(int delay) throws Exception {
    publish(folder, 10);
    try (StoreProcess there = StoreProcess.start("write", folder)) {
      assertThat(there.done()).isEqualTo("1000");
      there.tellToGoOn();
      Thread.sleep(delay);
      there.kill();
    }
    try (OpenStore store = open(folder)) {
      assertThat(count(store)).isIn(10, 1000);
    }
    assertThat(publish(folder, 20).quads()).isEqualTo(20);
  }

  /**
   * Time, size and content of the files; not the lock, which may not be opened while it is held.
   */
  private static Map<String, String> files(Path version) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(version)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        int content = Arrays.hashCode(Files.readAllBytes(file));
        files.put(file.toString(), Files.getLastModifiedTime(file) + " " + content);
      }
    }
    return files;
  }
}
