package be.ertsader.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChainIndexTest {
  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyEdgeArrivesWhereItLeads(long seed) {
    ChainIndex index = RandomChain.index(RandomChain.dataset(seed));
    List<Integer> arriving = new ArrayList<>();
    for (int node = 0; node < index.nodes(); node++) {
      int here = node;
      index.in(node).forEach(e -> assertThat(index.target(e)).isEqualTo(here));
      index.in(node).forEach(arriving::add);
    }

    assertThat(arriving).hasSize(index.edges()).doesNotHaveDuplicates();
  }

  @Test
  void twoClaimsOfOneHopAreOneEdge() {
    ChainIndex index =
        RandomChain.index(
            RandomChain.of(
                """
                <claim/a> a erts:MaterialUse ; erts:technology <technology/t> ; erts:material <material/m> .
                <claim/b> a erts:MaterialUse ; erts:technology <technology/t> ; erts:material <material/m> .
                """));

    assertThat(index.edges()).isEqualTo(1);
    assertThat(index.claims(0))
        .containsExactly(RandomChain.ID + "claim/a", RandomChain.ID + "claim/b");
  }

  @Test
  void aCompanyIsNoMakerOfItsOwnWhereTheClaimNamesASite() {
    ChainIndex index =
        RandomChain.index(
            RandomChain.of(
                """
                <claim/a> a erts:Flow ; erts:measure <measure/production> ; erts:material <material/m> ;
                  erts:site <site/s> ; erts:company <company/c> .
                """));

    assertThat(lines(index)).containsExactly("material/m made-at site/s");
  }

  @Test
  void anAlloyIsNoProductionOfEach() {
    ChainIndex index =
        RandomChain.index(
            RandomChain.of(
                """
                <claim/a> a erts:Flow ; erts:measure <measure/production> ; erts:site <site/s> ;
                  erts:material <material/m>, <material/n> ; erts:product <product/p> .
                """));

    assertThat(lines(index)).containsExactly("product/p made-at site/s");
  }

  @Test
  void anInputIsNoProduction() {
    ChainIndex index =
        RandomChain.index(
            RandomChain.of(
                """
                <claim/a> a erts:Flow ; erts:measure <measure/input> ; erts:material <material/nickel> ;
                  erts:site <site/s> .
                """));

    assertThat(lines(index)).isEmpty();
  }

  private static List<String> lines(ChainIndex index) {
    return IntStream.range(0, index.edges())
        .mapToObj(
            e ->
                (index.iri(index.source(e))
                        + " "
                        + index.kind(e)
                        + " "
                        + index.iri(index.target(e)))
                    .replace(RandomChain.ID, ""))
        .toList();
  }
}
