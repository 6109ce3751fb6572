package be.ertsader.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The board of the CRMA and the changes between editions, on made-up metals. */
class BoardSheetTest {
  private static final String ID = "https://w3id.org/ertsader/id/material/";
  private static Fixture store;
  private static Answer board;

  @BeforeAll
  static void load() {
    store =
        Fixture.load("board")
            .derive(
                "10-member-states",
                "20-supplier-lists",
                "30-union-in-supply",
                "30-benchmark-figures");
    board = store.ask("crma-board", Map.of(), "en");
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @ParameterizedTest
  @CsvSource({
    "processing, member-states-in-supply, 35, 45, straddles",
    "processing, without-net-imports, 42, 42, yes",
    "processing, production-to-consumption, 10, 25, no",
    "recycling, recycling-input-rate, 30, 30, cannot-be-told",
    "single-third-country, largest-third-country, 55, 55, yes",
    "processing, flemish-share, 50, '', ''",
    "recycling, flemish-share, 50, '', ''"
  })
  void aFigureStandsBesideItsBenchmarkWithItsVerdict(
      String benchmark, String figure, String minimum, String maximum, String meets) {
    assertThat(board.texts())
        .filteredOn(r -> r.get(0).equals("mithril"))
        .filteredOn(r -> r.get(1).equals(benchmark) && r.get(6).equals(figure))
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.subList(7, 9)).containsExactly(minimum, maximum);
              assertThat(r.get(10)).isEqualTo(meets);
            });
  }

  @Test
  void aMemberStateIsNoThirdCountry() {
    assertThat(board.texts())
        .filteredOn(r -> r.get(0).equals("mithril") && r.get(6).equals("largest-third-country"))
        .extracting(r -> r.get(11))
        .containsExactly("China");
  }

  @Test
  void aFigureOfAllGradesTellsNothingOfOneGrade() {
    assertThat(board.texts())
        .filteredOn(r -> r.get(5).equals("vibranium"))
        .hasSize(2)
        .allSatisfy(
            r -> {
              assertThat(r.get(0)).isEqualTo("battery-grade vibranium");
              assertThat(r.get(10)).isEqualTo("cannot-be-told");
            });
  }

  @Test
  void aBenchmarkWithoutFigureCannotBeTold() {
    assertThat(board.texts())
        .filteredOn(r -> r.get(0).equals("battery-grade vibranium") && r.get(1).equals("recycling"))
        .singleElement()
        .satisfies(r -> assertThat(r.get(6)).isEmpty())
        .satisfies(r -> assertThat(r.get(10)).isEqualTo("cannot-be-told"));
  }

  @Test
  void everyFigureAndEveryBenchmarkShowsItsSource() {
    assertThat(board.texts())
        .allSatisfy(r -> assertThat(r.get(13)).isEqualTo("CRMA, Annex"))
        .filteredOn(r -> !r.get(6).isEmpty())
        .allSatisfy(r -> assertThat(r.get(12)).startsWith("Saga"));
  }

  @Test
  void aMaterialLeadsToTheEntryThatIsAGradeOfIt() {
    Map<String, Node> vibranium = Map.of("material", NodeFactory.createURI(ID + "vibranium"));
    assertThat(store.ask("crma-board", vibranium, "en").texts())
        .isNotEmpty()
        .allSatisfy(r -> assertThat(r.get(0)).isEqualTo("battery-grade vibranium"));
  }

  @Test
  void whatWasNotAssessedIsNotRemoved() {
    try (Fixture editions = Fixture.load("editions")) {
      assertThat(editions.sheet("list-changes"))
          .isEqualTo(
              """
              material|list|fromEdition|toEdition|change|basis|before|after|source
              mithril|eu-strategic||2023|added|stated||mithril toegevoegd|Saga, § 2.1
              mithril|sr-and-ei-thresholds|2014|2017|added|derived|SR 0.9, EI 3.0|SR 1.0, EI 2.8|Saga, Table 1
              mithril|sr-and-ei-thresholds|2017|2020|removed|derived|SR 1.0, EI 2.8|SR 2.0, EI 2.7|Saga, Table 1
              vibranium|sr-and-ei-thresholds|2014|2017|added|derived|-|SR 3.0, EI 3.0|Saga, Table 1
              vibranium|sr-and-ei-thresholds|2017|2020|not-assessed|derived|SR 3.0, EI 3.0|-|Saga, Table 1
              """);
    }
  }
}
