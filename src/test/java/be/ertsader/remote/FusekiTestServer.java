package be.ertsader.remote;

import java.net.URI;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** Stock Fuseki, whose default graph is not the union of the others. */
public final class FusekiTestServer implements TestServer {
  private final FusekiServer server =
      FusekiServer.create()
          .fusekiModules(FusekiModules.empty())
          .port(0)
          .loopback(true)
          .add("/ds", DatasetGraphFactory.createTxnMem())
          .build()
          .start();

  @Override
  public URI queries() {
    return URI.create("http://localhost:%d/ds/sparql".formatted(server.getHttpPort()));
  }

  @Override
  public URI graphs() {
    return URI.create("http://localhost:%d/ds/data".formatted(server.getHttpPort()));
  }

  @Override
  public void close() {
    server.stop();
  }
}
