package be.ertsader.endpoint;

import be.ertsader.source.Iris;
import be.ertsader.store.OpenStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;

/** Tells of the service and its data: as RDF for machines, as a page with a form for people. */
final class Descriptions {
  private static final String HTML = "text/html";
  private static final String ENDPOINT = "/sparql";

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

  /** What the endpoint answers to who asks nothing: a page where HTML is preferred, else RDF. */
  void sendEndpoint(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.addHeader("Link", SiteLinks.header(SiteLinks.CATALOG, "describedby"));
    if (wantsPage(request)) {
      String example = parameter(request, "example");
      sendPage(
          "page " + example,
          (open, lang) -> new QueryPage(open.dataset(), lang).html(example),
          request,
          response);
    } else {
      sendService(request, response);
    }
  }

  /** The service and its graphs: a page of the graphs where HTML is preferred, else RDF. */
  void sendVoid(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (wantsPage(request)) {
      sendPage(
          "graphs", (open, lang) -> new GraphsPage(open.dataset(), lang).html(), request, response);
    } else {
      sendService(request, response);
    }
  }

  private static boolean wantsPage(HttpServletRequest request) {
    return parameter(request, "format") == null && prefersHtml(request.getHeader("Accept"));
  }

  /** The first value of a parameter, null when it is not given. */
  private static String parameter(HttpServletRequest request, String name) {
    List<String> values =
        SparqlRequest.parameters(request.getQueryString()).getOrDefault(name, List.of());
    return values.isEmpty() ? null : values.get(0);
  }

  private static boolean prefersHtml(String accept) {
    Stream<String> rdf = AnswerType.of(AnswerType.Kind.STATEMENTS).map(AnswerType::media);
    List<String> offered = Stream.concat(rdf, Stream.of(HTML)).toList();
    return new Accept(accept).best(offered).filter(HTML::equals).isPresent();
  }

  /** The service and its graphs, as RDF. */
  private void sendService(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String url = publicUrl.of(request);
    String endpoint = url + ENDPOINT;
    try (LiveStore.Lease lease = store.lease()) {
      sendRdf(
          lease.store(),
          List.of("service", endpoint),
          graph -> {
            add(graph, lease.store(), Iris.VOID);
            ServedCatalog.addDumps(graph, lease.store(), url);
            service.addTo(graph, endpoint);
          },
          request,
          response);
    }
  }

  /**
   * The examples of queries, as RDF.
   *
   * @throws HttpFailure 404 when the store has none
   */
  void sendExamples(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try (LiveStore.Lease lease = store.lease()) {
      sendRdf(
          lease.store(),
          List.of("examples"),
          graph -> {
            add(graph, lease.store(), Iris.EXAMPLES);
            if (graph.isEmpty()) {
              throw new HttpFailure(404, "this store has no examples");
            }
          },
          request,
          response);
    }
  }

  /** Makes a page from a version of the store, in a language. */
  private interface Page {
    String html(OpenStore open, String lang);
  }

  private void sendPage(
      String name, Page page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String lang = "nl".equals(parameter(request, "lang")) ? "nl" : "en";
    try (LiveStore.Lease lease = store.lease()) {
      OpenStore open = lease.store();
      String tag = Tag.of(open, List.of(name, lang));
      Reply reply = new Reply(request, response, tag, limits.age().toSeconds());
      KeptReply made = kept.get(tag, () -> html(page.html(open, lang)));
      if (!reply.isKnown()) {
        reply.send(made);
      }
    }
  }

  private static KeptReply html(String page) {
    return new KeptReply(page.getBytes(StandardCharsets.UTF_8), HTML + ";charset=utf-8");
  }

  /** Fills a graph with what is to be told. */
  private interface Content {
    void addTo(Graph graph);
  }

  private void sendRdf(
      OpenStore open,
      List<String> what,
      Content content,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    AnswerType type =
        AnswerType.choose(
            AnswerType.Kind.STATEMENTS, parameter(request, "format"), request.getHeader("Accept"));
    String tag = Tag.of(open, Stream.concat(Stream.of(type.name()), what.stream()).toList());
    Reply reply = new Reply(request, response, tag, limits.age().toSeconds());
    KeptReply body = kept.get(tag, () -> written(open, type, content));
    if (!reply.isKnown()) {
      reply.send(body);
    }
  }

  private static KeptReply written(OpenStore open, AnswerType type, Content content) {
    Graph graph = GraphFactory.createDefaultGraph();
    content.addTo(graph);
    graph.getPrefixMapping().setNsPrefixes(ServiceDescription.PREFIXES);
    Txn.executeRead(
        open.dataset(),
        () -> graph.getPrefixMapping().setNsPrefixes(open.dataset().prefixes().getMapping()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFWriter.source(graph).lang(type.lang()).output(out);
    return new KeptReply(out.toByteArray(), type.contentType());
  }

  private static void add(Graph graph, OpenStore open, String name) {
    DatasetGraph dataset = open.dataset();
    Txn.executeRead(
        dataset, () -> GraphUtil.addInto(graph, dataset.getGraph(NodeFactory.createURI(name))));
  }
}
