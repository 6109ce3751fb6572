package be.ertsader.endpoint;

import be.ertsader.source.Iris;
import be.ertsader.source.Prefixes;
import be.ertsader.store.OpenStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;

/** Tells of the service and its data: as RDF for machines, as pages for people. */
final class Descriptions {
  private final LiveStore store;
  private final Limits limits;
  private final ServiceDescription service;
  private final KeptReplies kept;
  private final PublicUrl publicUrl;

  /**
   * @param partners the endpoints that queries may call
   * @param publicUrl where the server is reached
   */
  Descriptions(
      LiveStore store, Limits limits, Partners partners, KeptReplies kept, PublicUrl publicUrl) {
    this.store = store;
    this.publicUrl = publicUrl;
    this.limits = limits;
    this.service = new ServiceDescription(limits, partners);
    this.kept = kept;
  }

  /** Fills a graph with what a version of the store has to tell. */
  private interface Content {
    void addTo(Graph graph, OpenStore open);
  }

  /** Makes a page from a version of the store, in a language. */
  private interface Page {
    String html(OpenStore open, String lang);
  }

  /**
   * Something that is told.
   *
   * @param path where, without suffix
   * @param statementsKey what its statements hang on, beside the store
   * @param pageKey what its page hangs on, beside the store and the language
   */
  private record Topic(
      String path, String statementsKey, String pageKey, Content content, Page page) {}

  /** What the endpoint answers to who asks nothing: a page with a form, or RDF. */
  void sendEndpoint(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String example = parameter(request, "example");
    Topic topic =
        aboutService(
            SparqlServlet.PATH,
            "page " + example,
            (open, lang) -> new QueryPage(open.dataset(), lang).html(example),
            request);
    send(topic, Optional.empty(), request, response);
  }

  /**
   * A description at its well-known place.
   *
   * @throws HttpFailure 404 when the store has no examples, or none of that name
   */
  void send(WellKnownPath path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Topic topic =
        path.path().equals(SiteLinks.DATASET)
            ? aboutService(
                path.path(),
                "graphs",
                (open, lang) -> new GraphsPage(open.dataset(), lang).html(),
                request)
            : path.example().map(name -> example(path.path(), name)).orElseGet(this::examples);
    send(topic, path.suffix(), request, response);
  }

  /** The service and its graphs. */
  private Topic aboutService(String path, String pageKey, Page page, HttpServletRequest request) {
    String url = publicUrl.of(request);
    String endpoint = url + SparqlServlet.PATH;
    Content content =
        (graph, open) -> {
          add(graph, open, Iris.VOID, Node.ANY);
          ServedCatalog.addDumps(graph, open, url);
          service.addTo(graph, endpoint);
        };
    return new Topic(path, "service " + endpoint, pageKey, content, page);
  }

  private Topic examples() {
    Content content =
        (graph, open) -> {
          add(graph, open, Iris.EXAMPLES, Node.ANY);
          if (graph.isEmpty()) {
            throw Examples.none();
          }
        };
    Page page = (open, lang) -> new ExamplesPage(open.dataset(), lang).all();
    return new Topic(SiteLinks.EXAMPLES, "examples", "examples", content, page);
  }

  private Topic example(String path, String name) {
    Content content =
        (graph, open) -> {
          add(graph, open, Iris.EXAMPLES, Examples.node(name));
          if (graph.isEmpty()) {
            throw Examples.missing(name);
          }
        };
    Page page = (open, lang) -> new ExamplesPage(open.dataset(), lang).of(name);
    return new Topic(path, "example " + name, "example " + name, content, page);
  }

  private void send(
      Topic topic,
      Optional<String> suffix,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    DescriptionFormat format =
        DescriptionFormat.choose(suffix, parameter(request, "format"), request.getHeader("Accept"));
    String lang = SiteLinks.lang(request.getQueryString());
    try (LiveStore.Lease lease = store.lease()) {
      OpenStore open = lease.store();
      List<String> key =
          format.data().isPresent()
              ? List.of(format.suffix(), topic.statementsKey())
              : List.of(format.suffix(), topic.pageKey(), lang);
      String tag = Tag.of(open, key);
      KeptReply body = kept.get(tag, () -> made(open, topic, format, lang));
      Reply reply = new Reply(request, response, tag, limits.age().toSeconds());
      DescriptionLinks.add(response, topic.path(), format, lang);
      if (!reply.isKnown()) {
        reply.send(body);
      }
    }
  }

  /** The first value of a parameter, null when it is not given. */
  private static String parameter(HttpServletRequest request, String name) {
    List<String> values =
        SparqlRequest.parameters(request.getQueryString()).getOrDefault(name, List.of());
    return values.isEmpty() ? null : values.get(0);
  }

  private static KeptReply made(
      OpenStore open, Topic topic, DescriptionFormat format, String lang) {
    byte[] body =
        format.data().isPresent()
            ? written(open, format.data().get(), topic.content())
            : topic.page().html(open, lang).getBytes(StandardCharsets.UTF_8);
    return new KeptReply(body, format.contentType());
  }

  private static byte[] written(OpenStore open, AnswerType type, Content content) {
    Graph graph = GraphFactory.createDefaultGraph();
    content.addTo(graph, open);
    graph.getPrefixMapping().setNsPrefixes(Prefixes.ALL);
    Txn.executeRead(
        open.dataset(),
        () -> graph.getPrefixMapping().setNsPrefixes(open.dataset().prefixes().getMapping()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFWriter.source(graph).lang(type.lang()).output(out);
    return out.toByteArray();
  }

  /** Adds what a graph of the store says of a subject. */
  private static void add(Graph graph, OpenStore open, String name, Node subject) {
    DatasetGraph dataset = open.dataset();
    Txn.executeRead(
        dataset,
        () ->
            GraphUtil.add(
                graph,
                dataset.getGraph(NodeFactory.createURI(name)).find(subject, Node.ANY, Node.ANY)));
  }
}
