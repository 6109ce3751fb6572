package be.ertsader.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdfconnection.RDFConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RouteSearchTest {
  private static final RouteSearch.Wanted ALL =
      new RouteSearch.Wanted(5, false, OptionalInt.empty(), 100_000);

  static LongStream seeds() {
    return LongStream.range(0, 150);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void thereAndBackAreTheSameWaysReversed(long seed) {
    ChainIndex index = RandomChain.index(RandomChain.dataset(seed));
    Random random = new Random(seed);
    int a = random.nextInt(index.nodes());
    int b = random.nextInt(index.nodes());

    Set<Route> there = new HashSet<>(RouteSearch.find(index, a, b, ALL).routes());
    Set<Route> back = new HashSet<>();
    RouteSearch.find(index, b, a, ALL).routes().forEach(r -> back.add(r.reversed()));

    assertThat(back).isEqualTo(there);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aWayIsUnbrokenAndVisitsNothingTwice(long seed) {
    ChainIndex index = RandomChain.index(RandomChain.dataset(seed));
    Random random = new Random(seed);
    int a = random.nextInt(index.nodes());
    int b = random.nextInt(index.nodes());

    for (Route route : RouteSearch.find(index, a, b, ALL).routes()) {
      Set<Integer> seen = new HashSet<>(Set.of(a));
      int at = a;
      for (int edge : route.edges()) {
        assertThat(route.start(index, edge)).isEqualTo(at);
        at = route.end(index, edge);
        assertThat(seen.add(at)).isTrue();
      }
      assertThat(at).isEqualTo(b);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theWaysAreThoseThatTryingEveryHopFinds(long seed) {
    ChainIndex index = RandomChain.index(RandomChain.dataset(seed));
    Random random = new Random(seed);
    for (int draw = 0; draw < 10; draw++) {
      int a = random.nextInt(index.nodes());
      int b = random.nextInt(index.nodes());
      int hops = 1 + random.nextInt(5);
      Set<Route> tried = new HashSet<>();
      tryAll(index, List.of(a), new int[0], b, hops, tried);
      Set<Route> back = new HashSet<>();
      tryAll(index, List.of(b), new int[0], a, hops, back);
      back.forEach(r -> tried.add(r.reversed()));
      RouteSearch.Wanted wanted =
          new RouteSearch.Wanted(hops, false, OptionalInt.empty(), 1_000_000);

      assertThat(RouteSearch.find(index, a, b, wanted).routes())
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(tried);
    }
  }

  /** Goes on from the last of some things by every hop that the grammar allows. */
  private static void tryAll(
      ChainIndex index, List<Integer> things, int[] path, int to, int hops, Set<Route> found) {
    Grammar grammar = new Grammar(index);
    int at = things.get(things.size() - 1);
    if (at == to) {
      if (path.length > 0) {
        found.add(new Route(path, true));
      }
      return;
    }
    for (int edge : path.length == hops ? new int[0] : index.out(at).toArray()) {
      boolean follows =
          path.length == 0
              || grammar.mayFollow(index.kindOf[path[path.length - 1]], index.kindOf[edge]);
      if (grammar.isWay(edge) && follows && !things.contains(index.target(edge))) {
        List<Integer> more = new ArrayList<>(things);
        more.add(index.target(edge));
        int[] longer = Arrays.copyOf(path, path.length + 1);
        longer[path.length] = edge;
        tryAll(index, more, longer, to, hops, found);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void technologiesReachTheCompaniesThatSparqlFinds(long seed) {
    Dataset dataset = RandomChain.dataset(seed);
    ChainIndex index = RandomChain.index(dataset);
    Reach reach = new Reach(index, Set.of("needs", "made-at", "operated-by"));
    int[] technologies = index.ofType("technology").toArray();
    long[] above = reach.above(technologies);
    Set<String> ours = new TreeSet<>();
    index
        .ofType("company")
        .forEach(
            c ->
                BitSet.valueOf(new long[] {above[c]}).stream()
                    .forEach(t -> ours.add(index.iri(technologies[t]) + " " + index.iri(c))));

    assertThat(ours).isEqualTo(pairs(dataset));
  }

  private static Set<String> pairs(Dataset dataset) {
    Set<String> pairs = new TreeSet<>();
    try (RDFConnection connection = RDFConnection.connect(dataset)) {
      connection.querySelect(
          """
          PREFIX erts: <https://w3id.org/ertsader/ns#>
          SELECT DISTINCT ?technology ?company {
            ?use a erts:MaterialUse ; erts:technology ?technology ; erts:material ?material .
            ?flow a erts:Flow ; erts:material ?material ; erts:site ?site .
            FILTER NOT EXISTS { ?flow erts:status ?status }
            ?site erts:operatedBy ?company
          }
          """,
          row -> pairs.add(row.get("technology") + " " + row.get("company")));
    }
    return pairs;
  }

  @Test
  void shortestWaysAreTold() {
    ChainIndex index = index();

    assertThat(lengths(index, "company/c", new RouteSearch.Wanted(6, true, OptionalInt.empty(), 9)))
        .containsExactly(1);
    assertThat(
            lengths(index, "company/c", new RouteSearch.Wanted(6, false, OptionalInt.empty(), 9)))
        .containsExactly(1, 3);
  }

  @Test
  void onlyWaysThroughAThing() {
    ChainIndex index = index();
    OptionalInt site = OptionalInt.of(node(index, "site/s"));

    assertThat(lengths(index, "company/c", new RouteSearch.Wanted(6, false, site, 9)))
        .containsExactly(3);
  }

  @Test
  void aCutIsTold() {
    RouteSearch.Wanted one = new RouteSearch.Wanted(6, false, OptionalInt.empty(), 1);
    ChainIndex index = index();

    assertThat(
            RouteSearch.find(index, node(index, "technology/t"), node(index, "company/c"), one)
                .cut())
        .isTrue();
  }

  @Test
  void aMemberIsNotItsSister() {
    ChainIndex index =
        RandomChain.index(
            RandomChain.of(
                """
                <material/pgm> erts:kind <material-kind/group> ;
                  erts:hasMember <material/pt>, <material/pd> .
                <material/pt> erts:memberOf <material/pgm> . <material/pd> erts:memberOf <material/pgm> .
                <claim/u> a erts:MaterialUse ; erts:technology <technology/t> ; erts:material <material/pt> .
                <claim/f> a erts:Flow ; erts:measure <measure/production> ; erts:material <material/pd> ;
                  erts:site <site/s> .
                """));

    assertThat(lengths(index, "site/s", ALL)).isEmpty();
  }

  @Test
  void whatIsPlannedIsNoWay() {
    ChainIndex index =
        RandomChain.index(
            RandomChain.of(
                """
                <claim/u> a erts:MaterialUse ; erts:technology <technology/t> ; erts:material <material/m> .
                <claim/f> a erts:Flow ; erts:measure <measure/production> ; erts:material <material/m> ;
                  erts:site <site/s> ; erts:status <status/planned> .
                """));

    assertThat(lengths(index, "site/s", ALL)).isEmpty();
  }

  private static ChainIndex index() {
    return RandomChain.index(
        RandomChain.of(
            """
            <claim/b> a erts:BaseMaterialLink ; erts:technology <technology/t> ; erts:company <company/c> .
            <claim/u> a erts:MaterialUse ; erts:technology <technology/t> ; erts:material <material/m> .
            <claim/f> a erts:Flow ; erts:measure <measure/production> ; erts:material <material/m> ;
              erts:site <site/s> ; erts:company <company/c> .
            <site/s> erts:operatedBy <company/c> .
            """));
  }

  private static List<Integer> lengths(ChainIndex index, String to, RouteSearch.Wanted wanted) {
    return RouteSearch.find(index, node(index, "technology/t"), node(index, to), wanted)
        .routes()
        .stream()
        .map(r -> r.edges().length)
        .toList();
  }

  private static int node(ChainIndex index, String path) {
    return index.node(RandomChain.ID + path);
  }
}
