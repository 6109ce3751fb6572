package be.ertsader.store;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.index.Index;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;

/**
 * Where the nodes of a draft are by their hashes, in memory until it is packed: an insert into
 * TDB2's tree would first look for its place, and each node of a draft comes once.
 */
final class NodeHashes implements Index {
  /** A record with the first bytes of its key as a number in the order of bytes. */
  private record Started(long start, Record record) implements Comparable<Started> {
    Started(Record record) {
      // Bytes have no sign.
      this(ByteBuffer.wrap(record.getKey()).getLong() ^ Long.MIN_VALUE, record);
    }

    @Override
    public int compareTo(Started other) {
      int order = Long.compare(start, other.start);
      return order != 0 ? order : Record.compareByKey(record, other.record);
    }
  }

  private final RecordFactory factory;
  private final Map<ByteBuffer, Record> records = new HashMap<>();

  /**
   * @param factory of the tree that the records will be packed into
   */
  NodeHashes(RecordFactory factory) {
    this.factory = factory;
  }

  /** Fills the empty tree; in a write transaction. */
  void pack(BPlusTree tree) {
    QuadPacker.pack(
        records.values().stream().map(Started::new).sorted().map(Started::record).iterator(), tree);
  }

  @Override
  public Record find(Record wanted) {
    return records.get(ByteBuffer.wrap(wanted.getKey()));
  }

  @Override
  public boolean contains(Record wanted) {
    return find(wanted) != null;
  }

  @Override
  public boolean insert(Record added) {
    return records.putIfAbsent(ByteBuffer.wrap(added.getKey()), added) == null;
  }

  @Override
  public boolean delete(Record removed) {
    throw new UnsupportedOperationException("a draft only grows");
  }

  @Override
  public Iterator<Record> iterator() {
    return records.values().iterator();
  }

  @Override
  public RecordFactory getRecordFactory() {
    return factory;
  }

  @Override
  public boolean isEmpty() {
    return records.isEmpty();
  }

  @Override
  public long size() {
    return records.size();
  }

  @Override
  public void clear() {
    records.clear();
  }

  @Override
  public void check() {}

  @Override
  public void sync() {}

  @Override
  public void close() {}
}
