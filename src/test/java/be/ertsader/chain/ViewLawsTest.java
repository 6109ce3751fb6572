package be.ertsader.chain;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.query.QueryRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdfconnection.RDFConnection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one view tells, another must tell from its end; on chains drawn at random. */
class ViewLawsTest {
  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aMaterialIsMadeAtTheSitesThatMakeItBecauseOfTheSameClaims(long seed) {
    RandomViews views = new RandomViews(seed);

    List<ViewHop> here =
        views.of(View.MATERIAL, "material").filter(h -> h.kind().equals("made-at")).toList();

    assertThat(here.stream().map(ViewLawsTest::turned))
        .containsExactlyInAnyOrderElementsOf(
            views.of(View.SITE, "site").filter(h -> h.kind().equals("makes")).toList());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatATechnologyIsToldToBeMadeAtASiteIsThereToldToBeNeeded(long seed) {
    RandomViews views = new RandomViews(seed);
    for (int technology : views.nodes("technology")) {
      String iri = views.index.iri(technology);
      for (ViewHop made : views.hops(View.TECHNOLOGY, iri)) {
        if (made.kind().equals("made-at")) {
          assertThat(views.hops(View.SITE, made.to()))
              .anyMatch(
                  h ->
                      h.kind().equals("needed-by")
                          && h.from().equals(made.from())
                          && h.to().equals(iri));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aCompanyTellsNoLessThanEachOfItsSitesMakes(long seed) {
    RandomViews views = new RandomViews(seed);
    for (int site : views.nodes("site")) {
      List<ViewHop> makes =
          views.hops(View.SITE, views.index.iri(site)).stream()
              .filter(h -> h.kind().equals("makes"))
              .toList();
      views
          .index
          .out(site, "operated-by")
          .mapToObj(e -> views.index.iri(views.index.target(e)))
          .forEach(c -> assertThat(views.hops(View.COMPANY, c)).containsAll(makes));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyHopHasAClaim(long seed) {
    RandomViews views = new RandomViews(seed);
    Map<String, View> all =
        Map.of(
            "technology", View.TECHNOLOGY,
            "material", View.MATERIAL,
            "company", View.COMPANY_GROUP,
            "site", View.SITE);

    all.forEach(
        (type, view) ->
            assertThat(views.of(view, type)).allSatisfy(h -> assertThat(h.claims()).isNotEmpty()));
  }

  private static ViewHop turned(ViewHop made) {
    return new ViewHop(made.to(), "makes", made.from(), made.derived(), made.claims());
  }

  /** The views of a random chain, all of whose sites and companies count as Flemish. */
  private static final class RandomViews {
    final ChainIndex index;
    private final ChainIndex side;
    private final Flanders flanders;

    RandomViews(long seed) {
      Dataset dataset = RandomChain.dataset(seed);
      index = RandomChain.index(dataset);
      try (RDFConnection connection = RDFConnection.connect(dataset)) {
        side =
            SideHops.of(
                QueryRun.answer(
                    connection, RandomChain.QUERIES.internal("side-hops"), Map.of(), "en"));
      }
      flanders =
          new Flanders(
              new TreeSet<>(iris("site")), new TreeSet<>(iris("company")), new TreeMap<>());
    }

    List<Integer> nodes(String type) {
      return index.ofType(type).boxed().toList();
    }

    List<ViewHop> hops(View view, String start) {
      ViewHops hops = new ViewHops(index, side, flanders);
      view.take(hops, start);
      return hops.all();
    }

    /** All hops of the views of all things of a type, those that start there. */
    Stream<ViewHop> of(View view, String type) {
      List<ViewHop> all = new ArrayList<>();
      for (String iri : iris(type)) {
        hops(view, iri).stream().filter(h -> h.from().equals(iri)).forEach(all::add);
      }
      return all.stream();
    }

    private List<String> iris(String type) {
      return index.ofType(type).mapToObj(index::iri).toList();
    }
  }
}
