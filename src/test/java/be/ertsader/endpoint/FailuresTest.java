package be.ertsader.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.source.Home;
import be.ertsader.store.Draft;
import be.ertsader.store.StoreFolder;
import be.ertsader.store.StoreInfo;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Failures come in the form that the client reads. */
class FailuresTest {
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
  private static final String PROBLEM = "application/problem+json";
  private static final String HTTP = "http://www.w3.org/2011/http#";
  private static final String OLD = "https://w3id.org/ertsader/id/site/old";
  private static final String NEW = "https://w3id.org/ertsader/id/site/new";
  private static final String DATA =
      """
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX dct: <http://purl.org/dc/terms/>
      GRAPH <https://w3id.org/ertsader/graph/registers/sites> {
        <https://w3id.org/ertsader/id/site/old> owl:deprecated true ;
          dct:isReplacedBy <https://w3id.org/ertsader/id/site/new> .
        <https://w3id.org/ertsader/id/site/new> owl:deprecated false .
      }
      """;

  @TempDir static Path folder;

  private static SparqlServer server;

  @BeforeAll
  static void startServer() {
    Home home = Home.at(Path.of(System.getProperty("ertsader.home", ".")));
    try (Draft draft = StoreFolder.at(folder).begin()) {
      long quads = draft.write(sink -> RDFParser.fromString(DATA, Lang.TRIG).parse(sink));
      draft.publish(new StoreInfo(home.ontologyFingerprint(), "data-1", "test", quads));
    }
    server =
        SparqlServer.start(
            StoreFolder.at(folder), home, SparqlServer.LOOPBACK, 0, SparqlServer.Options.USUAL);
  }

  @AfterAll
  static void closeServer() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/site/nope",
        "/doc/site/nope",
        "/doc/site/new.nope",
        "/graph/no/such",
        "/ns/nope",
        "/vocab",
        "/nope/nope",
        "/sitemap/9.xml",
        "/dumps/nope",
        "/doc/%22%3E%3Cscript%3E"
      })
  void aBrowserGetsAPageOfWhatIsMissing(String path) {
    HttpResponse<String> answer = Http.get(server, path, BROWSER);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Http.header(answer, "Content-Type")).isEqualTo("text/html;charset=utf-8");
    assertThat(answer.body())
        .contains("<title>There is nothing here – Ertsader</title>")
        .contains("<h1>There is nothing here</h1>")
        .contains("<a href=\"/?lang=en\">To the first page</a>")
        .contains("href=\"/style.css\"")
        .doesNotContain("<script");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/turtle", "application/ld+json", "*/*", "text/plain"})
  void whatHoldsForAnswersHoldsForFailures(String accept) {
    HttpResponse<String> answer = Http.get(server, "/doc/site/nope", accept);

    Front.HEADERS.forEach(
        (name, value) -> assertThat(Http.header(answer, name)).as(name).isEqualTo(value));
    assertThat(Http.header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(Http.header(answer, "Vary")).contains("Accept");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/turtle",
        "application/trig",
        "application/ld+json",
        "application/n-triples",
        "application/rdf+xml",
        "application/rdf+xml;q=0.9,text/turtle;q=0.8,*/*;q=0.1"
      })
  void whoAsksForStatementsGetsStatements(String accept) {
    HttpResponse<String> answer = Http.get(server, "/id/site/nope", accept);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Http.header(answer, "Content-Type")).startsWith(accept.split(";")[0]);
    requireNotFound(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "trig", "jsonld", "nt", "rdf"})
  void theSuffixChoosesTheFormatOfAFailure(String suffix) {
    requireNotFound(Http.get(server, "/doc/site/nope." + suffix));
  }

  private static void requireNotFound(HttpResponse<String> answer) {
    Graph told = parsed(answer);
    Node status = told.find(Node.ANY, http("statusCodeValue"), Node.ANY).next().getObject();
    assertThat(status.getLiteralLexicalForm()).isEqualTo("404");
    assertThat(
            told.contains(
                Node.ANY,
                http("sc"),
                NodeFactory.createURI("http://www.w3.org/2011/http-statusCodes#NotFound")))
        .isTrue();
  }

  private static Graph parsed(HttpResponse<String> answer) {
    String type = Http.header(answer, "Content-Type").split(";")[0];
    return RDFParser.fromString(answer.body(), RDFLanguages.contentTypeToLang(type)).toGraph();
  }

  private static Node http(String name) {
    return NodeFactory.createURI(HTTP + name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*                            | application/problem+json",
        "application/json               | application/problem+json",
        "application/problem+json       | application/problem+json",
        "application/json,text/html     | application/problem+json",
        "image/png                      | application/problem+json",
        "text/plain                     | text/plain;charset=utf-8"
      })
  void othersGetDetailsOrText(String accept, String type) {
    assertThat(Http.header(Http.get(server, "/doc/site/nope", accept), "Content-Type"))
        .isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/id/site/old", "/doc/site/old", "/doc/site/old.html"})
  void aPageOfWhatIsRetiredLinksToItsReplacement(String path) {
    HttpResponse<String> answer = Http.get(server, path, BROWSER);

    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.body())
        .contains("<h1>This is retired</h1>")
        .contains("<a href=\"/doc/site/new\">");
  }

  @Test
  void statementsOfWhatIsRetiredNameItsReplacement() {
    Graph told = parsed(Http.get(server, "/doc/site/old", "text/turtle"));

    assertThat(
            told.contains(
                NodeFactory.createURI(OLD),
                DCTerms.isReplacedBy.asNode(),
                NodeFactory.createURI(NEW)))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "/doc/site/nope?lang=nl, en, nl",
    "/doc/site/nope?lang=en, nl, en",
    "/doc/site/nope, 'nl-BE,nl;q=0.9,en;q=0.5', nl",
    "/doc/site/nope, 'fr,en;q=0.5', en",
    "/doc/site/nope, ';;=', en"
  })
  void aPageOfAFailureComesInTheLanguageOfTheReader(String path, String languages, String lang) {
    HttpResponse<String> answer = Http.get(server, path, BROWSER, "Accept-Language", languages);

    assertThat(answer.body())
        .contains("<html lang=\"" + lang + "\">")
        .contains(lang.equals("nl") ? "<h1>Hier is niets</h1>" : "<h1>There is nothing here</h1>");
  }

  @Test
  void aFormatThatThereIsNotIsToldAsDetails() {
    HttpResponse<String> answer = Http.get(server, "/doc/site/new", "image/png");

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(Http.header(answer, "Content-Type")).isEqualTo(PROBLEM);
    assertThat(answer.body()).contains("text/html, text/turtle");
  }

  @Test
  void aTableThatABrowserCannotReadIsTold() {
    HttpResponse<String> answer =
        Http.get(server, "/data/registers/sites.csv", "text/html,text/csv;q=0");

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.body()).contains("<h1>There is no such format</h1>").contains("text/csv");
  }

  @Test
  void aQueryThatIsMistypedInTheFormIsToldOnAPage() {
    HttpResponse<String> answer =
        Http.get(server, "/sparql?query=ASK%20%7B%0A%20%3Cx%3E%20%7D&format=json", BROWSER);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("<h1>This query cannot be read</h1>")
        .contains("Line 2, column ")
        .contains("\nASK {\n &lt;x&gt; }</textarea>")
        .contains("href=\"/sparql?lang=en\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "application/sparql-results+json",
        "text/turtle",
        "application/sparql-results+json,*/*;q=0.1"
      })
  void aProgramThatMistypesAQueryGetsDetails(String accept) {
    HttpResponse<String> answer = Http.get(server, "/sparql?query=ASK", accept);

    assertThat(Http.header(answer, "Content-Type")).isEqualTo(PROBLEM);
  }

  @Test
  void aRequestThatNoServletSeesIsToldAsDetails() {
    HttpResponse<String> answer = Http.get(server, "/doc/%00", BROWSER);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Http.header(answer, "Content-Type")).isEqualTo(PROBLEM);
    assertThat(Http.header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
  }
}
