package be.ertsader.endpoint;

import be.ertsader.problem.ProblemException;
import be.ertsader.query.QueryCatalogue;
import be.ertsader.source.Home;
import be.ertsader.store.StorePlace;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.LoggerFactory;

/**
 * A running server: queries at {@code /sparql}, graphs at {@code /data}, its state at {@code
 * /health}, and a document at the path of each IRI of the graph. It changes nothing, and calls no
 * server but those it is told to.
 */
public final class SparqlServer implements AutoCloseable {
  /** Reached from this machine only. */
  public static final String LOOPBACK = "localhost";

  public static final int PORT = 3030;

  /** Bytes of a request's line and headers; a query in a URL must fit. */
  private static final int HEAD_BYTES = 64 << 10;

  /** Bytes of an answer that wait to be sent together. */
  private static final int OUTPUT_BYTES = 32 << 10;

  /** Threads beside those of the requests that are answered: to accept, to read, to refuse. */
  private static final int SPARE_THREADS = 32;

  /**
   * How long a connection may lie idle between two requests, by the patience within one: 75 seconds
   * by default. Clients and proxies keep theirs for up to a minute; what they send over one that is
   * just being closed is lost.
   */
  private static final double IDLE = 2.5;

  private final FusekiServer server;
  private final LiveStore store;
  private final QueryThreads threads;
  private final String host;

  /**
   * How a server serves.
   *
   * @param limits what an answer may take
   * @param services IRIs of the endpoints that queries may call
   * @param metrics whether {@code /metrics} is answered
   * @param publicUrl scheme and authority under which clients reach the server, without a slash at
   *     the end; each client's own when it is not told
   */
  public record Options(
      Limits limits, Set<String> services, boolean metrics, Optional<String> publicUrl) {
    /** What holds when nothing else is said. */
    public static final Options USUAL = new Options(Limits.USUAL, Set.of(), false);

    /**
     * Checks what is asked for.
     *
     * @throws ProblemException BAD_ARGUMENT when a service cannot be called
     */
    public Options {
      new Partners(services);
    }

    public Options(Limits limits, Set<String> services, boolean metrics) {
      this(limits, services, metrics, Optional.empty());
    }

    /** The same for a server that clients reach under that address. */
    public Options at(Optional<String> address) {
      return new Options(limits, services, metrics, address);
    }
  }

  /** What is there when the home is known that the store was built from. */
  private record Site(LinkedDataServlet documents, SiteServlet pages) {
    void addTo(FusekiServer.Builder builder) {
      LinkedDataServlet.PATHS.forEach(path -> builder.addServlet(path, documents));
      SiteServlet.paths().forEach(path -> builder.addServlet(path, pages));
    }
  }

  private SparqlServer(FusekiServer server, LiveStore store, QueryThreads threads, String host) {
    this.server = server;
    this.store = store;
    this.threads = threads;
    this.host = host;
  }

  /**
   * Starts to serve the newest version of a store, and each newer one as soon as it is published.
   *
   * @param ontology the fingerprint of the ontology that the versions must be made with
   * @param host the name or address to listen on; {@code 0.0.0.0} for all of this machine
   * @param port 0 for any that is free
   * @throws ProblemException PORT_TAKEN, or BAD_ARGUMENT when this machine has no such host or port
   */
  public static SparqlServer start(
      StorePlace place, String ontology, String host, int port, Options options) {
    return start(place, ontology, Optional.empty(), host, port, options);
  }

  /**
   * The same with documents about all that the graph names.
   *
   * @param home what the store was built from: its queries make the documents, its tables are
   *     handed out
   * @throws ProblemException the same, or UNKNOWN_QUERY when the home lacks a query
   */
  public static SparqlServer start(
      StorePlace place, Home home, String host, int port, Options options) {
    return start(place, home.ontologyFingerprint(), Optional.of(home), host, port, options);
  }

  private static SparqlServer start(
      StorePlace place,
      String ontology,
      Optional<Home> home,
      String host,
      int port,
      Options options) {
    Listening.requireAddress(host, port);
    Optional<OwnQueries> queries = home.map(h -> new OwnQueries(QueryCatalogue.read(h.queries())));
    LiveStore store = new LiveStore(place, ontology);
    QueryThreads threads = new QueryThreads(options.limits());
    Optional<Site> site =
        queries.map(
            own -> {
              Inquiry.Desk desk = new Inquiry.Desk(store, threads, options.limits(), own);
              return new Site(
                  new LinkedDataServlet(desk, home.orElseThrow()),
                  new SiteServlet(desk, new PublicUrl(options.publicUrl())));
            });
    FusekiServer server = build(store, threads, site, host, port, options);
    try {
      server.start();
      return new SparqlServer(server, store, threads, host);
    } catch (FusekiException e) {
      server.stop();
      threads.close();
      store.close();
      throw Listening.problem(e, port);
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

  /** Asks itself once, so that the first client need not wait for the program to be loaded. */
  public void warmUp() {
    URI here = url();
    String request =
        "GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
            .replace("{host}", here.getAuthority());
    try (Socket socket = new Socket(here.getHost(), here.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      LoggerFactory.getLogger(SparqlServer.class).info("not warmed up: {}", e.getMessage());
    }
  }

  /** Begins to make the answers that editors of queries will ask for; they are kept. */
  public void prepare() {
    store.prepare();
  }

  /** Waits until the answers that were begun are made. */
  void awaitPreparation() {
    store.awaitPreparation();
  }

  /** Whether no query runs any more, or none after that time. */
  boolean isIdle(Duration within) throws InterruptedException {
    return threads.isIdle(within);
  }

  /** Waits until the server is closed. */
  public void join() throws InterruptedException {
    server.getJettyServer().join();
  }

  @Override
  public void close() {
    server.stop();
    threads.close();
    store.close();
  }

  private static FusekiServer build(
      LiveStore store,
      QueryThreads threads,
      Optional<Site> site,
      String host,
      int port,
      Options options) {
    Metrics metrics = new Metrics();
    KeptReplies kept = new KeptReplies(options.limits().kept());
    Answers answers = new Answers(threads, options.limits(), kept);
    Partners partners = new Partners(options.services());
    Descriptions descriptions =
        new Descriptions(
            store, options.limits(), partners, kept, new PublicUrl(options.publicUrl()));
    DescriptionServlet described = new DescriptionServlet(descriptions, options.limits());
    SparqlServlet queries =
        new SparqlServlet(store, options.limits(), partners, answers, descriptions);
    FusekiServer.Builder builder =
        FusekiServer.create()
            .fusekiModules(FusekiModules.empty())
            .port(port)
            // What no thread reads is closed without an answer when its connection was idle before.
            .maxServerThreads(options.limits().requests() + SPARE_THREADS)
            .addFilter("/*", new Front(clients(options.limits()), metrics))
            .addServlet("/data", new GraphServlet(store, answers, options.limits().rows()))
            .addServlet("/*", new StateServlet(store, metrics, options.metrics()))
            .addServlet(DumpServlet.PATH, new DumpServlet(store, options.limits()));
    DescriptionServlet.PATHS.forEach(path -> builder.addServlet(path, described));
    SparqlServlet.PATHS.forEach(path -> builder.addServlet(path, queries));
    DescriptionServlet.PATHS.forEach(path -> builder.addServlet(path, described));
    site.ifPresent(pages -> pages.addTo(builder));
    FusekiServer server = builder.build();
    queries.takeKept();
    store.eachVersion(queries::prepare);
    bound(server, host, options.limits().patience());
    return server;
  }

  private static void bound(FusekiServer server, String host, Duration patience) {
    server.getJettyServer().setErrorHandler(new EarlyErrors());
    Stream.of(server.getJettyServer().getConnectors())
        .map(ServerConnector.class::cast)
        .forEach(connector -> bound(connector, host, patience));
  }

  private static Clients clients(Limits limits) {
    return new Clients(limits.perClient(), limits.requests());
  }

  /** Bounds of a connection, before a request is read. */
  private static void bound(ServerConnector connector, String host, Duration patience) {
    connector.setHost(host);
    connector.setIdleTimeout(Math.round(IDLE * patience.toMillis()));
    connector.addBean(new SlowHeads(connector, patience));
    HttpConfiguration http =
        connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
    http.setIdleTimeout(patience.toMillis());
    http.setRequestHeaderSize(HEAD_BYTES);
    http.setOutputBufferSize(OUTPUT_BYTES);
    http.setSendServerVersion(false);
  }
}
