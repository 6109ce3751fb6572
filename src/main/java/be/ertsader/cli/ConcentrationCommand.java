package be.ertsader.cli;

import be.ertsader.chain.Board;
import be.ertsader.chain.Concentration;
import be.ertsader.chain.ConcentrationFormat;
import be.ertsader.chain.Concentrations;
import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.query.CatalogueQuery;
import be.ertsader.store.OpenStore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how much the supply of a material hangs on few countries. */
@Command(
    name = "concentration",
    description =
        "Show how much the supply of a material hangs on few countries, list of suppliers by list"
            + " of suppliers; with --board: strategic materials against the benchmarks of the CRMA.")
final class ConcentrationCommand implements Runnable {
  private static final BigDecimal LIMIT = new BigDecimal(65);
  private static final BigDecimal WHOLE = new BigDecimal(100);

  /** The stages that lists of suppliers are of. */
  enum Stage {
    EXTRACTION,
    PROCESSING;

    @Override
    public String toString() {
      return notation(this);
    }
  }

  /** What the shares of a list are shares of. */
  enum Perspective {
    WORLD_PRODUCTION,
    EU_SUPPLY,
    BELGIAN_SUPPLY;

    @Override
    public String toString() {
      return notation(this);
    }
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "MATERIAL",
      description = "Its id, label in Dutch or English, symbol or IRI (default: all materials).")
  private String material = "";

  @Option(names = "--stage", paramLabel = "STAGE", description = "${COMPLETION-CANDIDATES}.")
  private Stage stage;

  @Option(
      names = "--perspective",
      paramLabel = "PERSPECTIVE",
      description = "${COMPLETION-CANDIDATES}.")
  private Perspective perspective;

  @Option(
      names = "--above",
      paramLabel = "PERCENT",
      description =
          "Name every country with a share above this, from 0 to 100 (default: 65, the limit of the"
              + " CRMA).")
  private BigDecimal above;

  @Option(
      names = "--board",
      description =
          "Show each strategic raw material beside the four benchmarks of Regulation (EU)"
              + " 2024/1252 instead.")
  private boolean board;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ConcentrationFormat format = ConcentrationFormat.TABLE;

  @Mixin private Reading reading;
  @Mixin private LanguageOption language;
  private final Console console;

  ConcentrationCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    checkOptions();
    try (OpenStore store = reading.open(console)) {
      if (board) {
        showBoard(store);
      } else {
        showLists(store);
      }
    }
  }

  private void checkOptions() {
    if (board && (stage != null || perspective != null || above != null)) {
      throw Problem.of(
              Code.BAD_ARGUMENT,
              "--board takes no --stage, --perspective or --above",
              "leave these out, or leave --board out")
          .exception();
    }
    if (above != null && (above.signum() < 0 || above.compareTo(WHOLE) > 0)) {
      String what = "--above is a share from 0 to 100, not " + above.toPlainString();
      throw Problem.of(Code.BAD_ARGUMENT, what, "the limit of the CRMA is 65").exception();
    }
  }

  private void showLists(OpenStore store) {
    CatalogueQuery query = reading.queries().internal("supplier-lists");
    Map<String, Node> only = only(store);
    if (stage != null) {
      only.put("stage", NodeFactory.createLiteralString(stage.toString()));
    }
    if (perspective != null) {
      only.put("perspective", NodeFactory.createLiteralString(perspective.toString()));
    }
    BigDecimal threshold = above == null ? LIMIT : above;
    List<Concentration> all = new Concentrations(query, threshold).run(store, only, language.tag());
    format.write(all, threshold, language.tag(), console.out());
    sayIf(all.isEmpty(), query);
  }

  private void showBoard(OpenStore store) {
    CatalogueQuery query = reading.queries().find("crma-board");
    Board rows = Board.read(store, query, only(store), language.tag());
    format.write(rows, language.tag(), console.out());
    sayIf(rows.isEmpty(), query);
  }

  private void sayIf(boolean empty, CatalogueQuery query) {
    if (empty) {
      console.say("no rows: " + query.noRows());
    }
  }

  private Map<String, Node> only(OpenStore store) {
    Map<String, Node> only = new TreeMap<>();
    if (!material.isBlank()) {
      only.put("material", reading.thing(store, "material", material, language.tag()).iri());
    }
    return only;
  }

  private static String notation(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
