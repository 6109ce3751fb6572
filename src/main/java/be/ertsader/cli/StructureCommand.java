package be.ertsader.cli;

import be.ertsader.chain.ChainIndex;
import be.ertsader.chain.ChainIndexes;
import be.ertsader.chain.Finding;
import be.ertsader.chain.Flanders;
import be.ertsader.chain.Structure;
import be.ertsader.chain.StructureReport;
import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.query.NamedThing;
import be.ertsader.store.OpenStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdfconnection.RDFConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the supply from Flanders hangs on. */
@Command(
    name = "structure",
    description =
        "How many Flemish sites make what is needed without each other, what every path runs"
            + " through, and the fewest losses that end the supply. Without a name: all technologies,"
            + " and the sites that hold the chain together.")
final class StructureCommand implements Runnable {
  /** What has a structure of its own. */
  enum Kind {
    TECHNOLOGY,
    MATERIAL
  }

  /** The forms of the answer. */
  enum Format {
    TABLE,
    CSV,
    JSON
  }

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "KIND",
      description = "What it is: ${COMPLETION-CANDIDATES}, in small letters or capitals.")
  private Kind kind;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NAME",
      description = "Its id, label in Dutch or English, symbol or IRI.")
  private String name;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TABLE;

  @Mixin private Reading reading;
  @Mixin private LanguageOption language;
  private final Console console;

  StructureCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    if (kind != null && name == null) {
      String what = "the name of the " + type() + " is missing";
      throw Problem.of(Code.BAD_ARGUMENT, what, "give KIND and NAME, or none of them").exception();
    }
    try (OpenStore store = reading.open(console)) {
      ChainIndex index = ChainIndexes.of(store, reading.queries());
      Flanders flanders =
          Flanders.read(store, reading.queries().internal("flemish-sources"), language.tag());
      Map<String, String> labels = new TreeMap<>(flanders.technologies());
      List<Finding> findings = findings(store, new Structure(index, flanders), labels);
      try (RDFConnection connection = store.connect()) {
        print(
            StructureReport.of(
                connection, reading.queries(), index, findings, labels, language.tag()));
      }
    }
  }

  private List<Finding> findings(OpenStore store, Structure structure, Map<String, String> labels) {
    if (kind == null) {
      List<Finding> board = new ArrayList<>(structure.technologies());
      board.addAll(structure.articulationSites());
      return board;
    }
    NamedThing thing = reading.thing(store, type(), name, language.tag());
    String iri = thing.iri().getURI();
    labels.put(iri, thing.label());
    return kind == Kind.TECHNOLOGY ? structure.technology(iri) : structure.material(iri);
  }

  private String type() {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private void print(StructureReport report) {
    switch (format) {
      case CSV -> report.csv(console.out());
      case JSON -> report.json(console.out());
      case TABLE -> {
        if (kind == null) {
          report.board(console.out());
        } else {
          report.table(console.out());
        }
      }
    }
  }
}
