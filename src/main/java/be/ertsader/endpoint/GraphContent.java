package be.ertsader.endpoint;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * A whole graph.
 *
 * @param name none for the default graph
 * @param most statements that it may have
 */
record GraphContent(Optional<Node> name, AnswerType type, long most) implements Content {
  /** Whether there is such a graph; the default graph is always there. */
  boolean isIn(DatasetGraph dataset) {
    return name.map(dataset::containsGraph).orElse(true);
  }

  @Override
  public void write(DatasetGraph dataset, Watch watch, OutputStream out) {
    Graph stored = name.map(dataset::getGraph).orElseGet(dataset::getDefaultGraph);
    requireFew(stored, watch);
    RDFWriter.source(new WatchedGraph(stored, watch)).lang(type.lang()).output(out);
  }

  /** Some formats are written only when all is in memory. */
  private void requireFew(Graph graph, Watch watch) {
    ExtendedIterator<Triple> statements = graph.find();
    try {
      long count = 0;
      for (Iterator<Triple> rest = statements; rest.hasNext(); rest.next()) {
        watch.look();
        if (++count > most) {
          throw new HttpFailure(
              400, "this graph has over %d statements; ask for parts of it".formatted(most));
        }
      }
    } finally {
      statements.close();
    }
  }

  /** It looks at the watch itself. */
  @Override
  public void abort() {}
}
