package be.ertsader.remote;

import java.net.URI;
import java.util.Optional;
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
      Graph graph = at(name).acceptHeader("text/turtle").GET();
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
      at(name).contentType(RDFFormat.TURTLE_FLAT).PUT(graph);
    } catch (HttpException e) {
      throw Failure.of(address, e);
    }
  }

  /** Removes a graph; harmless when there is none. */
  void delete(Node name) {
    try {
      at(name).DELETE();
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
