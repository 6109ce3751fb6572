package be.ertsader.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/** Hands out graphs after the SPARQL 1.1 Graph Store Protocol; it takes none. */
final class GraphServlet extends ReadServlet {
  private static final long serialVersionUID = 1;

  private final transient LiveStore store;
  private final transient Answers answers;
  private final long most;

  /**
   * @param most statements that a graph may have to be handed out
   */
  GraphServlet(LiveStore store, Answers answers, long most) {
    this.store = store;
    this.answers = answers;
    this.most = most;
  }

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Map<String, List<String>> asked = SparqlRequest.parameters(request.getQueryString());
    boolean byDefault = asked.containsKey("default");
    List<String> graphs = SparqlRequest.graphs(asked, "graph");
    if (graphs.size() + (byDefault ? 1 : 0) != 1) {
      throw HttpFailure.badRequest("name one graph: ?default or ?graph=IRI");
    }
    AnswerType type =
        AnswerType.choose(
            AnswerType.Kind.STATEMENTS,
            asked.getOrDefault("format", List.of()).stream().findFirst().orElse(null),
            request.getHeader("Accept"));
    Optional<String> graph = byDefault ? Optional.empty() : Optional.of(graphs.get(0));
    GraphContent content = new GraphContent(graph.map(NodeFactory::createURI), type, most);
    try (LiveStore.Lease lease = store.lease()) {
      DatasetGraph dataset = lease.store().dataset();
      if (!Txn.calculateRead(dataset, () -> content.isIn(dataset))) {
        throw new HttpFailure(404, "there is no graph <" + graph.orElseThrow() + ">");
      }
      String named = graph.map(g -> "graph " + g).orElse("default graph");
      String tag = Tag.of(lease.store(), List.of(type.name(), named));
      answers.send(request, response, lease, tag, type.contentType(), content);
    }
  }
}
