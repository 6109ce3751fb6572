package be.ertsader.endpoint;

import static be.ertsader.endpoint.ProtocolTest.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.ertsader.store.StoreFolder;
import be.ertsader.store.Stores;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Graphs by the Graph Store Protocol under the bounds of all answers. */
class GraphStoreTest {
  private static final int ROWS = 1500;
  private static final int WHOLE = 16 << 10;
  private static final String ONE = "/data?graph=urn:x:graph0";

  @TempDir static Path folder;

  private static SparqlServer server;
  private static HttpAsker http;

  @BeforeAll
  static void startServer() {
    Stores.publish(folder, 2000);
    server = start(Limits.USUAL.bytes());
    http = new HttpAsker(server.url());
  }

  private static SparqlServer start(long bytes) {
    Limits limits = new Bounds().rows(ROWS).bytes(bytes).whole(WHOLE).limits();
    return SparqlServer.start(
        StoreFolder.at(folder),
        Stores.ONTOLOGY,
        SparqlServer.LOOPBACK,
        0,
        new SparqlServer.Options(limits, Set.of(), false));
  }

  @AfterAll
  static void closeServer() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/n-triples",
        "application/rdf+xml",
        "application/ld+json",
        "application/trig",
        "application/n-quads"
      })
  void aLongGraphComesWholeInEveryFormat(String type) throws Exception {
    HttpResponse<String> answer = http.get(ONE, "Accept", type);

    assertThat(header(answer, "Content-Type")).startsWith(type);
    assertThat(header(answer, "Transfer-Encoding")).isEqualTo("chunked");
    Lang lang = RDFLanguages.contentTypeToLang(type);
    Graph graph = RDFParser.fromString(answer.body(), lang).checking(false).toGraph();
    assertThat(graph.size()).isEqualTo(1000);
  }

  @Test
  void aLongGraphHasAHeadWithoutABody() throws Exception {
    HttpResponse<String> head = http.send("HEAD", ONE);

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    HttpResponse<String> get = http.get(ONE);
    for (String name : new String[] {"ETag", "Content-Type", "Transfer-Encoding"}) {
      assertThat(header(head, name)).isEqualTo(header(get, name)).isNotEmpty();
    }
    assertThat(header(head, "Content-Length")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "graph0", "%20x%20y"})
  void aGraphThatIsNoAbsoluteIriIsABadRequest(String graph) throws Exception {
    assertThat(http.get("/data?graph=" + graph).statusCode()).isEqualTo(400);
  }

  @Test
  void aGraphThatIsKnownIsNotSentAgain() throws Exception {
    String tag = header(http.get(ONE), "ETag");

    assertThat(http.get(ONE, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(http.get(ONE + "&format=nt", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"GET, 400", "HEAD, 400"})
  void aGraphWithTooManyStatementsIsRefused(String method, int status) throws Exception {
    HttpResponse<String> answer = http.send(method, "/data?default");

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(header(answer, "ETag")).isEmpty();
    if (method.equals("GET")) {
      assertThat(answer.body()).contains("over 1500 statements");
    }
  }

  @Test
  void aGraphThatIsTooLargeIsCutWithoutItsEnd() throws Exception {
    try (SparqlServer narrow = start(2L * WHOLE)) {
      String request = "GET " + ONE + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
      String answer =
          new HttpAsker(narrow.url()).raw(request.getBytes(StandardCharsets.ISO_8859_1));

      assertThat(HttpAsker.status(answer)).isEqualTo(200);
      assertThat(HttpAsker.isWhole(answer)).isFalse();
    }
  }

  @Test
  void aGraphIsNotWrittenOnWhenTheTimeIsUp() {
    Watch watch = new Watch(Limits.USUAL.held());
    GraphContent content = new GraphContent(Optional.empty(), AnswerType.TURTLE, ROWS);
    DatasetGraph dataset = DatasetGraphFactory.create();
    watch.end();
    dataset.add(SSE.parseQuad("(_ <urn:x:s> <urn:x:p> <urn:x:o>)"));

    assertThatExceptionOfType(QueryCancelledException.class)
        .isThrownBy(() -> content.write(dataset, watch, OutputStream.nullOutputStream()));
  }
}
