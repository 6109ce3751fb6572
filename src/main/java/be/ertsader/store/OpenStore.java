package be.ertsader.store;

import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * One version of the store, open for reading. In a folder it stays the same while newer ones are
 * published; on a server of others it is what that server holds.
 */
public interface OpenStore extends AutoCloseable {
  /**
   * The graphs; the default graph is the union of all named ones. It is read in a transaction
   * ({@code Txn.executeRead}), by many threads at once, until this store is closed.
   */
  DatasetGraph dataset();

  /**
   * A connection that reads; closing it leaves this store open. Its {@code queryAsk} and {@code
   * querySelect} begin their own transaction; for all else the caller begins one, as {@code
   * Txn.executeRead(connection, ...)} does.
   */
  default RDFConnection connect() {
    return RDFConnection.connect(DatasetFactory.wrap(dataset()));
  }

  /** Whether the store is a folder on this machine, whose nodes have numbers. */
  boolean isLocal();

  /**
   * Reads properties as a whole, faster than a query does.
   *
   * @throws UnsupportedOperationException when the store is not local
   */
  NodeScan scan();

  /** The name of the version: another one means other content. */
  String version();

  /** What this version was made from. */
  StoreInfo info();

  /** What was worked out from this very version. */
  KeptFiles kept();

  /** The files of this very version that are handed out whole. */
  Dumps dumps();

  /** Frees the version, so that a later build may remove it; harmless when that was done. */
  @Override
  void close();
}
