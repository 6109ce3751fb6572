package be.ertsader.endpoint;

import static be.ertsader.endpoint.ProtocolTest.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Graphs by the Graph Store Protocol, and what HTTP itself asks of all answers. */
class HttpTest {
  private static final String ASK = "/sparql?query=" + HttpAsker.encode("ASK {}");
  private static final String ALL = "/sparql?query=" + HttpAsker.encode("SELECT * { ?s ?p ?o }");

  @RegisterExtension static final Served SERVED = new Served(100);

  private static HttpAsker http;

  @BeforeAll
  static void takeServer() {
    http = SERVED.http();
  }

  @ParameterizedTest
  @CsvSource({
    "/data?default, 100",
    "/data?default=, 100",
    "/data?graph=urn:x:graph0, 50",
    "/data?graph=urn%3Ax%3Agraph1, 50",
  })
  void aGraphIsHandedOutWhole(String path, int statements) throws Exception {
    HttpResponse<String> answer = http.get(path, "Accept", "application/n-triples");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().lines()).hasSize(statements);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/turtle", "application/rdf+xml", "application/ld+json"})
  void aGraphComesInTheFormatThatIsAskedFor(String type) throws Exception {
    HttpResponse<String> answer = http.get("/data?default", "Accept", type);

    assertThat(header(answer, "Content-Type")).startsWith(type);
    assertThat(answer.body()).contains("erts – 3");
  }

  @Test
  void theHeadOfAGraphIsTold() throws Exception {
    HttpResponse<String> head = http.send("HEAD", "/data?graph=urn:x:graph0");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(header(head, "Content-Length")).isNotEmpty().isNotEqualTo("0");
    assertThat(head.body()).isEmpty();
    assertThat(http.send("HEAD", "/data?graph=urn:x:none").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "/data, 400",
    "/data?default&graph=urn:x:graph0, 400",
    "/data?graph=urn:x:graph0&graph=urn:x:graph1, 400",
    "/data?graph=%FF, 400",
    "/data?graph=urn:x:none, 404",
    "/data?default&format=png, 406",
    "/nothing, 404",
    "/sparql/x, 404",
  })
  void aGraphThatIsNotNamedOnceIsNotGuessed(String path, int status) throws Exception {
    HttpResponse<String> answer = http.get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("\"status\" : " + status);
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /data?default",
    "POST, /data?graph=urn:x:graph0",
    "DELETE, /data?graph=urn:x:graph0",
    "PATCH, /data?default",
    "PUT, /sparql",
    "DELETE, /sparql",
    "PATCH, /sparql",
    "TRACE, /sparql",
    "PROPFIND, /sparql",
    "PUT, /health",
    "POST, /nothing",
    "DELETE, /",
  })
  void writingIsNotAllowed(String method, String path) throws Exception {
    ProtocolTest.assertNotAllowed(http.send(method, path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sparql", "/data", "/update", "/"})
  void updatesAreNotAllowed(String path) throws Exception {
    String update = "DELETE WHERE { ?s ?p ?o }";
    String form = "update=" + HttpAsker.encode(update);

    ProtocolTest.assertNotAllowed(http.post(path, "application/sparql-update", update));
    ProtocolTest.assertNotAllowed(http.post(path, HttpAsker.FORM, form));
    if (path.equals("/sparql")) {
      ProtocolTest.assertNotAllowed(http.get(path + "?" + form));
    }
  }

  @Test
  void theSameAnswerIsNotSentTwice() throws Exception {
    HttpResponse<String> first = http.get(ASK);
    String tag = header(first, "ETag");

    assertThat(tag).startsWith("\"").endsWith("\"");
    assertThat(header(first, "Cache-Control")).isEqualTo("public, max-age=300");
    for (String known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
      HttpResponse<String> again = http.get(ASK, "If-None-Match", known);
      assertThat(again.statusCode()).as(known).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(header(again, "ETag")).isEqualTo(tag);
    }
    assertThat(http.get(ASK, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sparql?format=xml&query=ASK%20%7B%7D",
        "/sparql?query=ASK%20%7B%7D%20",
        "/sparql?default-graph-uri=urn:x:graph0&query=ASK%20%7B%7D",
        "/sparql?named-graph-uri=urn:x:graph0&query=ASK%20%7B%7D"
      })
  void anotherQuestionHasAnotherTag(String path) throws Exception {
    assertThat(header(http.get(path), "ETag")).isNotEqualTo(header(http.get(ASK), "ETag"));
  }

  @Test
  void anAnswerThatChangesHasNoTag() throws Exception {
    HttpResponse<String> answer = http.ask("SELECT (NOW() AS ?now) {}");

    assertThat(header(answer, "ETag")).isEmpty();
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void gzipIsAnotherRepresentationOfTheSame() throws Exception {
    HttpResponse<byte[]> zipped =
        HttpClient.newHttpClient()
            .send(
                http.to(ALL).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
    HttpResponse<String> plain = http.get(ALL);

    assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(zipped, "Vary")).contains("Accept-Encoding");
    assertThat(header(zipped, "ETag")).isNotEqualTo(header(plain, "ETag"));
    byte[] body = new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes();
    assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo(plain.body());
    String tag = header(zipped, "ETag");
    assertThat(http.get(ALL, "Accept-Encoding", "gzip", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    assertThat(http.get(ALL, "If-None-Match", tag).statusCode()).isEqualTo(200);
    assertThat(header(http.get(ALL, "Accept-Encoding", "gzip;q=0"), "Content-Encoding")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET /sparql?query=ASK%20%7B%7D, 200",
    "GET /sparql?query=nonsense, 400",
    "GET /sparql?query=%FF, 400",
    "GET /nothing, 404",
    "GET /data?graph=urn:x:none, 404",
    "PUT /sparql, 405",
    "OPTIONS /sparql, 204",
    "OPTIONS /data, 204",
    "OPTIONS /nothing, 204",
    "GET /health, 200",
    "GET /%zz, 400",
    "GET /%2e%2e/x, 400",
    "GET /a%2Fb, 400",
    "G\u0001T /, 400",
  })
  void everyAnswerMayBeReadFromAnyPage(String line, int status) throws Exception {
    assertOpen(raw(line + " HTTP/1.1\r\nHost: x\r\nOrigin: https://page.example"), status);
  }

  @Test
  void answersWithoutABodyMayBeReadToo() throws Exception {
    String tag = header(http.get(ASK), "ETag");
    String request = "GET " + ASK + " HTTP/1.1\r\nHost: x\r\nIf-None-Match: " + tag;

    assertOpen(raw(request), 304);
  }

  @Test
  void aHeadThatIsTooLongIsRefusedForAnyPageToRead() throws Exception {
    String much = "x".repeat(100_000);

    assertOpen(raw("GET / HTTP/1.1\r\nHost: x\r\nX-Much: " + much), 431);
    assertOpen(raw("GET /sparql?query=" + much + " HTTP/1.1\r\nHost: x"), 414);
  }

  @Test
  void preflightIsAnswered() throws Exception {
    String ask = "\r\nHost: x\r\nOrigin: https://p.example\r\nAccess-Control-Request-Method: POST";

    String sparql = raw("OPTIONS /sparql HTTP/1.1" + ask);
    String data = raw("OPTIONS /data HTTP/1.1" + ask);

    assertThat(sparql).contains("Access-Control-Allow-Methods: GET, HEAD, POST, OPTIONS");
    assertThat(sparql).contains("Access-Control-Allow-Headers: Accept, Content-Type");
    assertThat(data).contains("Allow: GET, HEAD, OPTIONS");
  }

  private static String raw(String head) throws Exception {
    String request = head + "\r\nConnection: close\r\n\r\n";
    return http.raw(request.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void assertOpen(String answer, int status) {
    assertThat(HttpAsker.status(answer)).as(answer).isEqualTo(status);
    assertThat(answer.toLowerCase(Locale.ROOT))
        .contains("access-control-allow-origin: *")
        .contains("access-control-expose-headers: etag, link, retry-after");
  }
}
