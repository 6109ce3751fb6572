package be.ertsader.remote;

import be.ertsader.store.Dumps;
import be.ertsader.store.KeptFiles;
import be.ertsader.store.NodeScan;
import be.ertsader.store.OpenStore;
import be.ertsader.store.StoreInfo;
import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;

/** A publication on a server. */
final class RemoteStore implements OpenStore {
  private final Publication published;
  private final RemoteDataset dataset;
  private final KeptFiles kept;
  private final Dumps dumps;

  RemoteStore(Publication published, RemoteDataset dataset, Path kept) {
    this.published = published;
    this.dataset = dataset;
    this.kept = new KeptFiles(kept);
    this.dumps = new Dumps(kept);
  }

  @Override
  public DatasetGraph dataset() {
    return dataset;
  }

  @Override
  public boolean isLocal() {
    return false;
  }

  @Override
  public NodeScan scan() {
    throw new UnsupportedOperationException("the store is on a server");
  }

  @Override
  public String version() {
    return published.version();
  }

  @Override
  public StoreInfo info() {
    return published.info();
  }

  @Override
  public KeptFiles kept() {
    return kept;
  }

  /** None: the server keeps graphs, not files. */
  @Override
  public Dumps dumps() {
    return dumps;
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
