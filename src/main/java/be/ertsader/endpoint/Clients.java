package be.ertsader.endpoint;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How many requests are being answered, of each address and of all. */
final class Clients {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final int most;
  private final int mostOfAll;
  private final ConcurrentMap<String, Integer> busy = new ConcurrentHashMap<>();
  private final AtomicInteger all = new AtomicInteger();

  /**
   * @param most requests of one address at a time
   * @param mostOfAll requests at a time
   */
  Clients(int most, int mostOfAll) {
    this.most = most;
    this.mostOfAll = mostOfAll;
  }

  /**
   * Notes that a request begins.
   *
   * @throws HttpFailure 429 when the address has as many as it may, 503 when all have
   */
  void enter(String address) {
    int now = busy.merge(address, 1, Integer::sum);
    int nowOfAll = all.incrementAndGet();
    if (now > most) {
      leave(address);
      throw new HttpFailure(429, "at most %d requests at a time, please".formatted(most))
          .retryAfter(PAUSE);
    }
    if (nowOfAll > mostOfAll) {
      leave(address);
      throw new HttpFailure(503, "too many requests at the moment").retryAfter(PAUSE);
    }
  }

  /** Notes that a request has ended. */
  void leave(String address) {
    all.decrementAndGet();
    busy.computeIfPresent(address, (a, number) -> number == 1 ? null : number - 1);
  }
}
