package be.ertsader.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.jena.query.Dataset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every what-if, on chains drawn at random. */
class WhatIfLawsTest {
  private static final double TINY = 1e-9;

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void stoppingNothingLosesNothing(long seed) {
    Case c = new Case(seed);

    assertThat(c.run(List.of()).losses().byEdge()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void stoppingMoreNeverLosesLess(long seed) {
    Case c = new Case(seed);
    List<WhatIf.Stop> some = c.stops();
    List<WhatIf.Stop> more = new ArrayList<>(some);
    more.addAll(c.stops());

    Map<Integer, Losses.Loss> greater = c.run(more).losses().byEdge();

    c.run(some)
        .losses()
        .byEdge()
        .forEach(
            (edge, loss) -> {
              assertThat(greater.get(edge).part().least())
                  .isGreaterThanOrEqualTo(loss.part().least() - TINY);
              assertThat(greater.get(edge).part().most())
                  .isGreaterThanOrEqualTo(loss.part().most() - TINY);
            });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aLossNeverExceedsWhatWasThere(long seed) {
    Case c = new Case(seed);
    WhatIf whatIf = c.run(c.stops());

    whatIf.losses().byEdge().values().forEach(l -> assertThat(l.part().most()).isBetween(0.0, 1.0));
    for (Consequences.Material m : Consequences.of(c.index, whatIf).materials()) {
      Interval all = Output.of(c.index, m.material()).all();
      m.lost().ifPresent(l -> assertThat(l.most()).isLessThanOrEqualTo(all.most() + TINY));
      m.left().ifPresent(l -> assertThat(l.most()).isLessThanOrEqualTo(all.most() + TINY));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfStopsDoesNotMatter(long seed) {
    Case c = new Case(seed);
    List<WhatIf.Stop> stops = c.stops();
    List<WhatIf.Stop> turned = new ArrayList<>(stops);
    java.util.Collections.reverse(turned);

    assertThat(parts(c.run(turned))).isEqualTo(parts(c.run(stops)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyLossHasAWayFromWhatStops(long seed) {
    Case c = new Case(seed);
    Consequences all = Consequences.of(c.index, c.run(c.stops()));

    assertThat(all.made())
        .allMatch(m -> !m.path().isEmpty() && m.path().get(m.path().size() - 1) == m.edge());
  }

  private static Map<Integer, Interval> parts(WhatIf whatIf) {
    Map<Integer, Interval> parts = new HashMap<>();
    whatIf.losses().byEdge().forEach((edge, loss) -> parts.put(edge, loss.part()));
    return parts;
  }

  /** A chain and some stops. */
  private static final class Case {
    private final Random random;
    private final ChainIndex index;

    Case(long seed) {
      this.random = new Random(seed);
      Dataset dataset = RandomChain.dataset(seed);
      this.index = RandomChain.index(dataset);
    }

    WhatIf run(List<WhatIf.Stop> stops) {
      return WhatIf.of(index, stops);
    }

    List<WhatIf.Stop> stops() {
      List<Integer> nodes = RandomChain.stoppable(index);
      List<WhatIf.Stop> stops = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(2); i++) {
        double part = random.nextBoolean() ? 1 : random.nextInt(1, 100) / 100.0;
        stops.add(new WhatIf.Stop(nodes.get(random.nextInt(nodes.size())), -1, part));
      }
      return stops;
    }
  }
}
