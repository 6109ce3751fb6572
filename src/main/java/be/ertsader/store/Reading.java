package be.ertsader.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/** A version open for reading in this JVM, shared by all its {@link OpenStore}s. */
final class Reading implements AutoCloseable {
  private static final Map<Path, Reading> OPEN = new HashMap<>();

  private final Path key;
  private final FileClaim claim;
  private final StoreInfo info;
  private final DatasetGraphTDB dataset;
  private int users;

  private Reading(Path key, FileClaim claim, StoreInfo info, DatasetGraphTDB dataset) {
    this.key = key;
    this.claim = claim;
    this.info = info;
    this.dataset = dataset;
  }

  /** Opens the version, or nothing when it is not there, not whole or just being removed. */
  static Optional<Reading> of(Path version) throws IOException {
    synchronized (OPEN) {
      if (!Files.isDirectory(version)) {
        return Optional.empty();
      }
      Path key = version.toRealPath();
      Reading reading = OPEN.get(key);
      if (reading == null) {
        reading = open(key);
      }
      if (reading != null) {
        reading.users++;
        OPEN.put(key, reading);
      }
      return Optional.ofNullable(reading);
    }
  }

  private static Reading open(Path version) throws IOException {
    FileClaim claim = null;
    Reading reading = null;
    try {
      claim = FileClaim.shared(Versions.readersLock(version)).orElse(null);
      if (claim != null) {
        StoreInfo info = StoreInfo.read(version);
        reading = new Reading(version, claim, info, database(version));
      }
    } catch (NoSuchFileException e) {
      // Removed between the reading of its name and the lock, or by hand.
      reading = null;
    } finally {
      if (reading == null && claim != null) {
        claim.close();
      }
    }
    return reading;
  }

  private static DatasetGraphTDB database(Path version) throws IOException {
    if (!Files.exists(Database.folder(version).resolve("GSPO.dat"))) {
      throw new NoSuchFileException(version.toString());
    }
    DatasetGraphTDB dataset = Database.open(version);
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    return dataset;
  }

  /** The folder of the version. */
  Path folder() {
    return key;
  }

  StoreInfo info() {
    return info;
  }

  DatasetGraphTDB dataset() {
    return dataset;
  }

  @Override
  public void close() throws IOException {
    synchronized (OPEN) {
      users--;
      if (users == 0) {
        OPEN.remove(key);
        dataset.shutdown();
        claim.close();
      }
    }
  }
}
