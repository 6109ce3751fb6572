package be.ertsader.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChainColumnsTest {

  @Test
  void aLayerIsTheLeastNumberOfHops() {
    ChainColumns columns =
        columns("a", Chains.hop("a", "b"), Chains.hop("b", "c"), Chains.hop("a", "c"));
    assertThat(layer(columns, "c")).isEqualTo(1);
  }

  @Test
  void aHopInsideALayerLeadsToAColumnFurtherRight() {
    ChainColumns columns =
        columns("a", Chains.hop("a", "c"), Chains.hop("a", "b"), Chains.hop("b", "c"));
    assertThat(column(columns, "c")).isEqualTo(column(columns, "b") + 1);
  }

  @Test
  void whatOnlyLeadsToAThingStandsBesideIt() {
    ChainColumns columns = columns("a", Chains.hop("a", "b"), Chains.hop("c", "b"));
    assertThat(layer(columns, "c")).isEqualTo(2);
  }

  @Test
  void whatHangsTogetherWithNothingBeginsAnew() {
    ChainColumns columns = columns("a", Chains.hop("b", "c"));
    assertThat(layer(columns, "c")).isEqualTo(1);
  }

  @Test
  void theEndsOfAHopStandInDifferentColumns() {
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      Chain chain = Chains.random(random);
      ChainColumns columns = new ChainColumns(chain);
      assertThat(chain.hops())
          .filteredOn(h -> !h.from().equals(h.to()))
          .noneMatch(h -> columns.column(h.from().iri()) == columns.column(h.to().iri()));
    }
  }

  @Test
  void aThingThatHopsLeadToStandsInTheLayerOfItsDistance() {
    Random random = new Random(2);
    for (int i = 0; i < 300; i++) {
      Chain chain = Chains.random(random);
      ChainColumns columns = new ChainColumns(chain);
      distances(chain)
          .forEach((iri, distance) -> assertThat(columns.layer(iri)).isEqualTo(distance));
    }
  }

  /** Takes every hop again and again until nothing gets nearer. */
  private static Map<String, Integer> distances(Chain chain) {
    Map<String, Integer> distances = new HashMap<>(Map.of(chain.start().iri(), 0));
    for (int round = 0; round < chain.hops().size(); round++) {
      for (Hop hop : chain.hops()) {
        Integer before = distances.get(hop.from().iri());
        if (before != null) {
          distances.merge(hop.to().iri(), before + 1, Math::min);
        }
      }
    }
    return distances;
  }

  private static ChainColumns columns(String start, Hop... hops) {
    return new ChainColumns(Chains.chain(start, hops));
  }

  private static int layer(ChainColumns columns, String slug) {
    return columns.layer(Chains.thing("material", slug).iri());
  }

  private static int column(ChainColumns columns, String slug) {
    return columns.column(Chains.thing("material", slug).iri());
  }
}
