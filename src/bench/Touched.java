import be.ertsader.chain.ChainIndex;
import be.ertsader.chain.ChainIndexes;
import be.ertsader.chain.Route;
import be.ertsader.chain.RouteSearch;
import be.ertsader.chain.Scenario;
import be.ertsader.chain.ScenarioRun;
import be.ertsader.query.QueryCatalogue;
import be.ertsader.store.OpenStore;
import be.ertsader.store.StoreFolder;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * How the cost of a trace and of a what-if of the own index grows with the part of one graph that
 * the answer touches: the same questions about companies and sites from the largest to small ones.
 * The time is that of the processor, of eight means of 2000 runs the least.
 *
 * <pre>java -cp ... Touched STORE-FOLDER HOME</pre>
 */
final class Touched {
  private static final String ID = "https://w3id.org/ertsader/id/";

  /** In the graph the things of a type are numbered by their size. */
  private static final List<Integer> RANKS = List.of(1, 3, 10, 30, 100, 1000, 10_000);

  private static final int LENGTH = 3;
  private static final int RUNS = 2000;
  private static final int ROUNDS = 8;

  private final ChainIndex index;

  private Touched(ChainIndex index) {
    this.index = index;
  }

  public static void main(String[] args) {
    Path queries = Path.of(args[1]).resolve("queries");
    try (OpenStore store = StoreFolder.at(Path.of(args[0])).open(EuStore.ONTOLOGY)) {
      Touched touched = new Touched(ChainIndexes.read(store, QueryCatalogue.read(queries)));
      touched.table("trace to company", "company/c%07d", touched::trace);
      touched.table("what-if of site", "site/s%07d", touched::whatIf);
    }
  }

  /** The hops of an answer. */
  private interface Answer {
    Set<Integer> hops(String iri);
  }

  private void table(String title, String form, Answer answer) {
    System.out.printf("%-20s %8s %10s %10s%n", title, "hops", "CPU us", "ns a hop");
    for (int rank : RANKS) {
      String iri = ID + form.formatted(rank - 1);
      int hops = answer.hops(iri).size();
      double us = microseconds(() -> answer.hops(iri));
      System.out.printf(
          Locale.ROOT, "%-20d %8d %10.1f %10.0f%n", rank, hops, us, us * 1000 / Math.max(1, hops));
    }
    System.out.println();
  }

  private Set<Integer> trace(String company) {
    RouteSearch.Wanted wanted =
        new RouteSearch.Wanted(LENGTH, false, OptionalInt.empty(), Integer.MAX_VALUE - 1);
    int technology = index.node(ID + "technology/t00");
    Set<Integer> hops = new TreeSet<>();
    for (Route route :
        RouteSearch.find(index, technology, index.node(company), wanted).routes()) {
      IntStream.of(route.edges()).forEach(hops::add);
    }
    return hops;
  }

  private Set<Integer> whatIf(String site) {
    Scenario.Assumption stop = new Scenario.Assumption(false, site, "", 100);
    return ScenarioRun.of(index, new Scenario(List.of(stop))).edges();
  }

  private static double microseconds(Supplier<Set<Integer>> work) {
    return IntStream.range(0, ROUNDS).mapToDouble(r -> mean(work)).min().orElseThrow();
  }

  private static double mean(Supplier<Set<Integer>> work) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int i = 0; i < RUNS; i++) {
      work.get();
    }
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e3 / RUNS;
  }
}
