package be.ertsader.endpoint;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How many requests of each address are being answered. */
final class Clients {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final int most;
  private final ConcurrentMap<String, Integer> busy = new ConcurrentHashMap<>();

  /**
   * @param most requests of one address at a time
   */
  Clients(int most) {
    this.most = most;
  }

  /**
   * Notes that a request begins.
   *
   * @throws HttpFailure 429 when the address has as many as it may
   */
  void enter(String address) {
    int now = busy.merge(address, 1, Integer::sum);
    if (now > most) {
      leave(address);
      throw new HttpFailure(429, "at most %d requests at a time, please".formatted(most))
          .retryAfter(PAUSE);
    }
  }

  /** Notes that a request has ended. */
  void leave(String address) {
    busy.computeIfPresent(address, (a, number) -> number == 1 ? null : number - 1);
  }
}
