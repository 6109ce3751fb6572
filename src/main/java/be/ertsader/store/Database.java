package be.ertsader.store;

import java.nio.file.Path;
import org.apache.jena.dboe.base.file.ChannelManager;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.QuadTable;
import org.apache.jena.tdb2.store.StoragePrefixesTDB;
import org.apache.jena.tdb2.store.StorageTDB;
import org.apache.jena.tdb2.store.TDB2StorageBuilder;
import org.apache.jena.tdb2.store.TableBase;
import org.apache.jena.tdb2.store.TripleTable;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableCache;
import org.apache.jena.tdb2.store.nodetable.NodeTableInline;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;

/**
 * The TDB2 database of a version.
 *
 * <p>It is opened beneath TDB2's {@code DatabaseConnection}, whose lock would keep a second process
 * out even from reading. That lock guards against two writers; here a version has one writer (it
 * holds the build lock) until it is published, and none after.
 */
final class Database {
  /** As {@link StoreParams} names it by default. */
  private static final String NODES = "nodes-data.obj";

  private Database() {}

  /** Where Jena's own tools look for it when they are given the version's folder. */
  static Path folder(Path version) {
    return version.resolve("Data-0001");
  }

  /**
   * Opens the database in the version's folder for reading, at most once at a time in a JVM.
   *
   * @throws RuntimeException one of Jena's when the files are not a database
   */
  static DatasetGraphTDB open(Path version) {
    StoreParams params = StoreParams.getDftStoreParams();
    DatasetGraphTDB stock = openToFill(version);
    NodeTableTRDF disk = nodes(stock);
    // Its file; what is left of the table beside it is closed with the database.
    disk.getData().close();
    MappedNodes mapped = new MappedNodes(folder(version).resolve(NODES));
    NodeTable nodes =
        NodeTableInline.create(
            NodeTableCache.create(new NodeTableTRDF(disk.getIndex(), mapped), params));
    StorageTDB storage =
        new StorageTDB(
            stock.getTxnSystem(),
            new TripleTable(indexes(stock.getTripleTable()), nodes),
            new QuadTable(indexes(stock.getQuadTable()), nodes));
    DatasetGraphTDB dataset =
        new DatasetGraphTDB(
            stock.getLocation(),
            params,
            stock.getReorderTransform(),
            storage,
            (StoragePrefixesTDB) stock.getStoragePrefixes(),
            stock.getTxnSystem());
    QC.setFactory(dataset.getContext(), OpExecutorTDB2.OpExecFactoryTDB);
    return dataset;
  }

  /** The table of nodes on disk, beneath what keeps numbers out of it. */
  static NodeTableTRDF nodes(DatasetGraphTDB dataset) {
    return (NodeTableTRDF)
        dataset.getQuadTable().getNodeTupleTable().getNodeTable().baseNodeTable();
  }

  private static TupleIndex[] indexes(TableBase table) {
    return table.getNodeTupleTable().getTupleTable().getIndexes();
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
