package be.ertsader.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.source.Home;
import be.ertsader.store.Draft;
import be.ertsader.store.StoreFolder;
import be.ertsader.store.StoreInfo;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server says of things that are retired, and of texts that look like markup. */
class LinkedDataServletTest {
  private static final String DATA =
      """
      PREFIX id: <https://w3id.org/ertsader/id/>
      PREFIX dct: <http://purl.org/dc/terms/>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      GRAPH <https://w3id.org/ertsader/graph/registers/sites> {
        <https://w3id.org/ertsader/id/site/old> owl:deprecated true ;
          dct:isReplacedBy <https://w3id.org/ertsader/id/site/new> .
        <https://w3id.org/ertsader/id/site/gone> owl:deprecated true .
        <https://w3id.org/ertsader/id/site/new> rdfs:label "<script>alert('1')</script>"@en ,
            "\\"><img src=x onerror=alert(2)>"@nl ;
          rdfs:seeAlso <javascript:alert(3)> ; owl:deprecated false .
        <https://w3id.org/ertsader/id/site/third> a <https://example.org/Site> .
        <https://w3id.org/ertsader/id/site/fourth> a <https://example.org/Site> .
      }
      """;

  @TempDir static Path folder;

  private static SparqlServer server;

  @BeforeAll
  static void startServer() {
    try (Draft draft = StoreFolder.at(folder).begin()) {
      long quads = draft.write(sink -> RDFParser.fromString(DATA, Lang.TRIG).parse(sink));
      draft.publish(new StoreInfo(home().ontologyFingerprint(), "data-1", "test", quads));
    }
    server = start(Limits.USUAL);
  }

  private static Home home() {
    return Home.at(Path.of(System.getProperty("ertsader.home", ".")));
  }

  private static SparqlServer start(Limits limits) {
    SparqlServer.Options options = new SparqlServer.Options(limits, Set.of(), false);
    return SparqlServer.start(StoreFolder.at(folder), home(), SparqlServer.LOOPBACK, 0, options);
  }

  @AfterAll
  static void closeServer() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/id/site/old", "/doc/site/old", "/doc/site/old.ttl"})
  void aRetiredThingIsGoneAndItsReplacementIsTold(String path) {
    HttpResponse<String> answer = Http.get(server, path);

    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.body()).contains("https://w3id.org/ertsader/id/site/new");
    assertThat(Http.header(answer, "Link")).isEqualTo("</doc/site/new>; rel=\"successor-version\"");
  }

  @Test
  void aRetiredThingWithoutAReplacementIsGone() {
    HttpResponse<String> answer = Http.get(server, "/doc/site/gone", "text/plain");

    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(Http.header(answer, "Link")).isEmpty();
    assertThat(answer.body()).isEqualTo("https://w3id.org/ertsader/id/site/gone is retired\n");
  }

  @Test
  void theReplacementIsThere() {
    assertThat(Http.get(server, "/id/site/new").statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/doc/site/new", "/graph/registers/sites"})
  void markupInTheDataIsText(String path) {
    String page = Http.get(server, path, "text/html").body();

    assertThat(page)
        .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;")
        .doesNotContain("<script")
        .doesNotContain("<img")
        .doesNotContain("href=\"javascript:");
  }

  @Test
  void withoutAnOntologyInTheStoreThereIsNoPageOfIt() {
    assertThat(Http.get(server, "/ns").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/graph/registers/sites.ttl",
        "/graph/registers/sites.html",
        "/doc/site/new.ttl",
        "/sitemap.xml",
        "/sitemap/1.xml",
        "/.well-known/void"
      })
  void theRowsOfClientsAreNoBoundOfADocument(String path) {
    Limits usual = Limits.USUAL;
    Limits narrow = usual.with(usual.time(), 1, usual.bytes(), usual.queries());
    try (SparqlServer strict = start(narrow)) {
      assertThat(Http.get(strict, "/data?default").statusCode()).isEqualTo(400);
      assertThat(Http.get(strict, path).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aDocumentKeepsToTheMemoryOfQueries() {
    Limits usual = Limits.USUAL;
    Limits narrow =
        new Limits(
            usual.time(),
            usual.waiting(),
            usual.rows(),
            usual.bytes(),
            usual.whole(),
            usual.request(),
            1,
            usual.queries(),
            usual.perClient(),
            usual.requests(),
            usual.kept(),
            usual.age(),
            usual.patience());
    try (SparqlServer strict = start(narrow)) {
      assertThat(Http.get(strict, "/doc/site/new.ttl").statusCode()).isEqualTo(400);
    }
  }
}
