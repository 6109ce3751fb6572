package be.ertsader.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.store.Draft;
import be.ertsader.store.DumpWriter;
import be.ertsader.store.StoreFolder;
import be.ertsader.store.StoreInfo;
import be.ertsader.store.Stores;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dumps come whole or in the part that is asked for, and say what they are. */
class DumpServletTest {
  private static final String WHOLE = "/dumps/ertsader.nq.gz";
  private static final String TEXT = "0123456789";

  @TempDir Path folder;
  private SparqlServer server;

  @BeforeEach
  void startServer() throws IOException {
    publish(TEXT);
    server =
        SparqlServer.start(
            StoreFolder.at(folder),
            Stores.ONTOLOGY,
            SparqlServer.LOOPBACK,
            0,
            SparqlServer.Options.USUAL);
  }

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void aFileComesAsItIsAndIsToBeSaved() {
    HttpResponse<String> answer = Http.get(server, WHOLE);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(TEXT);
    assertThat(Http.header(answer, "Content-Type")).isEqualTo("application/gzip");
    assertThat(Http.header(answer, "Content-Encoding")).isEmpty();
    assertThat(Http.header(answer, "Content-Length")).isEqualTo("10");
    assertThat(Http.header(answer, "Content-Disposition"))
        .isEqualTo("attachment; filename=\"ertsader.nq.gz\"");
    assertThat(Http.header(answer, "Link")).contains("</catalog>; rel=\"describedby\"");
  }

  @Test
  void headTellsTheSameWithoutTheFile() {
    HttpResponse<String> head = Http.ask(server, "HEAD", WHOLE);

    assertThat(head.body()).isEmpty();
    assertThat(Http.header(head, "Content-Length")).isEqualTo("10");
    assertThat(Http.header(head, "ETag")).isEqualTo(Http.header(Http.get(server, WHOLE), "ETag"));
  }

  @Test
  void whoHasItGetsNothingAgain() {
    String tag = Http.header(Http.get(server, WHOLE), "ETag");

    assertThat(Http.again(server, WHOLE, tag).statusCode()).isEqualTo(304);
    assertThat(Http.again(server, WHOLE, "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void theTagIsTheChecksum() {
    String sums = Http.get(server, "/dumps/SHA256SUMS").body();
    String tag = Http.header(Http.get(server, WHOLE), "ETag").replace("\"", "");

    assertThat(sums).isEqualTo(tag + "  ertsader.nq.gz\n");
    assertThat(Http.get(server, "/dumps/graph/SHA256SUMS").body())
        .matches("[0-9a-f]{64} {2}study/table-1\\.nq\\.gz\n");
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-3, 206, 0123, bytes 0-3/10",
    "bytes=-2, 206, 89, bytes 8-9/10",
    "bytes=4-, 206, 456789, bytes 4-9/10",
    "'bytes=0-1,3-4', 200, 0123456789, ''"
  })
  void aPartIsSent(String range, int status, String body, String told) {
    HttpResponse<String> answer = Http.get(server, WHOLE, "*/*", "Range", range);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo(body);
    assertThat(Http.header(answer, "Content-Range")).isEqualTo(told);
  }

  @Test
  void aPartBeyondTheEndIsRefused() {
    HttpResponse<String> answer = Http.get(server, WHOLE, "*/*", "Range", "bytes=10-");

    assertThat(answer.statusCode()).isEqualTo(416);
    assertThat(Http.header(answer, "Content-Range")).isEqualTo("bytes */10");
  }

  @Test
  void aPartOfANewFileIsNotAddedToAnOldOne() throws IOException {
    String before = Http.header(Http.get(server, WHOLE), "ETag");
    publish("abcdefghij");
    HttpResponse<String> answer =
        Http.get(server, WHOLE, "*/*", "Range", "bytes=5-", "If-Range", before);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("abcdefghij");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/dumps/none.gz", "/dumps/index", "/dumps/parts", "/dumps/graph/", "/dumps/graph"})
  void thereIsNothingElse(String path) {
    assertThat(Http.get(server, path).statusCode()).isEqualTo(404);
  }

  @Test
  void aStoreWithoutDumpsHasNoListOfThem() throws IOException {
    Stores.publish(folder, 3);

    assertThat(Http.get(server, "/dumps/SHA256SUMS").statusCode()).isEqualTo(404);
  }

  @Test
  void theFolderLeadsToTheCatalogue() {
    HttpResponse<String> answer = Http.get(server, "/dumps/");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(Http.header(answer, "Location")).isEqualTo("/catalog");
  }

  private void publish(String whole) throws IOException {
    try (Draft draft = StoreFolder.at(folder).begin()) {
      DumpWriter writer = draft.dumps();
      write(writer, "ertsader.nq.gz", whole);
      write(writer, "graph/study/table-1.nq.gz", "one");
      writer.seal();
      long quads = draft.write(sink -> {});
      draft.publish(new StoreInfo(Stores.ONTOLOGY, whole, "ertsader test", quads));
    }
  }

  private static void write(DumpWriter writer, String name, String text) throws IOException {
    try (OutputStream out = writer.begin(name)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
