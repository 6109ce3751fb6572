package be.ertsader.remote;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

/** A graph of a server, or all its graphs together. */
final class RemoteGraph extends GraphView {
  private final RemoteDataset dataset;

  /**
   * @param name null for all graphs together
   */
  RemoteGraph(RemoteDataset dataset, Node name) {
    super(dataset, name == null ? Quad.defaultGraphNodeGenerated : name);
    this.dataset = dataset;
  }

  RemoteDataset dataset() {
    return dataset;
  }

  /** Its IRI; null for all graphs together. */
  Node name() {
    return isDefaultGraph() ? null : getGraphName();
  }
}
