package be.ertsader.build;

import be.ertsader.store.Draft;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;

/**
 * What a build writes, store and dumps, while it goes on. Graphs come to both in the order in which
 * they are added. Closing it waits for what is under way.
 */
final class Output implements AutoCloseable {
  private final Draft draft;
  private final Map<String, String> prefixes;
  private final Dumping dumps;
  private CompletableFuture<Long> written = CompletableFuture.completedFuture(0L);

  Output(Draft draft, Map<String, String> prefixes) {
    this.draft = draft;
    this.prefixes = prefixes;
    this.dumps = new Dumping(draft.dumps(), prefixes);
  }

  /** Begins to write these graphs, which from now on are only read. */
  void add(Map<String, Graph> graphs) {
    dumps.add(graphs);
    written = written.thenApplyAsync(before -> draft.write(stream -> send(graphs, stream)));
  }

  /**
   * Waits for the store to have all graphs that were added.
   *
   * @return how many quads it has
   */
  long written() {
    return Build.result(written);
  }

  /**
   * Ends the dumps, when all graphs are added; there is one at least.
   *
   * @throws be.ertsader.problem.ProblemException DISK when they cannot be written
   */
  void endDumps() {
    dumps.end();
  }

  private void send(Map<String, Graph> graphs, StreamRDF stream) {
    prefixes.forEach(stream::prefix);
    graphs.forEach(
        (name, triples) -> {
          Node graph = NodeFactory.createURI(name);
          triples.find().forEachRemaining(t -> stream.quad(Quad.create(graph, t)));
        });
  }

  @Override
  public void close() {
    written.handle((done, failure) -> done).join();
    dumps.close();
  }
}
