package be.ertsader.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.core.DatasetGraph;

/** A version of the store in a folder. */
final class LocalStore implements OpenStore {
  private final long number;
  private final Reading reading;
  private final DatasetGraph dataset;
  private final KeptFiles kept;
  private final Dumps dumps;
  private final AtomicBoolean closed = new AtomicBoolean();

  LocalStore(long number, Reading reading) {
    this.number = number;
    this.reading = reading;
    this.dataset = new ReadOnlyDataset(reading.dataset());
    this.kept = new KeptFiles(reading.folder());
    this.dumps = new Dumps(reading.folder());
  }

  @Override
  public DatasetGraph dataset() {
    return dataset;
  }

  @Override
  public boolean isLocal() {
    return true;
  }

  @Override
  public NodeScan scan() {
    return new NodeScan(reading.dataset());
  }

  @Override
  public String version() {
    return Long.toString(number);
  }

  @Override
  public StoreInfo info() {
    return reading.info();
  }

  @Override
  public KeptFiles kept() {
    return kept;
  }

  @Override
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
