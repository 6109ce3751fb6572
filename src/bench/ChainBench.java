import be.ertsader.store.StoreFolder;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Asks the same questions of the project's index, of TDB2 and of Virtuoso, in one run. The first
 * answers are sorted and compared; where any differ, the program ends with status 1 and prints no
 * table. Then each question is asked again WARM-RUNS times, and up to 2000 times within two
 * seconds; the median counts. A question that another engine has not answered in time is given up
 * there, and no more asked of it; nor is one of whose answer it hands over a part only.
 *
 * <pre>java -cp ... ChainBench STORE-FOLDER TDB2-FOLDER ENDPOINT HOME [WARM-RUNS [SECONDS]]</pre>
 *
 * TDB2-FOLDER and ENDPOINT may be {@code none}; HOME is the folder that holds src/bench and queries.
 */
final class ChainBench {
  /** Milliseconds: the first time, and the median of the later ones. */
  private record Times(double first, double warm) {
    /** Whether there is nothing to compare. */
    boolean isOver() {
      return Double.isInfinite(first) || Double.isNaN(first);
    }
  }

  private static final Times OVER = new Times(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

  private static final Times CUT = new Times(Double.NaN, Double.NaN);

  /** Milliseconds after which a question has been asked often enough. */
  private static final double ENOUGH = 2000;

  private static final int MOST_RUNS = 2000;

  /** How often the time of the processor is taken. */
  private static final int ROUNDS = 8;

  private final List<Engine> engines;
  private final int warmRuns;
  private final long limit;
  private final Path queries;
  private final PrintStream out = System.out;
  private final Map<Question, List<Times>> times = new EnumMap<>(Question.class);
  private final Map<Question, Integer> rows = new EnumMap<>(Question.class);

  private ChainBench(List<Engine> engines, Path queries, int warmRuns, long limit) {
    this.engines = engines;
    this.queries = queries;
    this.warmRuns = warmRuns;
    this.limit = limit;
  }

  public static void main(String[] args) throws Exception {
    Path home = Path.of(args[3]);
    Path queries = home.resolve("src/bench");
    long heap = heap();
    long start = System.nanoTime();
    OwnIndex ours = new OwnIndex(StoreFolder.at(Path.of(args[0])), home);
    double seconds = (System.nanoTime() - start) / 1e9;
    heap = heap() - heap;
    int warmRuns = args.length > 4 ? Integer.parseInt(args[4]) : 3;
    long limit = args.length > 5 ? Long.parseLong(args[5]) : 900;
    List<Engine> engines = new ArrayList<>();
    engines.add(ours);
    if (!args[1].equals("none")) {
      engines.add(new Tdb2(Path.of(args[1]), queries, limit));
    }
    if (!args[2].equals("none")) {
      engines.add(new Virtuoso(args[2], queries, limit));
    }
    ChainBench bench = new ChainBench(engines, queries, warmRuns, limit);
    boolean equal = bench.measure();
    if (equal) {
      bench.table("first time, ms", Times::first);
      bench.table("median of later runs, ms", Times::warm);
      bench.parts(ours);
      bench.out.printf(
          Locale.ROOT, "own index: read in %.1f s, heap %.0f MB%n", seconds, heap / 1e6);
    }
    for (Engine engine : engines) {
      engine.close();
    }
    System.exit(equal ? 0 : 1);
  }

  /** Whether all engines gave the same answers. */
  private boolean measure() throws Exception {
    boolean equal = true;
    for (Question question : Question.values()) {
      List<Times> measured = new ArrayList<>();
      List<String> expected = null;
      String first = null;
      for (Engine engine : engines) {
        if (!engine.isPresent()) {
          measured.add(null);
          continue;
        }
        List<String> sorted = new ArrayList<>();
        double cold = first(engine, question, sorted);
        if (!Double.isFinite(cold)) {
          measured.add(Double.isNaN(cold) ? CUT : OVER);
          continue;
        }
        if (expected == null) {
          expected = sorted;
          first = engine.name();
        } else if (!expected.equals(sorted)) {
          equal = false;
          System.err.printf("%s: %s and %s differ%n", question.label, first, engine.name());
        }
        measured.add(new Times(cold, warm(engine, question, sorted.size())));
      }
      times.put(question, measured);
      rows.put(question, expected == null ? 0 : expected.size());
    }
    return equal;
  }

  /**
   * The first time, and the rows of the answer, sorted; no end where it was given up, no number where
   * the engine hands over a part only.
   */
  private double first(Engine engine, Question question, List<String> rows) throws Exception {
    long start = System.nanoTime();
    try {
      engine.answer(question, row -> rows.add(String.join("\t", row)));
    } catch (Engine.Cut cut) {
      System.err.printf("%s: %s %s%n", question.label, engine.name(), cut.getMessage());
      return Double.NaN;
    } catch (Exception e) {
      if (System.nanoTime() - start < limit * 1_000_000_000L) {
        throw e;
      }
      return Double.POSITIVE_INFINITY;
    }
    double milliseconds = (System.nanoTime() - start) / 1e6;
    Collections.sort(rows);
    return milliseconds;
  }

  /** At least so many runs as were asked for, and more until two seconds have gone by. */
  private double warm(Engine engine, Question question, int expected) throws Exception {
    double[] all = new double[Math.max(warmRuns, MOST_RUNS)];
    int run = 0;
    for (double spent = 0; run < warmRuns || run < MOST_RUNS && spent < ENOUGH; spent += all[run++]) {
      int columns = question.columns(queries).size();
      int[] count = new int[1];
      all[run] =
          milliseconds(
              () -> engine.answer(question, row -> count[0] += row.length == columns ? 1 : 0));
      if (count[0] != expected) {
        throw new IllegalStateException(
            question.label
                + ": "
                + engine.name()
                + " gave "
                + expected
                + " rows, then "
                + count[0]);
      }
    }
    Arrays.sort(all, 0, run);
    return all[run / 2];
  }

  private interface Work {
    void run() throws Exception;
  }

  private static double milliseconds(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  /** Bytes in use after a collection. */
  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private interface Part {
    double of(Times times);
  }

  /** One line a question; the ratios are those of the others to ours, blank without ours. */
  private void table(String title, Part part) {
    StringBuilder head = new StringBuilder(String.format("%-28s %8s", title, "rows"));
    engines.forEach(e -> head.append(String.format(" %10s", e.name())));
    engines.stream()
        .skip(1)
        .forEach(e -> head.append(String.format(" %14s", e.name() + "/" + engines.get(0).name())));
    out.println(head);
    for (Question question : Question.values()) {
      List<Times> measured = times.get(question);
      StringBuilder line =
          new StringBuilder(String.format("%-28s %8d", question.label, rows.get(question)));
      measured.forEach(t -> line.append(String.format(" %10s", cell(t, part))));
      measured.stream()
          .skip(1)
          .forEach(t -> line.append(String.format(" %14s", ratio(t, measured.get(0), part))));
      out.println(line.toString().stripTrailing());
    }
    out.println();
  }

  /**
   * How much of the graph the answers about single things consist of, and the time of the processor
   * for each hop: the mean of many runs, which other work on the machine changes less than the clock,
   * and of several such means the least, which it changes least.
   */
  private void parts(OwnIndex ours) {
    out.printf(
        "%-28s %8s %10s %10s %10s%n", "in the answer, ours", "things", "hops", "CPU us", "ns a hop");
    for (Question question : Question.values()) {
      Set<Integer> hops = ours.hops(question);
      if (!hops.isEmpty()) {
        double microseconds =
            IntStream.range(0, ROUNDS).mapToDouble(r -> processor(ours, question)).min().orElseThrow();
        out.printf(
            Locale.ROOT,
            "%-28s %8d %10d %10.0f %10.0f%n",
            question.label,
            ours.things(hops),
            hops.size(),
            microseconds,
            microseconds * 1000 / hops.size());
      }
    }
    out.println();
  }

  /** Microseconds of the processor that a run takes. */
  private static double processor(OwnIndex ours, Question question) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < MOST_RUNS; i++) {
      ours.answer(question, row -> {});
    }
    return (threads.getCurrentThreadCpuTime() - start) / 1e3 / MOST_RUNS;
  }

  private String cell(Times times, Part part) {
    if (times != null && times.isOver()) {
      return Double.isNaN(times.first()) ? "cut" : "over " + limit + " s";
    }
    return times == null ? "-" : String.format(Locale.ROOT, "%.2f", part.of(times));
  }

  private static String ratio(Times times, Times ours, Part part) {
    return times == null || times.isOver()
        ? ""
        : String.format(Locale.ROOT, "%.1f", part.of(times) / part.of(ours));
  }
}
