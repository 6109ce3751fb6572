package be.ertsader.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.jena.graph.NodeFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ConcentrationsTest {
  private static final int LISTS = 300;

  @Test
  void theRemainderMakesTheIndexAnInterval() {
    Concentration one =
        new SupplierLists().share("mithril", "CHN", 60).share("mithril", "PER", 30).read(65).get(0);
    assertThat(one.index())
        .hasValue(new Concentration.Index(number("90"), number("4500"), number("4600")));
    assertThat(one.entries()).isEqualTo(2);
    assertThat(one.sources()).containsExactly("Saga, Table 1");
  }

  @Test
  void onlyAShareGreaterThanTheThresholdIsAboveIt() {
    SupplierLists lists =
        new SupplierLists().share("mithril", "CHN", 60).share("mithril", "PER", 30);
    assertThat(lists.read(60).get(0).above()).isEmpty();
    assertThat(lists.read(29).get(0).above())
        .extracting(Concentration.Supplier::country)
        .containsExactly("CHN", "PER");
  }

  @Test
  void otherCountriesNeitherLeadNorStandAbove() {
    Concentration one =
        new SupplierLists()
            .share("mithril", "other", 80)
            .share("mithril", "PER", 20)
            .read(50)
            .get(0);
    assertThat(one.above()).isEmpty();
    assertThat(one.top()).containsExactly(new Concentration.Supplier("PER", number("20")));
  }

  @Test
  void countriesThatAreLevelBothLead() {
    Concentration one =
        new SupplierLists().share("mithril", "PER", 40).share("mithril", "CHL", 40).read(65).get(0);
    assertThat(one.top()).extracting(Concentration.Supplier::country).containsExactly("CHL", "PER");
  }

  @Test
  void aListWithoutOneNumberHasNoIndexAndNoZero() {
    Concentration one = new SupplierLists().share("mithril", "PER", "", "0.1").read(0).get(0);
    assertThat(one.index()).isEmpty();
    assertThat(one.top()).isEmpty();
    assertThat(one.above()).isEmpty();
    assertThat(print(ConcentrationFormat.CSV, List.of(one)))
        .contains("mithril,processing,eu-supply,1,,,,,,,\"Saga, Table 1\"");
  }

  @Test
  void aStageWithoutListGivesNothing() {
    SupplierLists lists = new SupplierLists().share("mithril", "PER", 40);
    assertThat(lists.read(65, Map.of("stage", NodeFactory.createLiteralString("extraction"))))
        .isEmpty();
    assertThat(lists.read(65, Map.of("stage", NodeFactory.createLiteralString("processing"))))
        .hasSize(1);
  }

  /** Whoever has what is not listed, the index lies within the interval. */
  @Test
  void theIndexOfEveryWayToShareTheRemainderLiesWithinTheInterval() {
    Random random = new Random(20240523);
    SupplierLists lists = new SupplierLists();
    List<double[]> remainders = new ArrayList<>();
    for (int i = 0; i < LISTS; i++) {
      int rest = 100;
      for (int country = 0; country < 1 + random.nextInt(6); country++) {
        int share = 1 + random.nextInt(Math.max(1, rest - 8));
        lists.share("m" + (1000 + i), "C" + country, share);
        rest -= share;
        if (rest < 10) {
          break;
        }
      }
      double cut = random.nextDouble();
      remainders.add(new double[] {rest * cut, rest * (1 - cut)});
    }
    List<Concentration> all = lists.read(65);
    assertThat(all).hasSize(LISTS);
    for (int i = 0; i < LISTS; i++) {
      Concentration.Index index = all.get(i).index().orElseThrow();
      double[] parts = remainders.get(i);
      assertThat(index.listed().doubleValue() + parts[0] + parts[1])
          .isCloseTo(100, Offset.offset(1e-9));
      double shared = index.minimum().doubleValue() + parts[0] * parts[0] + parts[1] * parts[1];
      assertThat(shared)
          .as(all.get(i).material())
          .isBetween(index.minimum().doubleValue(), index.maximum().doubleValue() + 1e-9);
    }
  }

  @Test
  void theTableMarksWhoIsAboveAndFitsHundredColumns() {
    SupplierLists lists = new SupplierLists();
    for (int i = 0; i < 9; i++) {
      lists.share("mithril", "A-country-with-a-long-name-" + i, 11);
    }
    String table = print(ConcentrationFormat.TABLE, lists.read(5));
    assertThat(table.lines()).allMatch(l -> l.length() <= Columns.WIDTH);
    assertThat(table).contains("A-country-with-a-long-name-8 11 % *").contains("[1] Saga, Table 1");
  }

  @Test
  void jsonHasNumbersAndLeavesOutWhatIsUnknown() {
    String json =
        print(
            ConcentrationFormat.JSON,
            new SupplierLists()
                .share("mithril", "PER", 70)
                .share("vibranium", "PER", "", "0.1")
                .read(65));
    assertThat(json).containsOnlyOnce("\"hhiMinimum\"").containsPattern("\"share\" *: 70");
  }

  private static String print(ConcentrationFormat format, List<Concentration> all) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    format.write(all, new BigDecimal(5), "en", out);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static BigDecimal number(String value) {
    return new BigDecimal(value);
  }
}
