package be.ertsader.cli;

import be.ertsader.build.Build;
import be.ertsader.build.Extras;
import be.ertsader.source.Home;
import be.ertsader.store.OpenStore;
import be.ertsader.store.StoreFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The project's own data, built once for all tests of a run. */
final class Built {
  static final Path ROOT = Path.of(System.getProperty("ertsader.home", "."));
  private static Path store;

  private Built() {}

  static Home home() {
    return Home.at(ROOT);
  }

  /** The folder of a store of the project's data. */
  static synchronized Path store() {
    if (store == null) {
      store = temporary().resolve("store");
      Build.run(home(), StoreFolder.at(store), step -> {}, Extras.NONE);
    }
    return store;
  }

  static OpenStore open() {
    return StoreFolder.at(store()).open(home().ontologyFingerprint());
  }

  /** A copy of data, ontology and queries that a test may spoil. */
  static Path copyOfHome() {
    Path copy = temporary();
    for (String part : new String[] {"data", "ontology", "queries"}) {
      try (Stream<Path> walk = Files.walk(ROOT.resolve(part))) {
        for (Path from : walk.toList()) {
          Files.copy(from, copy.resolve(ROOT.relativize(from).toString()));
        }
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return copy;
  }

  static Path temporary() {
    try {
      Path folder = Files.createTempDirectory("ertsader-test");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // What is left lies in the system's folder for temporary files.
      folder.toFile().deleteOnExit();
    }
  }
}
