import be.ertsader.endpoint.Limits;
import be.ertsader.endpoint.SparqlServer;
import be.ertsader.store.Draft;
import be.ertsader.store.OpenStore;
import be.ertsader.store.StoreFolder;
import be.ertsader.store.StoreInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDB2Factory;

/**
 * Asks the catalogue's queries of stock Fuseki and of the project's own server, in one run over the
 * same data. The answers of both are compared first, and each later one with the first. All that
 * fails is told, by what the client saw; where any answer differs, or a request of the project's
 * own server fails, the program ends with status 1.
 *
 * <pre>java -cp ... EndpointBench STORE-FOLDER TDB2-FOLDER HOME [SECONDS]</pre>
 */
final class EndpointBench {
  private static final int CONNECTIONS = 64;
  private static final int SWAPS = 10;

  /** Longer loads are cut into parts of this length, by turns: other work on the machine varies. */
  private static final Duration PART = Duration.ofSeconds(20);

  private static final String QUERY = "application/sparql-query";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicLong distinct = new AtomicLong();
  private final Map<String, LongAdder> failures = new ConcurrentSkipListMap<>();
  private final List<String> queries;
  private final List<Long> expected = new ArrayList<>();

  /** Requests that were answered, those that failed, and the seconds that they took together. */
  private record Load(long answered, long failed, double seconds, long[] nanoseconds) {
    double rate() {
      return answered / seconds;
    }

    double percentile(double share) {
      return nanoseconds.length == 0
          ? Double.NaN
          : nanoseconds[(int) Math.min(nanoseconds.length - 1, share * nanoseconds.length)] / 1e6;
    }

    Load and(Load other) {
      long[] both =
          LongStream.concat(
                  Arrays.stream(nanoseconds), Arrays.stream(other.nanoseconds))
              .sorted()
              .toArray();
      return new Load(
          answered + other.answered, failed + other.failed, seconds + other.seconds, both);
    }
  }

  private EndpointBench(List<String> queries) {
    this.queries = queries;
  }

  public static void main(String[] args) throws Exception {
    StoreFolder folder = StoreFolder.at(Path.of(args[0]));
    EndpointBench bench = new EndpointBench(catalogue(Path.of(args[2]).resolve("queries")));
    Duration time = Duration.ofSeconds(args.length > 3 ? Long.parseLong(args[3]) : 60);
    Dataset stockData = TDB2Factory.connectDataset(args[1]);
    stockData.getContext().set(TDB2.symUnionDefaultGraph, true);
    FusekiServer stock =
        FusekiServer.create().port(0).add("/stock", stockData, false).build().start();
    boolean right;
    try (SparqlServer ours =
        SparqlServer.start(
            folder,
            folder.info().ontology(),
            SparqlServer.LOOPBACK,
            0,
            new SparqlServer.Options(Limits.USUAL, Set.of(), false))) {
      URI stockUrl = URI.create("http://localhost:" + stock.getHttpPort() + "/stock/sparql");
      right = bench.compare(stockUrl, ours.sparql()) && bench.measure(stockUrl, ours, folder, time);
    } finally {
      stock.stop();
    }
    System.exit(right ? 0 : 1);
  }

  /** The queries that can be asked without a parameter, with labels in English. */
  private static List<String> catalogue(Path folder) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".rq")).sorted().toList()) {
        String text = Files.readString(file).replaceAll("[?$]lang\\b", "\"en\"");
        try {
          QueryFactory.create(text);
          found.add(text);
        } catch (QueryException e) {
          System.out.println("left out, as it needs a language in its head: " + file.getFileName());
        }
      }
    }
    return found;
  }

  /** Whether both give the same answers; each is kept as what is expected from then on. */
  private boolean compare(URI stock, URI ours) throws Exception {
    boolean same = true;
    for (String query : queries) {
      HttpResponse<byte[]> theirs = ask(stock, query);
      HttpResponse<byte[]> mine = ask(ours, query);
      if (theirs.statusCode() != 200
          || mine.statusCode() != 200
          || sum(theirs.body()) != sum(mine.body())) {
        same = false;
        System.out.printf(
            "DIFFERENT: %s (%d bytes by stock, %d by ours)%n",
            query.lines().findFirst().orElse(""), theirs.body().length, mine.body().length);
      }
      expected.add(sum(mine.body()));
    }
    System.out.printf(
        "%d queries, the answers of both are %s%n%n", queries.size(), same ? "equal" : "NOT equal");
    return same;
  }

  /** The same for the same bytes in any order: rows without ORDER BY have none. */
  private static long sum(byte[] body) {
    long sum = body.length;
    for (byte b : body) {
      sum += (long) b * b * b;
    }
    return sum;
  }

  private boolean measure(URI stock, SparqlServer server, StoreFolder folder, Duration time)
      throws Exception {
    URI ours = server.sparql();
    for (URI url : List.of(stock, ours)) {
      load(url, false, time.dividedBy(10));
    }
    Load[] all = new Load[4];
    long rounds = Math.max(1, time.dividedBy(PART));
    Duration part = time.dividedBy(rounds);
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < all.length; i++) {
        Load one = load(i % 2 == 0 ? stock : ours, i >= 2, part);
        all[i] = all[i] == null ? one : all[i].and(one);
      }
    }
    ExecutorService builder = Executors.newSingleThreadExecutor();
    Future<?> swaps = builder.submit(() -> swap(folder));
    Load swapped = null;
    while (swapped == null || !swaps.isDone()) {
      Load one = load(ours, false, time.dividedBy(4));
      swapped = swapped == null ? one : swapped.and(one);
    }
    swaps.get();
    builder.shutdown();
    System.out.printf(
        "%d connections%20s %10s %10s %8s %8s%n",
        CONNECTIONS, "answered", "a second", "median ms", "99 % ms", "failed");
    show("repeated, stock Fuseki", all[0]);
    show("repeated, ours", all[1]);
    show("first time, stock Fuseki", all[2]);
    show("first time, ours", all[3]);
    show("repeated, ours, " + SWAPS + " new versions", swapped);
    System.out.printf(
        Locale.ROOT,
        "%nours/stock: repeated %.2f, first time %.2f%n",
        all[1].rate() / all[0].rate(),
        all[3].rate() / all[2].rate());
    return Stream.of(all[1], all[3], swapped).allMatch(l -> l.failed() == 0);
  }

  private static void show(String name, Load load) {
    System.out.printf(
        Locale.ROOT,
        "%-26s %8d %10.1f %10.2f %8.2f %8d%n",
        name,
        load.answered(),
        load.rate(),
        load.percentile(0.5),
        load.percentile(0.99),
        load.failed());
  }

  /** Publishes the same content as ten new versions. */
  private static void swap(StoreFolder folder) {
    for (int i = 0; i < SWAPS; i++) {
      StoreInfo info = folder.info();
      try (OpenStore old = folder.open(info.ontology());
          Draft draft = folder.begin()) {
        draft.write(
            sink ->
                Txn.executeRead(
                    old.dataset(), () -> old.dataset().find().forEachRemaining(sink::quad)));
        draft.publish(info);
      }
    }
  }

  /** Asks on all connections for that long. */
  private Load load(URI url, boolean firstTime, Duration time) throws Exception {
    ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
    long start = System.nanoTime();
    List<Future<Load>> running = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      Random random = new Random(i);
      running.add(connections.submit(() -> one(url, firstTime, random, start, time.toNanos())));
    }
    Load all = new Load(0, 0, 0, new long[0]);
    for (Future<Load> one : running) {
      all = all.and(one.get());
    }
    connections.shutdown();
    failures.forEach((how, times) -> System.out.printf("%s: %s times %s%n", url, times, how));
    failures.clear();
    return new Load(
        all.answered(), all.failed(), (System.nanoTime() - start) / 1e9, all.nanoseconds());
  }

  private Load one(URI url, boolean firstTime, Random random, long start, long time) {
    long failed = 0;
    LongStream.Builder took = LongStream.builder();
    long answered = 0;
    while (System.nanoTime() - start < time) {
      int number = random.nextInt(queries.size());
      String query = queries.get(number);
      long before = System.nanoTime();
      if (answers(url, firstTime ? query + "\n# " + distinct.incrementAndGet() : query, number)) {
        answered++;
        took.add(System.nanoTime() - before);
      } else {
        failed++;
      }
    }
    return new Load(answered, failed, 0, took.build().toArray());
  }

  private boolean answers(URI url, String query, int number) {
    long start = System.nanoTime();
    try {
      HttpResponse<byte[]> answer = ask(url, query);
      if (answer.statusCode() == 200 && sum(answer.body()) == expected.get(number)) {
        return true;
      }
      failed(
          answer.statusCode() == 200
              ? "another answer: " + query.lines().findFirst().orElse("")
              : answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
    } catch (UncheckedIOException e) {
      failed(e.getCause() + ", after " + (System.nanoTime() - start) / 1_000_000_000 + " s");
    }
    return false;
  }

  private void failed(String how) {
    failures.computeIfAbsent(how.strip(), h -> new LongAdder()).increment();
  }

  private HttpResponse<byte[]> ask(URI url, String query) {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .header("Accept", "text/csv")
            .header("Content-Type", QUERY)
            .POST(BodyPublishers.ofString(query))
            .build();
    try {
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
