package be.ertsader.remote;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.exec.http.GSP;

/**
 * The address where a server takes graphs by the SPARQL 1.1 Graph Store Protocol.
 *
 * <p>All throw REMOTE_AWAY, REMOTE_REFUSES or REMOTE_UNFIT.
 */
record GraphStore(URI address) {
  private static final int NOT_FOUND = 404;

  /** A graph; nothing when the server has none of that name. */
  Optional<Graph> get(Node name) {
    try {
      Graph graph = twice(() -> at(name).acceptHeader("text/turtle").GET());
      return graph.isEmpty() ? Optional.empty() : Optional.of(graph);
    } catch (HttpException e) {
      if (e.getStatusCode() == NOT_FOUND) {
        return Optional.empty();
      }
      throw Failure.of(address, e);
    }
  }

  /** Puts a graph in the place of what the server has of that name. */
  void put(Node name, Graph graph) {
    try {
      twice(
          () -> {
            at(name).contentType(RDFFormat.TURTLE_FLAT).PUT(graph);
            return graph;
          });
    } catch (HttpException e) {
      throw Failure.of(address, e);
    }
  }

  /**
   * A server may close a connection that it left open before, just when it is used again: then the
   * request is sent once more. All requests here may be, as each changes nothing where it had
   * arrived.
   */
  private static <T> T twice(Supplier<T> request) {
    try {
      return request.get();
    } catch (HttpException e) {
      if (!isBrokenOff(e)) {
        throw e;
      }
      return request.get();
    }
  }

  private static boolean isBrokenOff(HttpException failure) {
    Throwable cause = failure.getCause();
    return failure.getStatusCode() <= 0
        && cause instanceof IOException
        && !(cause instanceof ConnectException)
        && !(cause instanceof HttpTimeoutException);
  }

  /** Removes a graph; harmless when there is none. */
  void delete(Node name) {
    try {
      twice(
          () -> {
            at(name).DELETE();
            return name;
          });
    } catch (HttpException e) {
      if (e.getStatusCode() != NOT_FOUND) {
        throw Failure.of(address, e);
      }
    }
  }

  private GSP at(Node name) {
    return GSP.service(address.toString()).graphName(name);
  }
}
