package be.ertsader.cli;

import be.ertsader.chain.SupplyRisk;
import be.ertsader.chain.SupplyRiskFormat;
import be.ertsader.chain.SupplyRiskReader;
import be.ertsader.chain.SupplyRiskSilence;
import be.ertsader.query.NamedThing;
import be.ertsader.store.OpenStore;
import java.util.List;
import java.util.Locale;
import org.apache.jena.rdfconnection.RDFConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes the supply risk of a material apart. */
@Command(
    name = "supply-risk",
    description =
        "Take the supply risk (SR) of a material apart: every term of the formula of the European"
            + " Commission with its source, the part of each country, and what is missing.")
final class SupplyRiskCommand implements Runnable {
  /** Stages whose supply risk is assessed. */
  enum Stage {
    EXTRACTION,
    PROCESSING
  }

  @Parameters(
      index = "0",
      paramLabel = "MATERIAL",
      description = "Its id, label in Dutch or English, symbol or IRI.")
  private String name;

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      description = "${COMPLETION-CANDIDATES} (default: the bottleneck stage).")
  private Stage stage;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private SupplyRiskFormat format = SupplyRiskFormat.TABLE;

  @Mixin private Reading reading;
  @Mixin private LanguageOption language;
  private final Console console;

  SupplyRiskCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    try (OpenStore store = reading.open(console);
        RDFConnection connection = store.connect()) {
      NamedThing material = reading.thing(store, "material", name, language.tag());
      List<SupplyRisk> all =
          new SupplyRiskReader(connection, reading.queries(), language.tag()).read(material);
      List<SupplyRisk> wanted = all.stream().filter(this::isWanted).limit(1).toList();
      format.write(wanted, language.tag(), console.out());
      if (wanted.isEmpty()) {
        SupplyRiskSilence silence = new SupplyRiskSilence(language.tag());
        console.say(all.isEmpty() ? silence.of(material.label()) : silence.of(notation(), all));
      }
    }
  }

  private boolean isWanted(SupplyRisk risk) {
    return stage == null || risk.terms().stage().equals(notation());
  }

  private String notation() {
    return stage.name().toLowerCase(Locale.ROOT);
  }
}
