package be.ertsader.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ertsader.store.StoreFolder;
import be.ertsader.store.Stores;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client can tell a whole answer from a cut one. */
class CutAnswerTest {
  private static final int WHOLE = 64 << 10;
  private static final int ROWS = 5000;

  /** 90,000 rows. */
  private static final String TOO_MANY = "SELECT * { ?a ?b ?c . ?d ?e ?f }";

  /** As many, one by one too few to fill what is held back. */
  private static final String SLOW_AND_SHORT =
      "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(CONCAT(STR(?a), STR(?j)) = '') }";

  @TempDir static Path folder;

  private static SparqlServer server;
  private static HttpAsker http;

  /** Gives up after a second. */
  private static SparqlServer hasty;

  @BeforeAll
  static void startServer() {
    Rings.publish(folder, 150);
    server = start(new Bounds().rows(ROWS).whole(WHOLE).limits());
    http = new HttpAsker(server.url());
    hasty = start(new Bounds().time(Duration.ofSeconds(1)).limits());
  }

  private static SparqlServer start(Limits limits) {
    return SparqlServer.start(
        StoreFolder.at(folder),
        Stores.ONTOLOGY,
        SparqlServer.LOOPBACK,
        0,
        new SparqlServer.Options(limits, Set.of(), false));
  }

  @AfterAll
  static void closeServers() {
    server.close();
    hasty.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip"})
  void anAnswerThatFailsPastTheBoundEndsWithoutTheLastChunk(String encoding) throws Exception {
    String answer = raw(TOO_MANY, encoding);

    assertThat(HttpAsker.status(answer)).isEqualTo(200);
    assertThat(answer).contains("Transfer-Encoding: chunked");
    assertThat(HttpAsker.isWhole(answer)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip"})
  void aClientFailsOnAnAnswerThatWasCut(String encoding) {
    assertThatThrownBy(() -> http.ask(TOO_MANY, "Accept-Encoding", encoding))
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "tsv", "json", "xml"})
  void noFormatHidesTheCut(String format) throws Exception {
    String path = "/sparql?format=" + format + "&query=" + HttpAsker.encode(TOO_MANY);

    assertThatThrownBy(() -> http.get(path)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip"})
  void anAnswerPastTheBoundThatEndsHasTheLastChunk(String encoding) throws Exception {
    String answer = raw(TOO_MANY + " LIMIT 2000", encoding);

    assertThat(answer).contains("Transfer-Encoding: chunked");
    assertThat(HttpAsker.isWhole(answer)).isTrue();
  }

  @Test
  void anAnswerWithTooManyRowsBelowTheBoundIsAPlainError() throws Exception {
    assertPlainError(http, "SELECT (1 AS ?x) { ?a ?b ?c . ?d ?e ?f }", 400);
  }

  @Test
  void anAnswerThatTakesTooLongBelowTheBoundIsAPlainError() throws Exception {
    String counting = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    assertPlainError(new HttpAsker(hasty.url()), counting, 503);
  }

  private static void assertPlainError(HttpAsker asker, String query, int status) throws Exception {
    HttpResponse<String> answer = asker.get("/sparql?format=csv&query=" + HttpAsker.encode(query));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("\"status\" : " + status);
    assertThat(ProtocolTest.header(answer, "ETag")).isEmpty();
    assertThat(ProtocolTest.header(answer, "Retry-After").isEmpty()).isEqualTo(status != 503);
  }

  @Test
  void aFailureIsToldInGzipClientsTongueToo() throws Exception {
    HttpResponse<String> answer =
        new HttpAsker(hasty.url())
            .ask(SLOW_AND_SHORT, "Accept-Encoding", "gzip", "Accept", "text/csv, text/plain");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(ProtocolTest.header(answer, "Content-Encoding")).isEmpty();
    assertThat(answer.body()).startsWith("the query did not end within 1 seconds");
  }

  @Test
  void aClientWithoutChunksGetsALongAnswerNotAtAll() throws Exception {
    String request = "GET /sparql?query=%s HTTP/1.0\r\n\r\n";

    String answer = http.raw(request.formatted(HttpAsker.encode(TOO_MANY)).getBytes("US-ASCII"));

    assertThat(HttpAsker.status(answer)).isEqualTo(400);
  }

  private static String raw(String query, String encoding) throws IOException {
    String request =
        "GET /sparql?query=%s HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept-Encoding: %s\r\n\r\n"
            .formatted(HttpAsker.encode(query), encoding);
    return http.raw(request.getBytes(StandardCharsets.ISO_8859_1));
  }
}
