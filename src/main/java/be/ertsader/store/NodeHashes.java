package be.ertsader.store;

import java.nio.ByteBuffer;
import java.util.Comparator;
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
  private static final Comparator<Record> BY_KEY =
      Comparator.comparingLong(NodeHashes::start).thenComparing(Record::compareByKey);

  private final RecordFactory factory;
  private final Map<ByteBuffer, Record> records = new HashMap<>();

  /**
   * @param factory of the tree that the records will be packed into
   */
  NodeHashes(RecordFactory factory) {
    this.factory = factory;
  }

  /** The key's first bytes, in the order of bytes, which have no sign. */
  private static long start(Record entry) {
    return ByteBuffer.wrap(entry.getKey()).getLong() ^ Long.MIN_VALUE;
  }

  /** Fills the empty tree; in a write transaction. */
  void pack(BPlusTree tree) {
    QuadPacker.pack(records.values().stream().sorted(BY_KEY).iterator(), tree);
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
