package be.ertsader.endpoint;

import java.time.Duration;

/**
 * What one answer, one client and all of them together may take.
 *
 * @param time how long a query may run
 * @param waiting how long a query may wait for its turn to run
 * @param rows rows, or statements, of an answer
 * @param bytes bytes of an answer, as written before compression
 * @param whole bytes up to which an answer is complete before its status is sent
 * @param request bytes of a posted query
 * @param held rows that a query may hold in memory to sort, group or join them
 * @param queries queries that run at a time
 * @param perClient requests that are answered at a time for one address
 * @param requests requests that are answered at a time for all
 * @param kept bytes of answers that are kept for the next who asks
 * @param age how long a client may take an answer for current without asking
 * @param patience how long a client may take to send a request, and be silent while it is answered
 */
public record Limits(
    Duration time,
    Duration waiting,
    long rows,
    long bytes,
    int whole,
    int request,
    long held,
    int queries,
    int perClient,
    int requests,
    long kept,
    Duration age,
    Duration patience) {
  private static final int KIB = 1 << 10;
  private static final int MIB = 1 << 20;

  /** What holds when nothing else is said. */
  public static final Limits USUAL =
      new Limits(
          Duration.ofSeconds(20),
          Duration.ofSeconds(30),
          1_000_000,
          256L * MIB,
          4 * MIB,
          256 * KIB,
          1_000_000,
          4 * Runtime.getRuntime().availableProcessors(),
          128,
          256,
          64L * MIB,
          Duration.ofMinutes(5),
          Duration.ofSeconds(30));

  /** The same with other bounds of an answer, and another number of queries at a time. */
  public Limits with(Duration time, long rows, long bytes, int queries) {
    return new Limits(
        time, waiting, rows, bytes, whole, request, held, queries, perClient, requests, kept, age,
        patience);
  }
}
