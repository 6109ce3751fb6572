package be.ertsader.endpoint;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.problem.ProblemException;
import be.ertsader.store.OpenStore;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.util.Context;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A running server that answers SPARQL queries at {@code /sparql}, and nothing else: it changes
 * nothing and calls no other server.
 */
public final class SparqlServer implements AutoCloseable {
  /** Reached from this machine only. */
  public static final String LOOPBACK = "localhost";

  public static final int PORT = 3030;

  /** Milliseconds to the first answer, milliseconds to the last one. */
  private static final String PATIENCE = "30000,120000";

  private final FusekiServer server;
  private final String host;

  private SparqlServer(FusekiServer server, String host) {
    this.server = server;
    this.host = host;
  }

  /**
   * Starts to serve the store, which stays the caller's to close, after this.
   *
   * @param host the name or address to listen on; {@code 0.0.0.0} for all of this machine
   * @param port 0 for any that is free
   * @throws ProblemException PORT_TAKEN, or BAD_ARGUMENT when this machine has no such host or port
   */
  public static SparqlServer start(OpenStore store, String host, int port) {
    requireAddress(host, port);
    FusekiServer server = build(store.dataset(), host, port);
    try {
      server.start();
      return new SparqlServer(server, host);
    } catch (FusekiException e) {
      server.stop();
      throw problem(e, port);
    }
  }

  /** Where the server is, with a slash at the end. */
  public URI url() {
    boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
    String name = everywhere ? LOOPBACK : host;
    String literal = name.contains(":") ? "[" + name + "]" : name;
    return URI.create("http://%s:%d/".formatted(literal, server.getHttpPort()));
  }

  /** Where it answers queries. */
  public URI sparql() {
    return url().resolve("sparql");
  }

  /** Waits until the server is closed. */
  public void join() throws InterruptedException {
    server.getJettyServer().join();
  }

  @Override
  public void close() {
    server.stop();
  }

  private static FusekiServer build(DatasetGraph dataset, String host, int port) {
    DataService queries =
        DataService.newBuilder(guarded(dataset)).addEndpoint(Operation.Query).build();
    FusekiServer server =
        FusekiServer.create()
            .fusekiModules(FusekiModules.empty())
            .port(port)
            .enablePing(true)
            .add("/sparql", queries)
            .build();
    Stream.of(server.getJettyServer().getConnectors())
        .map(ServerConnector.class::cast)
        .forEach(connector -> connector.setHost(host));
    return server;
  }

  /** The dataset as strangers may ask it: no calls to other servers, no query without end. */
  private static DatasetGraph guarded(DatasetGraph dataset) {
    Context context = dataset.getContext().copy();
    context.set(ARQ.httpServiceAllowed, false);
    context.set(ARQ.queryTimeout, PATIENCE);
    return new DatasetGraphReadOnly(dataset, context);
  }

  private static void requireAddress(String host, int port) {
    if (port < 0 || port > 65_535) {
      throw badArgument("there is no port " + port, "choose one from 0 to 65535 with --port");
    }
    if (!isHere(host)) {
      String what = "host %s is not an address of this machine".formatted(host);
      throw badArgument(what, "choose another with --host");
    }
  }

  private static boolean isHere(String host) {
    try {
      InetAddress address = InetAddress.getByName(host);
      return address.isLoopbackAddress()
          || address.isAnyLocalAddress()
          || NetworkInterface.getByInetAddress(address) != null;
    } catch (UnknownHostException | SocketException e) {
      return false;
    }
  }

  private static ProblemException badArgument(String what, String cure) {
    return Problem.of(Code.BAD_ARGUMENT, what, cure).exception();
  }

  private static ProblemException problem(FusekiException failure, int port) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String reason = String.valueOf(root.getMessage());
    boolean taken = root instanceof BindException && !reason.contains("Permission denied");
    String what =
        taken
            ? "port %d is taken".formatted(port)
            : "port %d cannot be opened: %s".formatted(port, reason);
    String cure = (taken ? "stop the other server or " : "") + "choose another with --port";
    return Problem.of(Code.PORT_TAKEN, what, cure).exception();
  }
}
