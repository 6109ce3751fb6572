package be.ertsader.chain;

import be.ertsader.query.Answer;
import be.ertsader.query.CatalogueQuery;
import be.ertsader.query.KeptAnswers;
import be.ertsader.store.OpenStore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;

/**
 * What sources say of each strategic raw material against the benchmarks of Regulation (EU)
 * 2024/1252 for 2030.
 *
 * @param answer the rows of the query {@code crma-board}
 */
public record Board(Answer answer) {

  /**
   * One figure, or the want of one, beside a benchmark.
   *
   * @param material entry of Annex I
   * @param stage notation of the stage that the figure is of
   * @param figureOf material that the figure is about: the entry, a member of the group, or what
   *     the entry is a grade of; blank when there is no figure
   * @param figure kind of figure; blank when there is none
   * @param minimum in percent
   * @param maximum in percent; empty when the figure is open upwards
   * @param verbatim what the source prints, for shares of Flanders
   * @param meets {@code yes}, {@code no}, {@code straddles} or {@code cannot-be-told}; blank for a
   *     share of Flanders, which is a part of the EU's and no verdict
   * @param country the largest third country; blank for other figures
   * @param source how people cite the figure; blank when there is none
   * @param benchmarkSource how people cite the benchmark
   */
  record Line(
      String material,
      String stage,
      Optional<BigDecimal> atLeast,
      Optional<BigDecimal> atMost,
      String figureOf,
      String figure,
      Optional<BigDecimal> minimum,
      Optional<BigDecimal> maximum,
      String verbatim,
      String meets,
      String country,
      String source,
      String benchmarkSource) {

    /** Whether this is the part of Flanders in the EU. */
    boolean flemish() {
      return figure.startsWith("flemish");
    }
  }

  /**
   * Asks a store.
   *
   * @param board the query {@code crma-board}
   * @param only a value for each parameter of the query that is wanted
   * @param language {@code en} or {@code nl}
   */
  public static Board read(
      OpenStore store, CatalogueQuery board, Map<String, Node> only, String language) {
    return new Board((Answer) KeptAnswers.ask(store, board, only, language));
  }

  /** Whether no entry of Annex I was found. */
  public boolean isEmpty() {
    return answer.rows().isEmpty();
  }

  /** The rows in their order. */
  List<Line> lines() {
    return IntStream.range(0, answer.rows().size()).mapToObj(this::line).toList();
  }

  private Line line(int row) {
    return new Line(
        answer.text(row, "material"),
        answer.text(row, "stage"),
        answer.number(row, "atLeast"),
        answer.number(row, "atMost"),
        answer.text(row, "figureOf"),
        answer.text(row, "figure"),
        answer.number(row, "minimum"),
        answer.number(row, "maximum"),
        answer.text(row, "verbatim"),
        answer.text(row, "meets"),
        answer.text(row, "country"),
        answer.text(row, "source"),
        answer.text(row, "benchmarkSource"));
  }
}
