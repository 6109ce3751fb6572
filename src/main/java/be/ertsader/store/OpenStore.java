package be.ertsader.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.DatasetGraph;

/** One version of the store, open for reading; it stays the same while newer ones are published. */
public final class OpenStore implements AutoCloseable {
  private final long number;
  private final Reading reading;
  private final DatasetGraph dataset;
  private final KeptFiles kept;
  private final Dumps dumps;
  private final AtomicBoolean closed = new AtomicBoolean();

  OpenStore(long number, Reading reading) {
    this.number = number;
    this.reading = reading;
    this.dataset = new ReadOnlyDataset(reading.dataset());
    this.kept = new KeptFiles(reading.folder());
    this.dumps = new Dumps(reading.folder());
  }

  /**
   * The graphs; the default graph is the union of all named ones. It is read in a transaction
   * ({@code Txn.executeRead}), by many threads at once, until this store is closed.
   */
  public DatasetGraph dataset() {
    return dataset;
  }

  /**
   * A connection that reads; closing it leaves this store open. Its {@code queryAsk} and {@code
   * querySelect} begin their own transaction; for all else the caller begins one, as {@code
   * Txn.executeRead(connection, ...)} does.
   */
  public RDFConnection connect() {
    return RDFConnection.connect(DatasetFactory.wrap(dataset));
  }

  /** Reads properties as a whole, faster than a query does. */
  public NodeScan scan() {
    return new NodeScan(reading.dataset());
  }

  /** The name of the version: another one means other content. */
  public String version() {
    return Long.toString(number);
  }

  public StoreInfo info() {
    return reading.info();
  }

  /** What was worked out from this very version. */
  public KeptFiles kept() {
    return kept;
  }

  /** The files of this very version that are handed out whole. */
  public Dumps dumps() {
    return dumps;
  }

  /** Frees the version, so that a later build may remove it; harmless when that was done. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      try {
        reading.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
