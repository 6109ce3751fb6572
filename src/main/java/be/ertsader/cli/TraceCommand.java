package be.ertsader.cli;

import be.ertsader.chain.Chain;
import be.ertsader.chain.ChainFormat;
import be.ertsader.chain.ChainIndex;
import be.ertsader.chain.ChainIndexes;
import be.ertsader.chain.Hop;
import be.ertsader.chain.Hops;
import be.ertsader.chain.MissingHop;
import be.ertsader.chain.Neighbours;
import be.ertsader.chain.Proof;
import be.ertsader.chain.RouteSearch;
import be.ertsader.chain.View;
import be.ertsader.chain.Views;
import be.ertsader.chain.WayFormat;
import be.ertsader.chain.Ways;
import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.query.NamedThing;
import be.ertsader.query.QueryCatalogue;
import be.ertsader.store.OpenStore;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.rdfconnection.RDFConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Follows the chain around one thing, or the ways from one thing to another. */
@Command(
    name = "trace",
    description = {
      "Follow the chain from a thing, with the table or section behind every hop. With --to: the"
          + " ways from it to another thing.",
    })
final class TraceCommand implements Runnable {
  /** What a chain may start from. */
  enum Kind {
    TECHNOLOGY,
    COMPANY,
    MATERIAL,
    SITE,
    COMPONENT,
    PRODUCT,
    WASTE_STREAM,
    COUNTRY,
    GROUP;

    /** As in the IRIs of things. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description = "What it is: ${COMPLETION-CANDIDATES}.")
  private Kind kind;

  @Parameters(
      index = "1",
      paramLabel = "NAME",
      description = "Its id, label in Dutch or English, symbol or IRI.")
  private String name;

  @Option(
      names = "--to",
      paramLabel = "THING",
      description = "Where the ways end: a name, or KIND:ID such as company:umicore.")
  private String to;

  @Option(
      names = "--through",
      paramLabel = "THING",
      description = "Only ways through this thing; with --to.")
  private String through;

  @Option(
      names = "--max-hops",
      paramLabel = "N",
      description = "The longest way that is told; with --to (default: ${DEFAULT-VALUE}).")
  private int maxHops = 4;

  @Option(names = "--shortest", description = "Only the shortest ways; with --to.")
  private boolean shortest;

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "How many ways are enough; with --to (default: ${DEFAULT-VALUE}).")
  private int most = 100;

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
    if (to == null && (through != null || shortest)) {
      throw bad("--through and --shortest need --to");
    }
    if (maxHops < 1 || most < 1) {
      throw bad("--max-hops and --most must be at least 1");
    }
    try (OpenStore store = reading.open(console)) {
      NamedThing thing = reading.thing(store, kind.toString(), name, language.tag());
      Optional<View> view = kind == Kind.GROUP ? View.ofGroup(thing) : View.of(thing);
      if (to != null) {
        ways(store, thing);
      } else if (view.isPresent()) {
        whole(store, view.get(), thing);
      } else {
        neighbours(store, thing);
      }
    }
  }

  private static RuntimeException bad(String what) {
    return Problem.of(Code.BAD_ARGUMENT, what, "").exception();
  }

  private void whole(OpenStore store, View view, NamedThing thing) {
    Chain chain = Views.read(store, reading.queries(), view, thing, language.tag());
    format.write(chain, language.tag(), proof(store), console.out());
    if (chain.hops().isEmpty()) {
      console.say("no hops: " + view.silence());
    }
  }

  private void neighbours(OpenStore store, NamedThing thing) {
    ChainIndex index = index(store);
    int node = index.node(thing.iri().getURI());
    if (node < 0) {
      console.say("no hops: nothing in the store says what hangs on " + thing.label());
      return;
    }
    Hops hops = hops(store, index, Neighbours.edges(index, node));
    format.write(Neighbours.chain(index, hops, node), language.tag(), proof(store), console.out());
  }

  private void ways(OpenStore store, NamedThing thing) {
    NamedThing end = named(store, to);
    ChainIndex index = index(store);
    int start = index.node(thing.iri().getURI());
    int goal = index.node(end.iri().getURI());
    RouteSearch.Wanted wanted = wanted(store, index);
    RouteSearch.Found found =
        start < 0 || goal < 0
            ? new RouteSearch.Found(List.of(), false)
            : RouteSearch.find(index, start, goal, wanted);
    Hops hops = hops(store, index, Ways.edges(found));
    Ways ways = Ways.of(place(thing), place(end), found, hops);
    WayFormat.write(ways, format, language.tag(), proof(store), console.out());
    if (ways.ways().isEmpty()) {
      console.say(
          MissingHop.between(
              index, start, goal, thing.label(), end.label(), wanted, language.tag()));
    } else if (ways.cut()) {
      console.say("there are more ways than " + most + ": raise --most or lower --max-hops");
    }
  }

  private RouteSearch.Wanted wanted(OpenStore store, ChainIndex index) {
    OptionalInt by =
        through == null
            ? OptionalInt.empty()
            : OptionalInt.of(index.node(named(store, through).iri().getURI()));
    return new RouteSearch.Wanted(maxHops, shortest, by, most);
  }

  private NamedThing named(OpenStore store, String word) {
    return reading.names(store, language.tag()).one(List.of(), word);
  }

  private ChainIndex index(OpenStore store) {
    return ChainIndexes.of(store, reading.queries());
  }

  private Hops hops(OpenStore store, ChainIndex index, Collection<Integer> edges) {
    QueryCatalogue queries = reading.queries();
    try (RDFConnection connection = store.connect()) {
      return Hops.read(connection, queries, index, edges, language.tag());
    }
  }

  private Proof proof(OpenStore store) {
    return new Proof(store.dataset(), reading.queries());
  }

  private static Hop.Place place(NamedThing thing) {
    return new Hop.Place(thing.iri().getURI(), thing.label());
  }
}
