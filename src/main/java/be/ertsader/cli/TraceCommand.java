package be.ertsader.cli;

import be.ertsader.chain.Chain;
import be.ertsader.chain.ChainFormat;
import be.ertsader.chain.Hop;
import be.ertsader.chain.Trace;
import be.ertsader.query.CatalogueQuery;
import be.ertsader.query.NamedThing;
import be.ertsader.store.OpenStore;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Follows the chain around one thing. */
@Command(
    name = "trace",
    description =
        "Follow the chain from a technology, company, material or site, with the table or section"
            + " behind every hop.")
final class TraceCommand implements Runnable {
  /** What a chain may start from. */
  enum Kind {
    TECHNOLOGY,
    COMPANY,
    MATERIAL,
    SITE
  }

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description = "What it is: ${COMPLETION-CANDIDATES}, in small letters or capitals.")
  private Kind kind;

  @Parameters(
      index = "1",
      paramLabel = "NAME",
      description = "Its id, label in Dutch or English, symbol or IRI.")
  private String name;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ChainFormat format = ChainFormat.TABLE;

  @Mixin private Reading reading;
  @Mixin private LanguageOption language;
  private final Console console;

  TraceCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    String type = kind.name().toLowerCase(Locale.ROOT);
    try (OpenStore store = reading.open(console)) {
      NamedThing thing = reading.thing(store, type, name, language.tag());
      CatalogueQuery hops = reading.queries().internal("trace-" + type);
      Hop.Place start = new Hop.Place(thing.iri().getURI(), thing.label());
      Chain chain = new Trace(language.tag()).run(store.dataset(), hops.query(), start);
      format.write(chain, language.tag(), console.out());
      if (chain.hops().isEmpty()) {
        console.say("no hops: " + hops.noRows());
      }
    }
  }
}
