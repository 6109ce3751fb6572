package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.endpoint.Http;
import be.ertsader.endpoint.SparqlServer;
import be.ertsader.source.Iris;
import be.ertsader.store.OpenStore;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What else stands at the IRIs of the project's own graph: ontology, graphs, tables; and what does
 * not.
 */
@ExtendWith(SharedSite.class)
class LinkedDataPathsTest {
  private static final String GERMANIUM = "/doc/material/germanium";
  private static final String TABLE = "vito-2024/table-16";
  private static final String TURTLE = "text/turtle";

  private static SparqlServer server;

  @BeforeAll
  static void take(SparqlServer shared) {
    server = shared;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/id/material/germanium", GERMANIUM, "/ns", "/data/" + TABLE + ".csv"})
  void documentsAreReadOnly(String path) {
    HttpResponse<String> answer = Http.ask(server, "PUT", path);

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(Http.header(answer, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(Http.ask(server, "HEAD", path).body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/material/nonesuch",
        "/doc/material/nonesuch",
        "/doc/material/germanium.doc",
        "/graph/vito-2024/nonesuch",
        "/data/vito-2024/nonesuch.csv",
        "/ns/9.9.9",
        "/ns/alignment/nope",
        "/doc/material/",
        "/ns.nq"
      })
  void whatThereIsNotIsNotFound(String path) {
    HttpResponse<String> answer = Http.get(server, path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Http.header(answer, "Content-Type")).startsWith("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({
    "/doc/material/germanium/, /doc/material/germanium",
    "/doc/material/germanium/?page=1&lang=nl, /doc/material/germanium?page=1&lang=nl",
    "/id/material/germanium/, /id/material/germanium",
    "/graph/vito-2024/table-16/, /graph/vito-2024/table-16",
    "/ns/, /ns",
    "/catalog/, /catalog"
  })
  void aSlashAtTheEndLeadsToTheAddressWithoutIt(String path, String target) {
    HttpResponse<String> answer = Http.get(server, path);

    assertThat(answer.statusCode()).isEqualTo(308);
    assertThat(Http.header(answer, "Location")).isEqualTo(target);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/doc/nonesuch/germanium.ttl", "/data/vito-2024/source.ttl"})
  void whatThereIsNotIsToldInTheFormatOfTheSuffix(String path) {
    HttpResponse<String> answer = Http.get(server, path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Http.header(answer, "Content-Type")).startsWith(TURTLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {GERMANIUM, "/ns", "/graph/" + TABLE, "/data/" + TABLE + ".csv"})
  void aFormatThatThereIsNotIsNotAcceptable(String path) {
    HttpResponse<String> answer = Http.get(server, path, "image/png");

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(Http.header(answer, "Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void eachTermStandsOnThePageOfTheOntology() throws IOException {
    String page = Http.get(server, "/ns", "text/html").body();
    String core = Files.readString(Built.ROOT.resolve("ontology/core.ttl"));

    List<String> terms =
        Pattern.compile("^erts:(\\w+) a ", Pattern.MULTILINE)
            .matcher(core)
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(terms).hasSizeGreaterThan(100);
    assertThat(terms).allSatisfy(term -> assertThat(page).contains("id=\"" + term + "\""));
  }

  @Test
  void theShapeBehindAFindingStandsOnThePageOfShapes() {
    Graph finding = Site.parsed(Http.get(server, Site.first("finding") + ".ttl"), Lang.TURTLE);
    Node shape =
        finding
            .find(Node.ANY, Site.node("http://www.w3.org/ns/shacl#sourceShape"), Node.ANY)
            .next()
            .getObject();

    String name = shape.getURI().substring((Iris.BASE + "ns/shapes#").length());

    assertThat(Http.get(server, "/ns/shapes", "text/html").body()).contains("id=\"" + name + "\"");
  }

  @Test
  void theVersionAndTheAlignmentsOfTheOntologyResolve() {
    assertThat(Http.header(Http.get(server, "/ns/0.1.0"), "Location")).isEqualTo("/ns");
    String alignment = Http.header(Http.get(server, "/ns/alignment/prov"), "Location");
    assertThat(Http.get(server, alignment).statusCode()).isEqualTo(200);
  }

  /** Our own; the catalogue names lists of others, too. */
  static Stream<String> vocabularies() {
    try (OpenStore store = Built.open()) {
      return Txn.calculateRead(
          store.dataset(),
          () ->
              store
                  .dataset()
                  .getUnionGraph()
                  .find(Node.ANY, SKOS.inScheme.asNode(), Node.ANY)
                  .mapWith(t -> t.getObject().getURI())
                  .toList()
                  .stream()
                  .filter(scheme -> scheme.startsWith(Iris.BASE))
                  .distinct()
                  .sorted());
    }
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void aVocabularyResolvesAndNamesItsConcepts(String scheme) {
    String document =
        Http.header(Http.get(server, "/" + scheme.substring(Iris.BASE.length())), "Location");

    Graph described = Site.parsed(Http.get(server, document, TURTLE), Lang.TURTLE);

    assertThat(described.contains(Node.ANY, SKOS.inScheme.asNode(), Site.node(scheme))).isTrue();
  }

  @Test
  void theDataOfAGraphHaveNoPages() {
    HttpResponse<String> whole = Http.get(server, "/graph/" + TABLE + ".ttl?page=2");

    assertThat(whole.body()).isEqualTo(Http.get(server, "/graph/" + TABLE + ".ttl").body());
    assertThat(Http.header(whole, "Content-Location")).isEqualTo("/graph/" + TABLE + ".ttl");
  }

  @Test
  void aGraphIsTheGraph() {
    Graph served = Site.parsed(Http.get(server, "/graph/" + TABLE, TURTLE), Lang.TURTLE);

    try (OpenStore store = Built.open()) {
      Node name = Site.node(Iris.BASE + "graph/" + TABLE);
      List<Triple> held =
          Txn.calculateRead(store.dataset(), () -> store.dataset().getGraph(name).find().toList());
      assertThat(served.find().toList()).containsExactlyInAnyOrderElementsOf(held);
    }
  }

  /** Direct identification, as the Graph Store Protocol calls it. */
  @Test
  void everyGraphStandsAtItsOwnIri() {
    Map<String, Integer> sizes = new TreeMap<>();
    try (OpenStore store = Built.open()) {
      Txn.executeRead(
          store.dataset(),
          () ->
              store
                  .dataset()
                  .find()
                  .forEachRemaining(q -> sizes.merge(q.getGraph().getURI(), 1, Integer::sum)));
    }

    assertThat(sizes).hasSizeGreaterThan(100);
    assertThat(sizes)
        .allSatisfy(
            (graph, size) -> {
              String path = "/" + graph.substring(Iris.BASE.length());
              HttpResponse<String> answer = Http.get(server, path, "application/n-triples");
              assertThat(answer.statusCode()).isEqualTo(200);
              assertThat(answer.body().lines().count()).isGreaterThanOrEqualTo(size);
              assertThat(Http.ask(server, "HEAD", path).statusCode()).isEqualTo(200);
              assertThat(Http.get(server, path, "image/png").statusCode()).isEqualTo(406);
              if (path.startsWith("/graph/")) {
                HttpResponse<String> indirect =
                    Http.get(server, "/data?graph=" + graph, "application/n-triples");
                assertThat(indirect.body().lines().sorted())
                    .containsExactlyElementsOf(answer.body().lines().sorted().toList());
              }
            });
  }

  @Test
  void aTableIsTheFileItself() throws IOException {
    HttpResponse<String> answer = Http.get(server, "/data/" + TABLE + ".csv");

    assertThat(answer.body())
        .isEqualTo(Files.readString(Built.ROOT.resolve("data/" + TABLE + ".csv")));
    assertThat(Http.header(answer, "Content-Type")).startsWith("text/csv");
  }

  @Test
  void whoWantsATableAsStatementsIsLedToItsGraph() {
    HttpResponse<String> answer = Http.get(server, "/data/" + TABLE + ".csv", TURTLE);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(Http.header(answer, "Location")).isEqualTo("/graph/" + TABLE);
  }

  @Test
  void theGraphStoreProtocolKeepsItsPlace() {
    String graph = "/data?graph=" + Iris.BASE + "graph/" + TABLE;

    assertThat(Http.get(server, graph, TURTLE).statusCode()).isEqualTo(200);
  }

  @Test
  void thePublishedContextHoldsThatOfEachDocument() {
    String published = Http.get(server, "/context.jsonld").body();
    String document = Http.get(server, GERMANIUM + ".jsonld").body();

    JsonObject all = Json.createReader(new StringReader(published)).readObject();
    JsonObject one = Json.createReader(new StringReader(document)).readObject();

    assertThat(all.getJsonObject("@context").entrySet())
        .containsAll(one.getJsonObject("@context").entrySet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/doc/../data/registers/source.ttl",
        "/doc/%2e%2e/%2e%2e/etc/passwd",
        "/data/../pom.xml",
        "/data/vito-2024/../../pom.csv",
        "/data/vito-2024/..%2F..%2Fpom.csv",
        "/data/%2e%2e/%2e%2e/pom.csv",
        "/data/vito-2024/table-16.csv%00",
        "/data//etc/passwd.csv",
        "/data/vito-2024\\table-16.csv",
        "/doc/material/germanium%00.ttl",
        "/doc/material/germanium%0d%0aSet-Cookie:%20a=b",
        "/id/material/%0d%0aLocation:%20http://example.org/",
        "/doc/material/germanium?page=%zz",
        "/doc/material/germanium?page=%0d%0a",
        "/id/material/germanium;jsessionid=1",
        "/id//material/germanium",
        "/id/material/germ%61nium%zz",
        "/graph/vito-2024/table-16/../../../pom",
        "/doc/material/<script>"
      })
  void aTrickInThePathLeadsNowhere(String path) {
    assertThat(Http.statusOf(server, path)).isIn(400, 404);
  }

  @Test
  void aVeryLongPathLeadsNowhere() {
    assertThat(Http.statusOf(server, "/doc/material/" + "a".repeat(8_000))).isEqualTo(404);
    assertThat(Http.statusOf(server, "/doc/material/" + "a".repeat(100_000))).isIn(414, 431);
  }
}
