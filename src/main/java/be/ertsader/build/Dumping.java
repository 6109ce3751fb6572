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
  private CompletableFuture<GraphDumps> most = CompletableFuture.completedFuture(null);
  private volatile boolean closed;

  Dumping(DumpWriter writer, Map<String, String> prefixes) {
    this.writer = writer;
    this.prefixes = prefixes;
  }

  /** Begins with these graphs, which from now on are only read. */
  void begin(Map<String, Graph> graphs) {
    most =
        CompletableFuture.supplyAsync(
            () -> {
              GraphDumps dumps = new GraphDumps(writer, prefixes);
              graphs.forEach(
                  (name, graph) -> {
                    if (!closed) {
                      dumps.add(name, graph);
                    }
                  });
              return dumps;
            });
  }

  /** Adds the last graphs and ends the files. */
  void end(Map<String, Graph> graphs) {
    GraphDumps dumps = Build.result(most);
    graphs.forEach(dumps::add);
    dumps.end();
  }

  @Override
  public void close() {
    closed = true;
    try {
      GraphDumps dumps = most.join();
      if (dumps != null) {
        dumps.close();
      }
    } catch (CompletionException | IOException e) {
      // Who waits for the dumps was told; a build that failed for another reason tells that one.
      return;
    }
  }
}
