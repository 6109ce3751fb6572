package be.ertsader.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ertsader.store.StoreFolder;
import be.ertsader.store.Stores;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More requests than queries may run: they wait, or are told why not. */
class ManyRequestsTest {
  private static final Limits USUAL = Limits.USUAL;
  private static final Duration LONG = Duration.ofMinutes(10);

  @TempDir private Path folder;

  @Test
  void aRequestIsReadWhileManyOthersAreNotAnsweredYet() throws Exception {
    Stores.publish(folder, 2);
    List<Socket> others = new ArrayList<>();
    try (SparqlServer server =
        SparqlServer.start(
            StoreFolder.at(folder),
            Stores.ONTOLOGY,
            SparqlServer.LOOPBACK,
            0,
            new SparqlServer.Options(limits(USUAL.time(), LONG, 1), Set.of(), false))) {
      HttpAsker http = new HttpAsker(server.url());
      for (int i = 1; i < USUAL.perClient(); i++) {
        Socket other = http.connect();
        others.add(other);
        other.getOutputStream().write(ascii("POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: "));
        other.getOutputStream().write(ascii(HttpAsker.QUERY + "\r\nContent-Length: 9\r\n\r\nASK"));
      }

      String request =
          "GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
      assertThat(HttpAsker.status(http.raw(ascii(request)))).isEqualTo(200);
    } finally {
      for (Socket other : others) {
        other.close();
      }
    }
  }

  @Test
  void aQueryMayWaitLongerThanItMayRun() throws Exception {
    CountDownLatch runs = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    ExecutorService clients = Executors.newSingleThreadExecutor();
    try (QueryThreads threads = new QueryThreads(limits(Duration.ofMillis(1), LONG, 1))) {
      Future<?> next =
          clients.submit(
              () -> {
                runs.await();
                threads.run(work(() -> {}));
                return null;
              });

      assertThatThrownBy(() -> threads.run(work(() -> hold(runs, mayEnd))))
          .isInstanceOf(QueryThreads.TimeUp.class);
      mayEnd.countDown();

      assertThat(next.get()).isNull();
    } finally {
      clients.shutdown();
    }
  }

  @Test
  void whoWaitsTooLongForAPlaceIsToldToComeBack() throws Exception {
    CountDownLatch runs = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    ExecutorService clients = Executors.newSingleThreadExecutor();
    try (QueryThreads threads = new QueryThreads(limits(LONG, Duration.ZERO, 1))) {
      Future<?> first =
          clients.submit(
              () -> {
                threads.run(work(() -> hold(runs, mayEnd)));
                return null;
              });
      runs.await();

      assertThatThrownBy(() -> threads.run(work(() -> {})))
          .isInstanceOfSatisfying(
              HttpFailure.class,
              failure -> {
                assertThat(failure.status()).isEqualTo(503);
                assertThat(failure.headers()).containsKey("Retry-After");
              });
      mayEnd.countDown();
      assertThat(first.get()).isNull();
    } finally {
      clients.shutdown();
    }
  }

  @Test
  void oneAddressHasSoManyRequestsAndAllTogetherHaveSoMany() {
    Clients clients = new Clients(2, 3);
    clients.enter("a");
    clients.enter("a");

    assertRefused(clients, "a", 429);
    clients.enter("b");
    assertRefused(clients, "b", 503);
    clients.leave("a");
    clients.enter("b");
    assertRefused(clients, "a", 503);
  }

  private static void assertRefused(Clients clients, String address, int status) {
    assertThatThrownBy(() -> clients.enter(address))
        .isInstanceOfSatisfying(
            HttpFailure.class,
            failure -> {
              assertThat(failure.status()).isEqualTo(status);
              assertThat(failure.headers()).containsKey("Retry-After");
            });
  }

  /** Limits under which nobody loses patience with a client. */
  private static Limits limits(Duration time, Duration waiting, int queries) {
    return new Bounds().time(time).waiting(waiting).queries(queries).patience(LONG).limits();
  }

  private static void hold(CountDownLatch runs, CountDownLatch mayEnd) {
    runs.countDown();
    try {
      mayEnd.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static QueryThreads.Work work(Runnable run) {
    return new QueryThreads.Work() {
      @Override
      public void run() {
        run.run();
      }

      @Override
      public void end() {}
    };
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
