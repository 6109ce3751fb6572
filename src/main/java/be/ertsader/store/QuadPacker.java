package be.ertsader.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordMapper;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;

/**
 * Writes the quad indexes of an empty database from sorted quads, page after page, as TDB2's own
 * {@code tdb2.xloader} does: each insert into a tree would first look for its place.
 *
 * @param quads distinct; their numbers are places among the ids
 * @param ids of the nodes, as an index record has them, in the order of their bytes
 */
record QuadPacker(QuadColumns quads, long[] ids) {
  /** Reads nothing of a record, as only their number is asked. */
  private static final RecordMapper<Boolean> COUNTED = (bytes, slot, key, factory) -> true;

  /** Packs all quad indexes; in a write transaction, which keeps the trees when it is committed. */
  void pack(DatasetGraphTDB dataset) {
    ByteBuffer bytes = ByteBuffer.allocate(ids.length * NodeId.SIZE);
    bytes.asLongBuffer().put(ids);
    for (TupleIndex index : indexes(dataset)) {
      int[] slots = QuadColumns.GSPO.clone();
      Arrays.setAll(slots, index.getMapping()::getSlotIdx);
      pack(new Records(slots, bytes.array()), tree(index));
    }
  }

  /** Fills an empty tree with records in the order of their keys; in a write transaction. */
  static void pack(Iterator<Record> records, BPlusTree tree) {
    BPlusTreeRewriter.packIntoBPlusTree(
        records,
        tree.getParams(),
        tree.getRecordFactory(),
        tree.getStateManager().getBufferChannel(),
        tree.getNodeManager().getBlockMgr(),
        tree.getRecordsMgr().getBlockMgr());
  }

  /**
   * Counts the records of every quad index; in a transaction.
   *
   * @throws IllegalStateException when one has not that many
   */
  static void verify(DatasetGraphTDB dataset, long quads) {
    for (TupleIndex index : indexes(dataset)) {
      verify(tree(index), index.getName(), quads);
    }
  }

  /** The same for one tree. */
  static void verify(BPlusTree tree, String name, long records) {
    long found = Iter.count(tree.iterator(null, null, COUNTED));
    if (found != records) {
      throw new IllegalStateException(
          "index %s has %d records, not %d".formatted(name, found, records));
    }
  }

  private static BPlusTree tree(TupleIndex index) {
    return (BPlusTree) ((TupleIndexRecord) index).getRangeIndex();
  }

  private static TupleIndex[] indexes(DatasetGraphTDB dataset) {
    return dataset.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes();
  }

  /** The records of one index, sorted. */
  private final class Records implements Iterator<Record> {
    private final int[] slots;
    private final byte[] bytes;
    private final int[] sorted;
    private int next;

    /**
     * @param bytes those of all ids, one after another
     */
    Records(int[] slots, byte[] bytes) {
      this.slots = slots;
      this.bytes = bytes;
      this.sorted = quads.sorted(slots, ids.length);
    }

    @Override
    public boolean hasNext() {
      return next < sorted.length;
    }

    @Override
    public Record next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      byte[] key = new byte[slots.length * NodeId.SIZE];
      int quad = sorted[next++];
      for (int i = 0; i < slots.length; i++) {
        int id = quads.get(slots[i], quad);
        System.arraycopy(bytes, id * NodeId.SIZE, key, i * NodeId.SIZE, NodeId.SIZE);
      }
      return new Record(key, null);
    }
  }
}
