package be.ertsader.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.source.Iris;
import be.ertsader.store.Draft;
import be.ertsader.store.StoreFolder;
import be.ertsader.store.StoreInfo;
import be.ertsader.store.Stores;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands below {@code /.well-known}: the service and its data, the examples and each. */
class WellKnownTest {
  private static final String VOID = "/.well-known/void";
  private static final String EXAMPLES = "/.well-known/sparql-examples";
  private static final String TIN = EXAMPLES + "/tin";
  private static final List<String> PATHS = List.of(VOID, EXAMPLES, TIN);
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
  private static final String DATA =
      """
      PREFIX sh: <http://www.w3.org/ns/shacl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX void: <http://rdfs.org/ns/void#>
      BASE <https://w3id.org/ertsader/.well-known/void>
      <> { <#default-graph> void:triples 12 }
      <sparql-examples> {
        <sparql-examples/tin> a sh:SPARQLExecutable ; rdfs:comment "Is there <tin>?"@en , "Is er <tin>?"@nl ;
          sh:ask "ASK { ?tin a <urn:x:Metal> }" .
        <sparql-examples/zinc> a sh:SPARQLExecutable ; rdfs:comment "Zinc?"@en ; sh:select "SELECT * {}" .
      }
      """;

  @TempDir static Path folder;

  private static SparqlServer server;

  @BeforeAll
  static void startServer() {
    try (Draft draft = StoreFolder.at(folder).begin()) {
      long quads = draft.write(sink -> RDFParser.fromString(DATA, Lang.TRIG).parse(sink));
      draft.publish(new StoreInfo(Stores.ONTOLOGY, "data-1", "ertsader test", quads));
    }
    server =
        SparqlServer.start(
            StoreFolder.at(folder),
            Stores.ONTOLOGY,
            SparqlServer.LOOPBACK,
            0,
            SparqlServer.Options.USUAL);
  }

  @AfterAll
  static void closeServer() {
    server.close();
  }

  static Stream<Arguments> formats() {
    return PATHS.stream()
        .flatMap(
            path ->
                Stream.of(
                    Arguments.of(path, "ttl", "text/turtle"),
                    Arguments.of(path, "trig", "application/trig"),
                    Arguments.of(path, "jsonld", "application/ld+json"),
                    Arguments.of(path, "nt", "application/n-triples"),
                    Arguments.of(path, "nq", "application/n-quads"),
                    Arguments.of(path, "rdf", "application/rdf+xml"),
                    Arguments.of(path, "html", "text/html")));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void suffixAndHeaderGiveTheSame(String path, String suffix, String type) {
    HttpResponse<String> bySuffix = Http.get(server, path + "." + suffix, "image/png");
    HttpResponse<String> byHeader = Http.get(server, path, type);

    assertThat(bySuffix.statusCode()).isEqualTo(200);
    assertThat(Http.header(bySuffix, "Content-Type")).startsWith(type);
    assertThat(bySuffix.body()).isEqualTo(byHeader.body());
    for (String header : List.of("ETag", "Content-Type", "Content-Location", "Link")) {
      assertThat(Http.header(bySuffix, header))
          .isEqualTo(Http.header(byHeader, header))
          .isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void linksLeadToTheOtherFormatsLicenceAndCatalogue(String path, String suffix, String type) {
    List<String> links =
        Http.get(server, path + "." + suffix).headers().allValues("Link").stream().toList();

    assertThat(links)
        .contains("<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"")
        .contains("</catalog>; rel=\"describedby\"")
        .filteredOn(link -> link.contains("rel=\"alternate\""))
        .hasSize(6)
        .noneMatch(link -> link.contains("." + suffix + ">"))
        .allMatch(link -> link.startsWith("<" + path + ".") && link.contains("; type=\""));
    assertThat(links.contains("</.well-known/void>; rel=\"describedby\""))
        .isEqualTo(!path.equals(VOID));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/turtle", "text/html"})
  void theEndpointLeadsToItsDescriptionInEveryFormat(String type) {
    List<String> links = Http.get(server, "/sparql", type).headers().allValues("Link");

    assertThat(links)
        .contains("<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"")
        .contains("</.well-known/void>; rel=\"describedby\"", "</catalog>; rel=\"describedby\"")
        .contains("</sparql?format=rdfxml>; rel=\"alternate\"; type=\"application/rdf+xml\"");
    assertThat(Http.get(server, "/sparql?format=rdfxml").statusCode()).isEqualTo(200);
    assertThat(Http.get(server, "/sparql?format=html").body()).contains("<textarea");
  }

  @Test
  void anExampleIsWhatIsSaidOfItAlone() {
    Graph all = graph(Http.get(server, EXAMPLES, "text/turtle"));
    Graph tin = graph(Http.get(server, TIN, "text/turtle"));
    Node node = NodeFactory.createURI(Iris.EXAMPLES + "/tin");

    assertThat(tin.stream().toList())
        .containsExactlyInAnyOrderElementsOf(all.stream(node, Node.ANY, Node.ANY).toList())
        .hasSize(4);
  }

  @Test
  void whoTakesAnythingGetsStatements() {
    for (String path : PATHS) {
      assertThat(Http.header(Http.get(server, path), "Content-Type")).startsWith("text/turtle");
      assertThat(Http.header(Http.get(server, path, "application/json"), "Content-Type"))
          .isEqualTo("application/ld+json");
    }
  }

  @Test
  void aBrowserGetsTheListOfExamples() {
    HttpResponse<String> page = Http.get(server, EXAMPLES + "?lang=nl", BROWSER);

    assertThat(Http.header(page, "Content-Type")).isEqualTo("text/html;charset=utf-8");
    assertThat(page.body())
        .contains("<html lang=\"nl\">", "href=\"/?lang=nl\"")
        .contains("href=\"" + TIN + "?lang=nl\"><span>Is er &lt;tin&gt;?</span>")
        .contains("<span lang=\"en\">Zinc?</span>");
    assertThat(Http.header(page, "Content-Location")).isEqualTo(EXAMPLES + ".html?lang=nl");
  }

  @Test
  void aBrowserGetsThePageOfAnExample() {
    String page = Http.get(server, TIN, BROWSER).body();

    assertThat(page)
        .contains("<h1><span>Is there &lt;tin&gt;?</span></h1>")
        .contains("<p lang=\"nl\">Is er &lt;tin&gt;?</p>")
        .contains("<pre>ASK { ?tin a &lt;urn:x:Metal&gt; }</pre>")
        .contains("href=\"/sparql?lang=en&amp;example=tin\"", "href=\"" + EXAMPLES + "?lang=en\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sparql", VOID, EXAMPLES, TIN})
  void pagesLeadHome(String path) {
    assertThat(Http.get(server, path, BROWSER).body())
        .contains("<a href=\"/?lang=en\">Ertsader</a>");
  }

  @ParameterizedTest
  @ValueSource(strings = {VOID, EXAMPLES, TIN, VOID + ".ttl"})
  void aSlashAtTheEndLeadsToTheOneWithout(String path) {
    HttpResponse<String> answer = Http.get(server, path + "/?lang=nl");

    assertThat(answer.statusCode()).isEqualTo(308);
    assertThat(Http.header(answer, "Location")).isEqualTo(path + "?lang=nl");
  }

  @ParameterizedTest
  @CsvSource({
    "/.well-known/void.png, 404",
    "/.well-known/void/tin, 404",
    "/.well-known/sparql-examples/lead, 404",
    "/.well-known/sparql-examples/lead.ttl, 404",
    "/.well-known/sparql-examples/lead.html, 404",
    "/.well-known/sparql-examples/tin/x, 404",
    "/.well-known/, 404",
    "/.well-known/security.txt, 404",
    "/.well-known/sparql-examples/tin?format=csv, 406",
  })
  void whatThereIsNotIsTold(String path, int status) {
    HttpResponse<String> answer = Http.get(server, path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(Http.header(answer, "Link")).isEmpty();
    assertThat(Http.header(answer, "ETag")).isEmpty();
  }

  @Test
  void aFormatThatThereIsNotIsNotAcceptable() {
    for (String path : PATHS) {
      HttpResponse<String> answer = Http.get(server, path, "image/png");
      assertThat(answer.statusCode()).isEqualTo(406);
      assertThat(answer.body()).contains("text/turtle", "text/html");
    }
  }

  @Test
  void whoHasItGetsItNotAgain() {
    String tag = Http.header(Http.get(server, TIN + ".html"), "ETag");

    assertThat(Http.get(server, TIN, "text/html", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    assertThat(Http.get(server, TIN, "text/turtle", "If-None-Match", tag).statusCode())
        .isEqualTo(200);
  }

  private static Graph graph(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    String type = Http.header(answer, "Content-Type").replaceFirst(";.*", "");
    return RDFParser.fromString(answer.body(), RDFLanguages.contentTypeToLang(type)).toGraph();
  }
}
