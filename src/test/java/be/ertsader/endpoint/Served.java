package be.ertsader.endpoint;

import be.ertsader.store.StoreFolder;
import be.ertsader.store.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server with the usual limits over a small store, for all tests of a class. */
final class Served implements BeforeAllCallback, AfterAllCallback {
  private final int statements;
  private Path folder;
  private SparqlServer server;
  private HttpAsker http;

  /**
   * @param statements in the store
   */
  Served(int statements) {
    this.statements = statements;
  }

  /** Who talks to the server. */
  HttpAsker http() {
    return http;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory("served");
    Stores.publish(folder, statements);
    server =
        SparqlServer.start(
            StoreFolder.at(folder),
            Stores.ONTOLOGY,
            SparqlServer.LOOPBACK,
            0,
            SparqlServer.Options.USUAL);
    http = new HttpAsker(server.url());
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    server.close();
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files = all.sorted(Comparator.reverseOrder()).toList();
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }
}
