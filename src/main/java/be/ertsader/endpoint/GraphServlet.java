package be.ertsader.endpoint;

import be.ertsader.store.OpenStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/** Hands out graphs after the SPARQL 1.1 Graph Store Protocol; it takes none. */
final class GraphServlet extends ReadServlet {
  private static final long serialVersionUID = 1;

  private final transient LiveStore store;
  private final transient Limits limits;

  GraphServlet(LiveStore store, Limits limits) {
    this.store = store;
    this.limits = limits;
  }

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Map<String, List<String>> asked = SparqlRequest.parameters(request.getQueryString());
    boolean byDefault = asked.containsKey("default");
    List<String> graphs = asked.getOrDefault("graph", List.of());
    if (graphs.size() + (byDefault ? 1 : 0) != 1) {
      throw HttpFailure.badRequest("name one graph: ?default or ?graph=IRI");
    }
    AnswerType type =
        AnswerType.choose(
            AnswerType.Kind.STATEMENTS,
            asked.getOrDefault("format", List.of()).stream().findFirst().orElse(null),
            request.getHeader("Accept"));
    try (LiveStore.Lease lease = store.lease()) {
      send(lease.store(), byDefault ? null : graphs.get(0), type, request, response);
    }
  }

  private void send(
      OpenStore open,
      String graph,
      AnswerType type,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String tag = Tag.of(open, List.of(type.name(), "graph " + graph));
    Reply reply = new Reply(request, response, tag, limits.age().toSeconds());
    DatasetGraph dataset = open.dataset();
    Graph found = Txn.calculateRead(dataset, () -> graph(dataset, graph));
    if (!reply.isKnown()) {
      byte[] body = Txn.calculateRead(dataset, () -> written(found, type));
      reply.send(new KeptReply(body, type.contentType()));
    }
  }

  private static Graph graph(DatasetGraph dataset, String graph) {
    if (graph == null) {
      return dataset.getDefaultGraph();
    }
    Node name = NodeFactory.createURI(graph);
    if (!dataset.containsGraph(name)) {
      throw new HttpFailure(404, "there is no graph <" + graph + ">");
    }
    return dataset.getGraph(name);
  }

  private static byte[] written(Graph found, AnswerType type) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFWriter.source(found).lang(type.lang()).output(out);
    return out.toByteArray();
  }
}
