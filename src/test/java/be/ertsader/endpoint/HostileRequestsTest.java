package be.ertsader.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.store.StoreFolder;
import be.ertsader.store.Stores;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that mean harm get their status; after all of them the server is as it was. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostileRequestsTest {
  private static final int MIB = 1 << 20;

  /** Short times and small answers; what a query may hold and send is as usual. */
  private static final Limits LIMITS =
      new Bounds()
          .time(Duration.ofMillis(500))
          .bytes(32L * MIB)
          .whole(MIB)
          .queries(4)
          .kept(8L * MIB)
          .patience(Duration.ofSeconds(1))
          .limits();

  private static final int PACE = 50;

  @TempDir static Path folder;

  private static SparqlServer server;
  private static HttpAsker http;
  private static ServerSocketChannel elsewhere;
  private static long before;

  @BeforeAll
  static void startServer() throws Exception {
    Rings.publish(folder, 2000);
    elsewhere = ServerSocketChannel.open();
    elsewhere.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    elsewhere.configureBlocking(false);
    server =
        SparqlServer.start(
            StoreFolder.at(folder),
            Stores.ONTOLOGY,
            SparqlServer.LOOPBACK,
            0,
            new SparqlServer.Options(LIMITS, Set.of(), false));
    http = new HttpAsker(server.url());
    http.ask("SELECT * { ?s ?p ?o } ORDER BY ?s");
    before = used();
  }

  @AfterAll
  static void closeServer() throws Exception {
    server.close();
    elsewhere.close();
  }

  static List<HostileRequest> requests() throws IOException {
    return HostileRequest.all("hostile-requests.csv");
  }

  @ParameterizedTest
  @MethodSource("requests")
  @Order(1)
  void aHostileRequestGetsItsStatus(HostileRequest request) throws Exception {
    int port = ((InetSocketAddress) elsewhere.getLocalAddress()).getPort();

    String answer = http.raw(request.bytes(port));

    String shown = answer.substring(0, Math.min(2000, answer.length()));
    assertThat(request.isAnswered(answer))
        .as("%s: expected %s, not %s", request.name(), request.status(), shown)
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GET /sparql?query=ASK",
        "GET /health HTTP/1.1\r\nHost: x\r\nX-",
        "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\n"
            + "Content-Length: 10000\r\n\r\n",
        "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n1000\r\n"
      })
  @Order(1)
  void aClientThatSendsAByteNowAndThenIsCutOff(String begin) throws Exception {
    try (Socket slow = http.connect()) {
      slow.getOutputStream().write(begin.getBytes(StandardCharsets.ISO_8859_1));
      slow.setSoTimeout(PACE);
      int bytes = 0;
      while (isOpen(slow)) {
        bytes++;
        assertThat(bytes * PACE).as("milliseconds").isLessThan(20_000);
        slow.getOutputStream().write('x');
      }
    } catch (IOException e) {
      assertThat(e).isInstanceOf(java.net.SocketException.class);
    }
  }

  /** Waits for what the server says, or for the next byte's time. */
  private static boolean isOpen(Socket socket) throws IOException {
    try {
      while (socket.getInputStream().read() >= 0) {
        // The server tells that it took too long, then closes.
      }
      return false;
    } catch (SocketTimeoutException e) {
      return true;
    }
  }

  @Test
  @Order(2)
  void afterAllAPlainQueryIsAnswered() throws Exception {
    assertThat(http.ask("ASK { ?s ?p ?o }").statusCode()).isEqualTo(200);
  }

  @Test
  @Order(2)
  void afterAllNoQueryRuns() throws Exception {
    assertThat(server.isIdle(Duration.ofSeconds(10))).isTrue();
  }

  @Test
  @Order(2)
  void nothingWasAskedOfAnotherServer() throws Exception {
    assertThat(elsewhere.accept()).isNull();
  }

  @Test
  @Order(3)
  void afterAllTheMemoryIsBack() {
    assertThat(used() - before).isLessThan(50L * MIB);
  }

  /** Bytes of the heap that are in use. */
  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
