package be.ertsader.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlotGraphTest {

  @Test
  void slotsOfAColumnKeepTheirDistance() {
    Random random = new Random(3);
    for (int i = 0; i < 100; i++) {
      for (List<Slot> column : new SlotGraph(Chains.random(random)).columns()) {
        for (int j = 1; j < column.size(); j++) {
          Slot upper = column.get(j - 1);
          Slot lower = column.get(j);
          assertThat(lower.top() - upper.top() - upper.height())
              .isGreaterThan(SlotPlacing.gap(upper, lower) - 0.001);
        }
      }
    }
  }

  @Test
  void aHopHasALaneInEachColumnThatItPasses() {
    Random random = new Random(4);
    for (int i = 0; i < 100; i++) {
      SlotGraph graph = new SlotGraph(Chains.random(random));
      assertThat(graph.strands())
          .allMatch(s -> s.slots().size() == 1 + graph.column(s.last()) - graph.column(s.first()));
    }
  }

  @Test
  void sortingNeverMakesMoreHopsCross() {
    Random random = new Random(5);
    for (int i = 0; i < 100; i++) {
      List<List<Slot>> columns = columns(random);
      long before = SlotOrder.crossings(columns);
      SlotOrder.sort(columns);
      assertThat(SlotOrder.crossings(columns)).isLessThanOrEqualTo(before);
    }
  }

  @Test
  void hopsThatNeedNotCrossDoNot() {
    List<List<Slot>> columns = new ArrayList<>();
    columns.add(new ArrayList<>(List.of(Slot.lane(), Slot.lane())));
    columns.add(new ArrayList<>(List.of(Slot.lane(), Slot.lane())));
    Slot.tie(columns.get(0).get(0), columns.get(1).get(1));
    Slot.tie(columns.get(0).get(1), columns.get(1).get(0));
    SlotOrder.sort(columns);
    assertThat(SlotOrder.crossings(columns)).isZero();
  }

  private static List<List<Slot>> columns(Random random) {
    List<List<Slot>> columns = new ArrayList<>();
    for (int c = 0; c < 4; c++) {
      List<Slot> column = new ArrayList<>();
      for (int i = 1 + random.nextInt(8); i > 0; i--) {
        column.add(Slot.lane());
      }
      columns.add(column);
    }
    for (int i = random.nextInt(40); i > 0; i--) {
      int c = random.nextInt(3);
      List<Slot> from = columns.get(c);
      List<Slot> to = columns.get(c + 1);
      Slot.tie(from.get(random.nextInt(from.size())), to.get(random.nextInt(to.size())));
    }
    return columns;
  }
}
