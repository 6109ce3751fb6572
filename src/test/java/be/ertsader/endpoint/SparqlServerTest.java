package be.ertsader.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ertsader.problem.ProblemException;
import be.ertsader.store.StoreFolder;
import be.ertsader.store.Stores;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlServerTest {
  private static final String ASK = "ASK { ?s ?p ?o }";
  private static final String SELECT = "SELECT ?s { ?s ?p 'erts – 3'@nl }";
  private static final String CONSTRUCT = "CONSTRUCT WHERE { <urn:x:s3> ?p ?o }";
  private static final String UPDATE = "DELETE WHERE { ?s ?p ?o }";
  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir static Path folder;

  private static SparqlServer server;

  @BeforeAll
  static void startServer() {
    Stores.publish(folder, 10);
    server = start(SparqlServer.LOOPBACK, 0);
  }

  private static SparqlServer start(String host, int port) {
    return SparqlServer.start(
        StoreFolder.at(folder), Stores.ONTOLOGY, host, port, SparqlServer.Options.USUAL);
  }

  @AfterAll
  static void closeServer() {
    server.close();
  }

  @Test
  void selectIsAnsweredInJson() throws Exception {
    HttpResponse<String> answer = get(SELECT, "application/sparql-results+json");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("application/sparql-results+json");
    assertThat(answer.body()).contains("urn:x:s3");
  }

  @ParameterizedTest
  @CsvSource({
    "text/csv, urn:x:s3",
    "text/tab-separated-values, <urn:x:s3>",
    "application/sparql-results+xml, <uri>urn:x:s3</uri>"
  })
  void selectIsAnsweredInTheFormatThatIsAskedFor(String format, String row) throws Exception {
    HttpResponse<String> answer = get(SELECT, format);

    assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith(format);
    assertThat(answer.body()).contains(row);
  }

  @Test
  void askIsAnswered() throws Exception {
    assertThat(get(ASK, "application/sparql-results+json").body()).contains("true");
  }

  @Test
  void constructIsAnsweredInTurtle() throws Exception {
    assertThat(get(CONSTRUCT, "text/turtle").body()).contains("erts – 3");
  }

  @Test
  void aQueryMayBePostedAsAForm() throws Exception {
    assertThat(post("sparql", "query=" + encode(SELECT), FORM).body()).contains("urn:x:s3");
  }

  @Test
  void aQueryMayBePostedAsItIs() throws Exception {
    assertThat(post("sparql", SELECT, "application/sparql-query").body()).contains("urn:x:s3");
  }

  @Test
  void aQueryThatDoesNotParseIsABadRequest() throws Exception {
    assertThat(get("SELECT nonsense", "*/*").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sparql", "update", "sparql/update", "sparql/data", "data"})
  void updatesAreRefused(String path) throws Exception {
    assertRefused(post(path, "update=" + encode(UPDATE), FORM));
    assertRefused(post(path, UPDATE, "application/sparql-update"));
    assertRefused(post(path, "<urn:x:a> <urn:x:b> <urn:x:c> .", "text/turtle"));
    assertThat(get(ASK, "*/*").body()).contains("true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
  void theGraphStoreProtocolIsRefused(String method) throws Exception {
    URI graph = URI.create(server.sparql() + "?default");
    assertRefused(
        send(
            HttpRequest.newBuilder(graph)
                .method(method, BodyPublishers.ofString("<a:> <b:> 1 ."))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"server", "datasets", "stats", "metrics", "tasks", "compact/sparql"})
  void thereIsNoAdministration(String page) throws Exception {
    assertRefused(send(HttpRequest.newBuilder(server.url().resolve("$/" + page))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "SILENT"})
  void noOtherServerIsCalled(String silent) throws Exception {
    String own = "SERVICE %s <%s> { <urn:x:s3> ?p ?o }".formatted(silent, server.sparql());

    HttpResponse<String> answer = get("SELECT ?o { " + own + " }", "text/csv");

    assertThat(answer.body()).doesNotContain("erts – 3");
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void aDatasetOfTheQueryIsNotFetchedFromElsewhere() throws Exception {
    String elsewhere = "ASK FROM <%sdata.ttl> { ?s ?p ?o }".formatted(server.url());

    assertThat(get(elsewhere, "*/*").body()).contains("false");
  }

  @Test
  void aPortThatIsTakenIsTold() {
    int port = server.url().getPort();

    assertThatThrownBy(() -> start(SparqlServer.LOOPBACK, port))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            "port %d is taken; stop the other server or choose another with --port [E401]", port);
    assertThatThrownBy(() -> start("0.0.0.0", port)).hasMessageContaining("port %d is taken", port);
  }

  @Test
  void aHostOrPortThatDoesNotExistIsTold() {
    assertThatThrownBy(() -> start("203.0.113.7", 0))
        .hasMessage(
            "host 203.0.113.7 is not an address of this machine;"
                + " choose another with --host [E206]");
    assertThatThrownBy(() -> start(SparqlServer.LOOPBACK, 70_000))
        .hasMessage("there is no port 70000; choose one from 0 to 65535 with --port [E206]");
  }

  @Test
  void twoServersMayServeOneStore() throws Exception {
    try (SparqlServer second = start("0.0.0.0", 0)) {
      assertThat(second.url()).isNotEqualTo(server.url());
      URI query = URI.create(second.sparql() + "?query=" + encode(ASK));
      assertThat(send(HttpRequest.newBuilder(query)).body()).contains("true");
    }
    assertThat(get(ASK, "*/*").body()).contains("true");
  }

  @Test
  void aServerMayWarmUpWhetherItIsThereOrNot() throws Exception {
    SparqlServer second = start(SparqlServer.LOOPBACK, 0);
    second.warmUp();
    URI query = URI.create(second.sparql() + "?query=" + encode(ASK));
    assertThat(send(HttpRequest.newBuilder(query)).body()).contains("true");
    second.close();

    assertThatCode(second::warmUp).doesNotThrowAnyException();
  }

  @Test
  void aClosedServerLetsItsWaitersGo() throws Exception {
    SparqlServer second = start(SparqlServer.LOOPBACK, 0);
    second.close();
    second.join();

    URI gone = second.sparql();
    assertThatThrownBy(() -> send(HttpRequest.newBuilder(gone))).isInstanceOf(IOException.class);
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isIn(400, 403, 404, 405, 415);
  }

  private static HttpResponse<String> get(String query, String accept) throws Exception {
    URI uri = URI.create(server.sparql() + "?query=" + encode(query));
    return send(HttpRequest.newBuilder(uri).header("Accept", accept));
  }

  private static HttpResponse<String> post(String path, String body, String type) throws Exception {
    return send(
        HttpRequest.newBuilder(server.url().resolve(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  /**
   * Each request has a connection of its own: a server may close one whose body it refused to read.
   */
  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
