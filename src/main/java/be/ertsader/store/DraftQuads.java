package be.ertsader.store;

import java.util.function.Consumer;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableInline;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;

/**
 * The quads of a draft, in memory until its indexes are packed; the text of their nodes and the
 * prefixes go to the database at once.
 */
final class DraftQuads {
  private final NodeNumbers nodes = new NodeNumbers();
  private final QuadColumns quads = new QuadColumns();
  private NodeHashes hashes;
  private NodeTable table;

  /** Adds what the source sends, in one transaction of the calling thread. */
  void collect(DatasetGraphTDB dataset, Consumer<StreamRDF> source) {
    Txn.executeWrite(
        dataset,
        () -> {
          prepare(dataset);
          StreamRDF sink = new NamedGraphsOnly(new Sink(dataset));
          sink.start();
          source.accept(sink);
          sink.finish();
        });
    quads.removeDuplicates(nodes.count());
  }

  private void prepare(DatasetGraphTDB dataset) {
    if (table == null) {
      NodeTableTRDF disk = Database.nodes(dataset);
      hashes = new NodeHashes(disk.getIndex().getRecordFactory());
      table = NodeTableInline.create(new NodeTableTRDF(hashes, disk.getData()));
    }
  }

  /** How many quads there are, each counted once. */
  int size() {
    return quads.size();
  }

  /** Writes the indexes of a database that has none of these quads yet. Only once. */
  void pack(DatasetGraphTDB dataset) {
    long[] ids = nodes.inOrder();
    quads.renumber(nodes.places(ids));
    QuadPacker packer = new QuadPacker(quads, ids);
    Txn.executeWrite(
        dataset,
        () -> {
          prepare(dataset);
          packer.pack(dataset);
          hashes.pack((BPlusTree) Database.nodes(dataset).getIndex());
        });
  }

  /**
   * Counts what is in the indexes that were packed; in a transaction.
   *
   * @throws IllegalStateException when one has not all
   */
  void verify(DatasetGraphTDB dataset) {
    QuadPacker.verify(dataset, size());
    QuadPacker.verify((BPlusTree) Database.nodes(dataset).getIndex(), "of nodes", hashes.size());
  }

  private final class Sink extends StreamRDFBase {
    private final DatasetGraphTDB dataset;

    Sink(DatasetGraphTDB dataset) {
      this.dataset = dataset;
    }

    @Override
    public void prefix(String prefix, String iri) {
      dataset.prefixes().add(prefix, iri);
    }

    @Override
    public void quad(Quad quad) {
      quads.add(
          nodes.of(quad.getGraph(), table),
          nodes.of(quad.getSubject(), table),
          nodes.of(quad.getPredicate(), table),
          nodes.of(quad.getObject(), table));
    }
  }
}
