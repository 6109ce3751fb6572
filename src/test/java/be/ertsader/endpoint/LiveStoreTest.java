package be.ertsader.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ertsader.store.StoreFolder;
import be.ertsader.store.Stores;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveStoreTest {
  private static final int CLIENTS = 16;
  private static final int SWAPS = 10;

  /** Two counts of the same, which differ only when two versions are mixed. */
  private static final String TWICE =
      "SELECT ?n ?m { { SELECT (COUNT(*) AS ?n) { ?a <urn:x:next> ?b } }"
          + " { SELECT (COUNT(*) AS ?m) { ?c <urn:x:label> ?d } } }";

  @TempDir Path folder;

  @Test
  void tenSwapsUnderManyClientsLoseAndMixNothing() throws Exception {
    Rings.publish(folder, 100);
    Set<String> answers = ConcurrentHashMap.newKeySet();
    AtomicBoolean over = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(CLIENTS);
    try (SparqlServer server = start()) {
      ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        running.add(clients.submit(client(server, i, answers, over, begun)));
      }
      begun.await();
      for (int swap = 1; swap <= SWAPS; swap++) {
        Rings.publish(folder, 100 + swap);
      }
      over.set(true);
      for (Future<?> one : running) {
        one.get();
      }
      clients.shutdown();
      HttpResponse<String> last = new HttpAsker(server.url()).ask(TWICE, "Accept", "text/csv");
      assertThat(last.body()).isEqualTo("n,m\r\n110,110\r\n");
    }
    assertThat(answers).allMatch(body -> body.matches("n,m\\r\\n(1\\d\\d),\\1\\r\\n"));
    assertThat(answers).contains("n,m\r\n100,100\r\n");
  }

  /** Asks again and again; every second client asks for what may be kept from before. */
  private static Callable<Void> client(
      SparqlServer server,
      int number,
      Set<String> answers,
      AtomicBoolean over,
      CountDownLatch begun) {
    return () -> {
      HttpClient client = HttpClient.newHttpClient();
      HttpAsker http = new HttpAsker(server.url());
      for (int i = 0; !over.get(); i++) {
        String other = number % 2 == 0 ? "" : " # " + number + " " + i;
        String path = "/sparql?format=csv&query=" + HttpAsker.encode(TWICE + other);
        HttpResponse<String> answer = client.send(http.to(path).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        answers.add(answer.body());
        begun.countDown();
      }
      return null;
    };
  }

  @Test
  void aVersionThatNobodyUsesIsClosedSoThatTheNextBuildRemovesIt() throws Exception {
    Rings.publish(folder, 10);
    try (SparqlServer server = start()) {
      HttpAsker http = new HttpAsker(server.url());
      assertThat(http.ask(TWICE).statusCode()).isEqualTo(200);
      for (int swap = 0; swap < 3; swap++) {
        Rings.publish(folder, 20 + swap);
        assertThat(http.ask(TWICE).statusCode()).isEqualTo(200);
      }
      Rings.publish(folder, 30);
      assertThat(versions()).hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void theSameQuestionOfANewVersionHasAnotherTag() throws Exception {
    Rings.publish(folder, 10);
    try (SparqlServer server = start()) {
      HttpAsker http = new HttpAsker(server.url());
      String before = ProtocolTest.header(http.ask(TWICE), "ETag");
      Rings.publish(folder, 11);
      HttpResponse<String> after = http.ask(TWICE, "If-None-Match", before);

      assertThat(after.statusCode()).isEqualTo(200);
      assertThat(ProtocolTest.header(after, "ETag")).isNotEqualTo(before);
    }
  }

  @Test
  void aLeaseKeepsToItsVersionAndToNoneWhenItIsClosed() {
    Rings.publish(folder, 10);
    try (LiveStore store = new LiveStore(StoreFolder.at(folder), Stores.ONTOLOGY)) {
      LiveStore.Lease first = store.lease();
      Rings.publish(folder, 11);
      try (LiveStore.Lease again = first.again();
          LiveStore.Lease newer = store.lease()) {
        assertThat(again.store().version()).isEqualTo(first.store().version());
        assertThat(newer.store().version()).isNotEqualTo(first.store().version());
      }
      first.close();
      assertThatThrownBy(first::again).isInstanceOf(IllegalStateException.class);
    }
  }

  private SparqlServer start() {
    return SparqlServer.start(
        StoreFolder.at(folder),
        Stores.ONTOLOGY,
        SparqlServer.LOOPBACK,
        0,
        SparqlServer.Options.USUAL);
  }

  private List<Path> versions() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("versions"))) {
      return all.filter(Files::isDirectory).toList();
    }
  }
}
