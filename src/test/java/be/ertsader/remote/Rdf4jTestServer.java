package be.ertsader.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.MalformedQueryException;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/**
 * RDF4J's store and query engine behind the two protocols. Its default graph is the union of all,
 * in which a statement counts once for each graph. It can be told to fail.
 */
public final class Rdf4jTestServer implements TestServer {
  private final SailRepository repository = new SailRepository(new MemoryStore());

  static {
    // Else the JDK's server holds the end of each answer back for 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final AtomicInteger puts = new AtomicInteger();
  private volatile int putsUntilFailure = Integer.MAX_VALUE;
  private volatile int status;

  /** Starts it. */
  public Rdf4jTestServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/sparql", exchange -> answer(exchange, this::query));
    server.createContext("/graphs", exchange -> answer(exchange, this::graph));
    server.setExecutor(threads);
    server.start();
  }

  /** From now on every request is answered by that status, 0 for as it should be. */
  public void failWith(int failure) {
    status = failure;
  }

  /** After so many more graphs that are put, a put gets a 500. */
  public void failAfterPuts(int number) {
    putsUntilFailure = puts.get() + number;
  }

  /** How many graphs were put so far. */
  public int puts() {
    return puts.get();
  }

  @Override
  public URI queries() {
    return at("/sparql");
  }

  @Override
  public URI graphs() {
    return at("/graphs");
  }

  private URI at(String path) {
    return URI.create("http://localhost:%d%s".formatted(server.getAddress().getPort(), path));
  }

  private interface Handler {
    String handle(HttpExchange exchange, RepositoryConnection connection) throws IOException;
  }

  private void answer(HttpExchange exchange, Handler handler) throws IOException {
    String body;
    int answered = status == 0 ? 200 : status;
    try (RepositoryConnection connection = repository.getConnection()) {
      body = answered == 200 ? handler.handle(exchange, connection) : "as the test wants";
    } catch (MalformedQueryException e) {
      answered = 400;
      body = String.valueOf(e.getMessage());
    } catch (Refusal e) {
      answered = e.status;
      body = e.getMessage();
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answered, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;

    Refusal(int status) {
      super("status " + status);
      this.status = status;
    }
  }

  private String query(HttpExchange exchange, RepositoryConnection connection) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String text = parameter(form, "query").orElseThrow(() -> new Refusal(400));
    exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
    try (TupleQueryResult rows = connection.prepareTupleQuery(text).evaluate()) {
      return json(rows);
    }
  }

  private static String json(TupleQueryResult rows) {
    JsonArray names = new JsonArray();
    rows.getBindingNames().forEach(names::add);
    JsonArray all = new JsonArray();
    for (BindingSet row : rows) {
      JsonObject cells = new JsonObject();
      row.forEach(cell -> cells.put(cell.getName(), json(cell.getValue())));
      all.add(cells);
    }
    JsonObject head = new JsonObject();
    head.put("vars", names);
    JsonObject results = new JsonObject();
    results.put("bindings", all);
    JsonObject answer = new JsonObject();
    answer.put("head", head);
    answer.put("results", results);
    return answer.toString();
  }

  private static JsonObject json(Value value) {
    JsonObject cell = new JsonObject();
    cell.put("type", value instanceof IRI ? "uri" : value instanceof BNode ? "bnode" : "literal");
    cell.put("value", value.stringValue());
    if (value instanceof Literal literal) {
      literal
          .getLanguage()
          .ifPresentOrElse(
              tag -> cell.put("xml:lang", tag),
              () -> cell.put("datatype", literal.getDatatype().stringValue()));
    }
    return cell;
  }

  private String graph(HttpExchange exchange, RepositoryConnection connection) throws IOException {
    IRI name =
        connection
            .getValueFactory()
            .createIRI(
                parameter(exchange.getRequestURI().getRawQuery(), "graph")
                    .orElseThrow(() -> new Refusal(400)));
    boolean exists = connection.hasStatement(null, null, null, false, name);
    return switch (exchange.getRequestMethod()) {
      case "PUT" -> put(exchange, connection, name);
      case "GET" -> exists ? turtle(exchange, connection, name) : refuse(404);
      case "DELETE" -> {
        connection.clear(name);
        yield exists ? "" : refuse(404);
      }
      default -> refuse(405);
    };
  }

  private static String refuse(int status) {
    throw new Refusal(status);
  }

  private String put(HttpExchange exchange, RepositoryConnection connection, IRI name)
      throws IOException {
    if (puts.get() >= putsUntilFailure) {
      return refuse(500);
    }
    connection.begin();
    connection.clear(name);
    connection.add(exchange.getRequestBody(), "", RDFFormat.TURTLE, name);
    connection.commit();
    puts.incrementAndGet();
    return "";
  }

  private static String turtle(HttpExchange exchange, RepositoryConnection connection, IRI name) {
    exchange.getResponseHeaders().set("Content-Type", "text/turtle");
    StringWriter text = new StringWriter();
    connection.export(new TurtleWriter(text), name);
    return text.toString();
  }

  private static Optional<String> parameter(String form, String name) {
    return Arrays.stream(form.split("&"))
        .filter(p -> p.startsWith(name + "="))
        .map(p -> URLDecoder.decode(p.substring(name.length() + 1), StandardCharsets.UTF_8))
        .findFirst();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    repository.shutDown();
  }
}
