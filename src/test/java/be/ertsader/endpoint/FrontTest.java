package be.ertsader.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line of each request: number, method, path, status, time, bytes. */
class FrontTest {
  private static final int MOST = 8;
  private static final int LENGTH = 100_000;
  private static final BlockingQueue<List<Object>> LINES = new LinkedBlockingQueue<>();

  private static FusekiServer server;

  /** Answers in chunks, packed, with a length, or not at all. */
  private static final class Bodies extends ReadServlet {
    private static final long serialVersionUID = 1;

    @Override
    void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
      byte[] body = new byte[LENGTH];
      OutputStream out = response.getOutputStream();
      switch (request.getRequestURI()) {
        case "/chunks" -> out.write(body);
        case "/packed" -> {
          try (OutputStream packed = new GZIPOutputStream(out)) {
            packed.write(body);
          }
        }
        case "/whole" -> {
          response.setContentLength(LENGTH);
          if (request.getMethod().equals("GET")) {
            out.write(body);
          }
        }
        default -> throw new HttpFailure(404, "nothing");
      }
    }
  }

  @BeforeAll
  static void startServer() {
    Front front =
        new Front(
            new Clients(MOST, MOST), new Metrics(), (form, values) -> LINES.add(List.of(values)));
    server =
        FusekiServer.create()
            .fusekiModules(FusekiModules.empty())
            .port(0)
            .addFilter("/*", front)
            .addServlet("/*", new Bodies())
            .build()
            .start();
  }

  @AfterAll
  static void stopServer() {
    server.stop();
  }

  @ParameterizedTest
  @CsvSource({"/chunks, 200", "/packed, 200", "/whole, 200", "/none, 404"})
  void itTellsTheBytesThatWereSent(String path, int status) throws Exception {
    HttpResponse<byte[]> answer = ask("GET", path);
    List<Object> line = LINES.poll(1, TimeUnit.MINUTES);

    assertThat(answer.body()).isNotEmpty();
    assertThat(line).hasSize(6).containsSequence("GET", path, status);
    assertThat(line.get(5)).isEqualTo((long) answer.body().length);
  }

  @Test
  void aHeadHasNoBytesWhateverItsLength() throws Exception {
    HttpResponse<byte[]> answer = ask("HEAD", "/whole");
    List<Object> line = LINES.poll(1, TimeUnit.MINUTES);

    assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(LENGTH);
    assertThat(line).containsSequence("HEAD", "/whole", 200);
    assertThat(line.get(5)).isEqualTo(0L);
  }

  private static HttpResponse<byte[]> ask(String method, String path) throws Exception {
    URI uri = URI.create("http://localhost:" + server.getHttpPort() + path);
    HttpRequest request =
        HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody()).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
  }
}
