package be.ertsader.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.graph.GraphReadOnly;

/** Reads only, and shows the union of the named graphs as the default graph. */
final class ReadOnlyDataset extends DatasetGraphReadOnly {
  ReadOnlyDataset(DatasetGraph dataset) {
    super(dataset);
  }

  @Override
  public Graph getDefaultGraph() {
    return getUnionGraph();
  }

  @Override
  public Graph getUnionGraph() {
    return new GraphReadOnly(super.getUnionGraph());
  }

  @Override
  public void begin(TxnType type) {
    refuse(type == TxnType.WRITE);
    super.begin(TxnType.READ);
  }

  @Override
  public void begin(ReadWrite mode) {
    refuse(mode == ReadWrite.WRITE);
    super.begin(TxnType.READ);
  }

  @Override
  public void begin() {
    super.begin(TxnType.READ);
  }

  /** Does nothing: the {@link OpenStore} closes. */
  @Override
  public void close() {}

  private static void refuse(boolean write) {
    if (write) {
      throw new UnsupportedOperationException("the store is read-only");
    }
  }
}
