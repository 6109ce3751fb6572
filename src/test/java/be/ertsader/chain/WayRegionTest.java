package be.ertsader.chain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WayRegionTest {
  private static final int MAKERS = 300;

  @Test
  void aWayToOneMakerReachesNotAllTheOthers() {
    ChainIndex index = RandomChain.index(RandomChain.of(chain()));

    WayRegion region = region(index, "technology/t", "company/c7", 3);
    assertThat(region.reached()).isEqualTo(4);
    assertThat(region.looked()).isEqualTo(3);
  }

  @Test
  void aWayFromOneMakerToItsRegionReachesNotAllThatLiesThere() {
    ChainIndex index = RandomChain.index(RandomChain.of(chain()));

    assertThat(region(index, "site/s7", "region/r", 1).reached()).isEqualTo(2);
  }

  @Test
  void whereNothingLeadsOnThereIsNoHope() {
    ChainIndex index = RandomChain.index(RandomChain.of(chain()));

    assertThat(region(index, "company/c7", "technology/t", 3).isHopeless()).isTrue();
    assertThat(region(index, "technology/t", "company/c7", 2).isHopeless()).isFalse();
  }

  /** A material that is needed and made at many sites, each of a company of its own. */
  private static String chain() {
    StringBuilder turtle =
        new StringBuilder(
            "<claim/u> a erts:MaterialUse ; erts:technology <technology/t> ;"
                + " erts:material <material/m> .\n");
    for (int i = 0; i < MAKERS; i++) {
      turtle.append(
          """
          <claim/f%1$d> a erts:Flow ; erts:measure <measure/production> ;
            erts:material <material/m> ; erts:site <site/s%1$d> .
          <site/s%1$d> erts:operatedBy <company/c%1$d> ; erts:locatedIn <region/r> .
          """
              .formatted(i));
    }
    return turtle.toString();
  }

  private static WayRegion region(ChainIndex index, String from, String to, int hops) {
    return new WayRegion(index, new Grammar(index), node(index, from), node(index, to), hops);
  }

  private static int node(ChainIndex index, String path) {
    return index.node(RandomChain.ID + path);
  }
}
