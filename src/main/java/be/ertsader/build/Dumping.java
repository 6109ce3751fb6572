package be.ertsader.build;

import be.ertsader.store.DumpWriter;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.jena.graph.Graph;

/** The dumps of a build, made while the build goes on. Closing it waits for what is under way. */
final class Dumping implements AutoCloseable {
  private final DumpWriter writer;
  private final Map<String, String> prefixes;
  private CompletableFuture<Void> begun = CompletableFuture.completedFuture(null);
  private volatile GraphDumps dumps;
  private volatile boolean closed;

  Dumping(DumpWriter writer, Map<String, String> prefixes) {
    this.writer = writer;
    this.prefixes = prefixes;
  }

  /** Adds these graphs, which from now on are only read, after those of earlier calls. */
  void add(Map<String, Graph> graphs) {
    begun = begun.thenRunAsync(() -> graphs.forEach(this::add));
  }

  private void add(String name, Graph graph) {
    if (closed) {
      return;
    }
    if (dumps == null) {
      dumps = new GraphDumps(writer, prefixes);
    }
    dumps.add(name, graph);
  }

  /**
   * Ends the files, when all graphs are added; there is one at least.
   *
   * @throws be.ertsader.problem.ProblemException DISK when they cannot be written
   */
  void end() {
    Build.result(begun);
    dumps.end();
  }

  @Override
  public void close() {
    closed = true;
    try {
      begun.handle((done, failure) -> done).join();
      if (dumps != null) {
        dumps.close();
      }
    } catch (CompletionException | IOException e) {
      // Who waited for the dumps was told; a build that failed for another reason tells that one.
      return;
    }
  }
}
