package be.ertsader.store;

import java.nio.file.Path;
import org.apache.jena.dboe.base.file.ChannelManager;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.TDB2StorageBuilder;

/**
 * The TDB2 database of a version.
 *
 * <p>It is opened beneath TDB2's {@code DatabaseConnection}, whose lock would keep a second process
 * out even from reading. That lock guards against two writers; here a version has one writer (it
 * holds the build lock) until it is published, and none after.
 */
final class Database {
  private Database() {}

  /** Where Jena's own tools look for it when they are given the version's folder. */
  static Path folder(Path version) {
    return version.resolve("Data-0001");
  }

  /**
   * Opens the database in the version's folder, at most once at a time in a JVM.
   *
   * @throws RuntimeException one of Jena's when the files are not a database
   */
  static DatasetGraphTDB open(Path version) {
    return open(version, StoreParams.getDftStoreParams());
  }

  /** Opens it to be filled: without the caches, as its nodes are each asked for once. */
  static DatasetGraphTDB openToFill(Path version) {
    StoreParams params =
        StoreParams.builder("fill")
            .node2NodeIdCacheSize(0)
            .nodeId2NodeCacheSize(0)
            .prefixNode2NodeIdCacheSize(0)
            .prefixNodeId2NodeCacheSize(0)
            .build();
    return open(version, params);
  }

  private static DatasetGraphTDB open(Path version, StoreParams params) {
    Location location = Location.create(folder(version));
    try {
      return TDB2StorageBuilder.build(location, params, null);
    } catch (RuntimeException e) {
      ChannelManager.releaseAll(location.getDirectoryPath());
      throw e;
    }
  }
}
