import be.ertsader.chain.ChainIndex;
import be.ertsader.chain.ChainIndexes;
import be.ertsader.chain.Consequences;
import be.ertsader.chain.Interval;
import be.ertsader.chain.Reach;
import be.ertsader.chain.Route;
import be.ertsader.chain.RouteSearch;
import be.ertsader.chain.Scenario;
import be.ertsader.chain.ScenarioRun;
import be.ertsader.query.QueryCatalogue;
import be.ertsader.store.OpenStore;
import be.ertsader.store.StoreFolder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The project's own index of chains, in this process; read from the TDB2 folder by the queries of
 * all hops and of quantities.
 */
final class OwnIndex implements Engine {
  private static final String MADE_AT = "made-at";
  private static final List<String> WAY = List.of("needs", MADE_AT, "operated-by");

  private final OpenStore store;
  private final ChainIndex index;
  private final Reach reach;

  /** Opens the store as every command does, and makes the index. */
  OwnIndex(StoreFolder folder, Path home) {
    store = folder.open(EuStore.ONTOLOGY);
    index = ChainIndexes.read(store, QueryCatalogue.read(home.resolve("queries")));
    reach = new Reach(index, Set.copyOf(WAY));
  }

  @Override
  public String name() {
    return "ours";
  }

  @Override
  public void answer(Question question, Consumer<String[]> row) {
    switch (question) {
      case PAIRS_COUNT -> {
        long[] above = reach.above(index.ofType("technology").toArray());
        long count = index.ofType("company").mapToLong(c -> Long.bitCount(above[c])).sum();
        row.accept(new String[] {Long.toString(count)});
      }
      case PAIRS -> pairs(row);
      case TRACE -> trace(question, row);
      case WHAT_IF -> whatIf(question, row);
    }
  }

  private void pairs(Consumer<String[]> row) {
    int[] technologies = index.ofType("technology").toArray();
    long[] above = reach.above(technologies);
    index
        .ofType("company")
        .forEach(
            c -> {
              for (long left = above[c]; left != 0; left &= left - 1) {
                int technology = technologies[Long.numberOfTrailingZeros(left)];
                row.accept(new String[] {index.iri(technology), index.iri(c)});
              }
            });
  }

  private void trace(Question question, Consumer<String[]> row) {
    for (int[] edges : ways(question)) {
      row.accept(new String[] {index.iri(index.target(edges[0])), index.iri(index.target(edges[1]))});
    }
  }

  private List<int[]> ways(Question question) {
    int technology = index.node(question.thing("technology"));
    int company = index.node(question.thing("company"));
    RouteSearch.Wanted wanted =
        new RouteSearch.Wanted(WAY.size(), false, OptionalInt.empty(), Integer.MAX_VALUE - 1);
    List<int[]> ways = new ArrayList<>();
    for (Route route : RouteSearch.find(index, technology, company, wanted).routes()) {
      int[] edges = route.edges();
      boolean isWay = route.along() && edges.length == WAY.size();
      for (int i = 0; isWay && i < edges.length; i++) {
        isWay = index.kind(edges[i]).equals(WAY.get(i));
      }
      if (isWay) {
        ways.add(edges);
      }
    }
    return ways;
  }

  /** The hops that the answer to a question about single things consists of, each once. */
  Set<Integer> hops(Question question) {
    if (question == Question.WHAT_IF) {
      return scenario(question).edges();
    }
    Set<Integer> hops = new TreeSet<>();
    for (int[] way : question == Question.TRACE ? ways(question) : List.<int[]>of()) {
      for (int edge : way) {
        hops.add(edge);
      }
    }
    return hops;
  }

  /** The things at the ends of some hops. */
  long things(Set<Integer> hops) {
    return hops.stream().flatMap(h -> Stream.of(index.source(h), index.target(h))).distinct().count();
  }

  private ScenarioRun scenario(Question question) {
    Scenario.Assumption stops =
        new Scenario.Assumption(false, question.thing("stopped"), "", 100);
    return ScenarioRun.of(index, new Scenario(List.of(stops)));
  }

  private void whatIf(Question question, Consumer<String[]> row) {
    int site = index.node(question.thing("stopped"));
    for (Consequences.Making making : scenario(question).lost().made()) {
      if (index.target(making.edge()) == site) {
        lost(making.edge(), row);
      }
    }
  }

  private void lost(int edge, Consumer<String[]> row) {
    int material = index.source(edge);
    int figures = 0;
    double least = 0;
    double most = 0;
    for (int claim : index.claimNumbers(edge).toArray()) {
      Optional<Interval> tonnes = index.quantities().tonnes(claim);
      if (tonnes.isPresent()) {
        figures++;
        least += tonnes.get().least();
        most += tonnes.get().most();
      }
    }
    String[] cells = {
      index.iri(material),
      Long.toString(index.claimNumbers(edge).count()),
      Integer.toString(figures),
      figures == 0 ? "" : sum(least),
      figures == 0 ? "" : sum(most),
      Long.toString(index.out(material, MADE_AT).count() - 1),
      ""
    };
    boolean needed = false;
    for (int need : index.in(material, "needs").toArray()) {
      int user = index.source(need);
      if (index.type(user).equals("technology")) {
        needed = true;
        String[] own = cells.clone();
        own[own.length - 1] = index.iri(user);
        row.accept(own);
      }
    }
    if (!needed) {
      row.accept(cells);
    }
  }

  private static String sum(double tonnes) {
    BigDecimal rounded = new BigDecimal(tonnes).setScale(3, RoundingMode.HALF_UP);
    return Question.number(rounded.toPlainString());
  }

  @Override
  public void close() {
    store.close();
  }
}
