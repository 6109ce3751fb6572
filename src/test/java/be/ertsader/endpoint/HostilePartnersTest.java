package be.ertsader.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.store.StoreFolder;
import be.ertsader.store.Stores;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
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

/** Partners that fail in every way, and ways around the list of those that may be called. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostilePartnersTest {
  private static final int MIB = 1 << 20;
  private static final Limits LIMITS =
      new Bounds()
          .time(Duration.ofSeconds(4))
          .bytes(32L * MIB)
          .whole(MIB)
          .queries(4)
          .kept(8L * MIB)
          .limits();

  @TempDir static Path folder;

  private static ServerSocketChannel elsewhere;
  private static WrongPartner partner;
  private static int dead;
  private static SparqlServer server;
  private static HttpAsker http;

  @BeforeAll
  static void startServer() throws Exception {
    Rings.publish(folder, 60);
    elsewhere = ServerSocketChannel.open();
    elsewhere.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    elsewhere.configureBlocking(false);
    partner = new WrongPartner(elsewhere.socket().getLocalPort());
    try (ServerSocket closed = new ServerSocket(0)) {
      dead = closed.getLocalPort();
    }
    Set<String> allowed = new HashSet<>(partner.iris());
    allowed.add("http://localhost:%d/dead".formatted(dead));
    allowed.add("http://nowhere.invalid/sparql");
    server =
        SparqlServer.start(
            StoreFolder.at(folder),
            Stores.ONTOLOGY,
            SparqlServer.LOOPBACK,
            0,
            new SparqlServer.Options(LIMITS, allowed, false));
    http = new HttpAsker(server.url());
  }

  @AfterAll
  static void closeServer() throws Exception {
    server.close();
    partner.close();
    elsewhere.close();
  }

  static List<HostileRequest> requests() throws IOException {
    return HostileRequest.all("hostile-partners.csv");
  }

  @ParameterizedTest
  @MethodSource("requests")
  @Order(1)
  void aHostilePartnerMakesAnErrorThatNamesIt(HostileRequest line) throws Exception {
    String text =
        line.text()
            .replace("{{dead}}", Integer.toString(dead))
            .replace("{{other}}", Integer.toString(elsewhere.socket().getLocalPort()));
    HostileRequest request = new HostileRequest(line.name(), line.how(), text, line.status());

    String answer = http.raw(request.bytes(partner.port()));

    assertThat(request.isAnswered(answer))
        .as("%s: expected %s, not %s", request.name(), request.status(), answer)
        .isTrue();
    // A time limit of our own, told by 503, may end a query before it comes to its partner.
    if (Set.of(502, 504).contains(HttpAsker.status(answer))) {
      assertThat(answer).contains("application/problem+json").containsPattern("<http://[ln]o");
    }
  }

  @Test
  @Order(2)
  void afterAllAPlainQueryIsAnsweredAndNoneRuns() throws Exception {
    assertThat(http.ask("ASK { ?s ?p ?o }").statusCode()).isEqualTo(200);
    assertThat(server.isIdle(Duration.ofSeconds(10))).isTrue();
  }

  @Test
  @Order(2)
  void nothingWasAskedOfThoseWhomNobodyAllowed() throws Exception {
    assertThat(elsewhere.accept()).isNull();
  }
}
