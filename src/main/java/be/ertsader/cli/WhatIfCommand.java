package be.ertsader.cli;

import be.ertsader.chain.ChainIndex;
import be.ertsader.chain.ChainIndexes;
import be.ertsader.chain.Scenario;
import be.ertsader.chain.ScenarioFile;
import be.ertsader.chain.WhatIfReport;
import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.query.Names;
import be.ertsader.query.QueryCatalogue;
import be.ertsader.store.OpenStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.rdfconnection.RDFConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Works out what is lost when parts of the chain stop. */
@Command(
    name = "whatif",
    description = {
      "What is lost when sites, companies, materials, processes or countries of supply stop, and what"
          + " planned plants bring: quantities, technologies, who is left.",
    })
final class WhatIfCommand implements Runnable {
  /** The forms of the answer. */
  enum Format {
    TABLE,
    CSV,
    JSON,
    TRIG
  }

  private static final Pattern ASSUMPTION =
      Pattern.compile("(?<thing>[^@=]+)(@(?<place>[^=]+))?(=(?<part>[0-9.]+)%?)?");
  private static final String PROCESS = "process:";

  @Option(
      names = "--stop",
      paramLabel = "THING[=PART%]",
      description = {
        "What stops: a name, or KIND:ID such as site:nyrstar-balen, material:lead, country:CHN;"
            + " process:lead@umicore-hoboken is the making of one material at one place. =50%% stops"
            + " half. May be repeated.",
      })
  private List<String> stops = new ArrayList<>();

  @Option(
      names = "--start",
      paramLabel = "THING",
      description = "What is planned there starts: a site, company or material; may be repeated.")
  private List<String> starts = new ArrayList<>();

  @Option(
      names = "--replay",
      paramLabel = "FILE",
      description = "Work out again what a scenario written with --format trig assumes.")
  private Path replay;

  @Option(
      names = "--compare",
      arity = "2",
      paramLabel = "FILE",
      description = "Two scenarios written with --format trig: what differs in their consequences.")
  private List<Path> compare = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TABLE;

  @Mixin private Reading reading;
  @Mixin private LanguageOption language;
  private final Console console;

  WhatIfCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    boolean assumes = !stops.isEmpty() || !starts.isEmpty();
    if ((assumes ? 1 : 0) + (replay == null ? 0 : 1) + (compare.isEmpty() ? 0 : 1) != 1) {
      throw bad("there must be one scenario", "give --stop and --start, or --replay, or --compare");
    }
    if (!compare.isEmpty()) {
      compare();
      return;
    }
    try (OpenStore store = reading.open(console)) {
      Scenario scenario =
          assumes
              ? scenario(reading.names(store, language.tag()))
              : ScenarioFile.read(replay, reading.queries()).scenario();
      QueryCatalogue queries = reading.queries();
      ChainIndex index = ChainIndexes.of(store, queries);
      try (RDFConnection connection = store.connect()) {
        print(
            WhatIfReport.of(connection, queries, index, scenario, language.tag()),
            store.info().data());
      }
    }
  }

  private void compare() {
    ScenarioFile one = ScenarioFile.read(compare.get(0), reading.queries());
    ScenarioFile two = ScenarioFile.read(compare.get(1), reading.queries());
    List<String> lines = ScenarioFile.differences(one, two);
    if (lines.isEmpty()) {
      console.say("the two scenarios have the same consequences");
      return;
    }
    console.out().println("section,thing,place,percent1,tonnes1,percent2,tonnes2");
    lines.forEach(console.out()::println);
  }

  private void print(WhatIfReport report, String data) {
    switch (format) {
      case TABLE -> report.table(console.out());
      case CSV -> report.csv(console.out());
      case JSON -> report.json(console.out());
      case TRIG -> report.trig(reading.queries(), data, console.out());
    }
    report.remarks().forEach(console::say);
    if (report.isEmpty()) {
      console.say(
          "nothing is lost or gained: no claim says that anything is made there, or planned");
    }
  }

  private Scenario scenario(Names names) {
    List<Scenario.Assumption> all = new ArrayList<>();
    stops.forEach(s -> all.add(assumption(names, s, false)));
    starts.forEach(s -> all.add(assumption(names, s, true)));
    for (Scenario.Assumption a : all) {
      if (!a.starts() && all.stream().anyMatch(b -> b.starts() && b.thing().equals(a.thing()))) {
        throw bad("'" + a.thing() + "' cannot stop and start", "give one of the two");
      }
    }
    return new Scenario(all);
  }

  private static Scenario.Assumption assumption(Names names, String text, boolean starts) {
    Matcher parts = ASSUMPTION.matcher(text.strip());
    if (!parts.matches()) {
      throw bad("'" + text + "' cannot be read", "write THING, THING=50% or process:LEAD@SITE");
    }
    String thing = parts.group("thing");
    String place = parts.group("place");
    if (thing.startsWith(PROCESS) != (place != null)) {
      throw bad("'" + text + "' names no process", "write process:MATERIAL@SITE");
    }
    double percent = percent(text, parts.group("part"));
    if (place == null) {
      return new Scenario.Assumption(starts, iri(names, List.of(), thing), "", percent);
    }
    String made = thing.substring(PROCESS.length());
    return new Scenario.Assumption(
        starts,
        iri(names, List.of("material", "product"), made),
        iri(names, List.of("site", "company"), place),
        percent);
  }

  private static String iri(Names names, List<String> types, String word) {
    return names.one(types, word.strip()).iri().getURI();
  }

  private static double percent(String text, String part) {
    try {
      double percent = part == null ? 100 : Double.parseDouble(part);
      if (percent > 0 && percent <= 100) {
        return percent;
      }
    } catch (NumberFormatException e) {
      throw bad("'" + text + "' has no number as part", "write a part such as =50%");
    }
    throw bad("'" + text + "' stops no part", "write a part above 0 and at most 100 %");
  }

  private static RuntimeException bad(String what, String cure) {
    return Problem.of(Code.BAD_ARGUMENT, what, cure).exception();
  }
}
