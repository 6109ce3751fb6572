package be.ertsader.store;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** The folder of a store: read the published version, or draft the next one beside it. */
public final class StoreFolder implements StorePlace {
  private static final String BUILD = "run 'ertsader build'";

  private final Path folder;
  private final Versions versions;

  private StoreFolder(Path folder) {
    this.folder = folder;
    this.versions = new Versions(folder);
  }

  /** The store in that folder, which need not exist yet. */
  public static StoreFolder at(Path folder) {
    return new StoreFolder(folder);
  }

  /** Whether a version was ever published here; it may still be unreadable. */
  public boolean exists() {
    return Files.exists(versions.currentFile());
  }

  /**
   * What the published version was made from.
   *
   * @throws ProblemException STORE_MISSING or STORE_UNREADABLE
   */
  public StoreInfo info() {
    try (OpenStore store = open()) {
      return store.info();
    }
  }

  @Override
  public OpenStore open(String ontology) {
    OpenStore store = open();
    String made = store.info().ontology();
    if (made.equals(ontology)) {
      return store;
    }
    store.close();
    String what =
        "store %s was made by another version of the ontology (store %s, program %s)"
            .formatted(folder, made, ontology);
    throw Problem.of(Code.STORE_OTHER_ONTOLOGY, what, BUILD).exception();
  }

  @Override
  public boolean isCurrent(OpenStore store) {
    try {
      OptionalLong current = versions.current();
      return current.isEmpty() || Long.toString(current.getAsLong()).equals(store.version());
    } catch (IOException e) {
      return true;
    }
  }

  /** Always: each version has files of its own. */
  @Override
  public boolean isUnchanged(OpenStore store) {
    return true;
  }

  /**
   * Begins the next version, which nobody sees until it is published. What killed builds left
   * behind is removed.
   *
   * @throws ProblemException STORE_BUSY when another build runs, DISK when the folder cannot be
   *     written
   */
  public Draft begin() {
    try {
      Files.createDirectories(folder);
      FileClaim build = FileClaim.exclusive(folder.resolve("build.lock")).orElseThrow(this::busy);
      return begin(build);
    } catch (IOException e) {
      throw DiskFailure.of(folder, e);
    }
  }

  private Draft begin(FileClaim build) throws IOException {
    try {
      sweepLeftovers();
      return new Draft(versions, versions.create(), build);
    } catch (IOException | RuntimeException e) {
      build.close();
      throw e;
    }
  }

  /** When 'current' is corrupt, nothing is removed: a person may yet repair it. */
  private void sweepLeftovers() throws IOException {
    OptionalLong current;
    try {
      current = versions.current();
    } catch (IOException e) {
      return;
    }
    versions.sweep(current);
  }

  private OpenStore open() {
    try {
      OptionalLong before = OptionalLong.empty();
      OptionalLong current = versions.current();
      while (current.isPresent() && !current.equals(before)) {
        long number = current.getAsLong();
        Optional<Reading> reading = Reading.of(versions.of(number));
        if (reading.isPresent()) {
          return new LocalStore(number, reading.get());
        }
        before = current;
        current = versions.current();
      }
      throw current.isEmpty() ? missing() : unreadable("its version is missing or not whole");
    } catch (ProblemException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw unreadable(DiskFailure.reason(e));
    }
  }

  private ProblemException missing() {
    return Problem.of(Code.STORE_MISSING, "no store in folder " + folder, BUILD).exception();
  }

  private ProblemException busy() {
    String what = "another build is writing store " + folder;
    return Problem.of(Code.STORE_BUSY, what, "wait until it has ended").exception();
  }

  private ProblemException unreadable(String reason) {
    String what = "store %s cannot be read: %s".formatted(folder, reason);
    return Problem.of(Code.STORE_UNREADABLE, what, BUILD).exception();
  }
}
