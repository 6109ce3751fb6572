package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.endpoint.Http;
import be.ertsader.endpoint.SparqlServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tests of SPARQL 1.1 Service Description ask of an endpoint, of the project's own. */
@ExtendWith(SharedSite.class)
class ServiceDescriptionTest {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

  /** The properties of the vocabulary that are used here. */
  private static final Set<String> PROPERTIES =
      Set.of(
          "endpoint",
          "supportedLanguage",
          "feature",
          "resultFormat",
          "defaultEntailmentRegime",
          "defaultDataset",
          "defaultGraph",
          "namedGraph",
          "name",
          "graph");

  private static SparqlServer server;
  private static HttpResponse<String> answer;
  private static Graph graph;

  @BeforeAll
  static void askWithoutAQuery(SparqlServer shared) throws Exception {
    server = shared;
    HttpRequest request = HttpRequest.newBuilder(server.sparql()).build();
    answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    graph = Site.parsed(answer, Lang.TURTLE);
  }

  @Test
  void aGetWithoutAQueryReturnsRdf() {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Http.header(answer, "Content-Type")).startsWith("text/turtle");
    assertThat(graph.isEmpty()).isFalse();
  }

  @Test
  void theDescriptionNamesTheEndpointThatWasAsked() {
    Node endpoint = Site.node(server.sparql().toString());
    List<Node> services =
        graph
            .find(Node.ANY, Site.node(SD + "endpoint"), endpoint)
            .mapWith(t -> t.getSubject())
            .toList();

    assertThat(services).hasSize(1);
    assertThat(is(services.get(0), "Service")).isTrue();
  }

  @Test
  void theTermsAreThoseOfTheVocabulary() {
    Set<String> used =
        graph.find().toList().stream()
            .map(t -> t.getPredicate().getURI())
            .filter(p -> p.startsWith(SD))
            .map(p -> p.substring(SD.length()))
            .collect(Collectors.toSet());

    assertThat(used).isEqualTo(PROPERTIES);
  }

  /** Domain and range as the vocabulary states them; terms of others are typed elsewhere. */
  @ParameterizedTest
  @CsvSource({
    "endpoint, Service,",
    "supportedLanguage, Service,",
    "feature, Service,",
    "resultFormat, Service,",
    "defaultEntailmentRegime, Service,",
    "defaultDataset, Service, Dataset",
    "defaultGraph, Dataset, Graph",
    "namedGraph, Dataset, NamedGraph",
    "name, NamedGraph,",
    "graph, NamedGraph, Graph",
  })
  void theDescriptionConformsToTheSchema(String property, String domain, String range) {
    var uses = graph.find(Node.ANY, Site.node(SD + property), Node.ANY).toList();

    assertThat(uses).isNotEmpty();
    assertThat(uses)
        .allSatisfy(
            t -> {
              assertThat(is(t.getSubject(), domain)).as("%s", t).isTrue();
              assertThat(t.getObject().isURI() || t.getObject().isBlank()).as("%s", t).isTrue();
              if (range != null) {
                assertThat(is(t.getObject(), range)).as("%s", t).isTrue();
              }
            });
  }

  private static boolean is(Node node, String type) {
    return graph.contains(node, RDF.type.asNode(), Site.node(SD + type));
  }
}
