package be.ertsader.chain;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;

/** The forms in which the consequences of a scenario are printed. */
final class WhatIfFormat {
  private WhatIfFormat() {}

  static void table(List<ScenarioLine> lines, Words words, PrintStream out) {
    ScenarioLine.Section section = null;
    for (ScenarioLine line : lines) {
      if (line.section() != section) {
        section = line.section();
        out.println(words.of("whatif." + section));
      }
      if (line.part().isPresent() || line.path().isBlank()) {
        out.println("  " + sentence(line, words));
      }
      if (!line.path().isBlank()) {
        String indent = line.part().isPresent() ? "    " : "  ";
        out.println(indent + line.path() + bracketed(line.source()));
      }
    }
  }

  private static String sentence(ScenarioLine line, Words words) {
    StringBuilder text = new StringBuilder(line.thing().label());
    line.place().ifPresent(p -> text.append(" (").append(p.label()).append(')'));
    line.part().ifPresent(p -> text.append(": ").append(p).append(" %"));
    line.tonnes()
        .ifPresent(t -> text.append(line.part().isPresent() ? ", " : ": ").append(t).append(" t"));
    line.euShare()
        .ifPresent(s -> text.append(", ").append(s).append(" % ").append(words.of("whatif.of-eu")));
    line.left()
        .ifPresent(l -> text.append(", ").append(l).append(" t ").append(words.of("whatif.left")));
    if (!line.note().isBlank()) {
      text.append("; ").append(line.note());
    }
    return text + (line.path().isBlank() ? bracketed(line.source()) : "");
  }

  private static String bracketed(String source) {
    return source.isBlank() ? "" : " [" + source + "]";
  }

  static void csv(List<ScenarioLine> lines, PrintStream out) {
    Records.write(
        List.of(
            "section",
            "thing",
            "place",
            "percentMinimum",
            "percentMaximum",
            "tonnesMinimum",
            "tonnesMaximum",
            "euShareMinimum",
            "euShareMaximum",
            "leftMinimum",
            "leftMaximum",
            "note",
            "path",
            "source"),
        lines.stream().map(WhatIfFormat::record),
        out);
  }

  private static List<?> record(ScenarioLine line) {
    return List.of(
        line.section(),
        line.thing().label(),
        line.place().map(Hop.Place::label).orElse(""),
        least(line.part()),
        most(line.part()),
        least(line.tonnes()),
        most(line.tonnes()),
        least(line.euShare()),
        most(line.euShare()),
        least(line.left()),
        most(line.left()),
        line.note(),
        line.path(),
        line.source());
  }

  static void json(List<ScenarioLine> lines, PrintStream out) {
    JsonArray all = new JsonArray();
    for (ScenarioLine line : lines) {
      JsonObject o = new JsonObject();
      o.put("section", line.section().toString());
      o.put("thing", line.thing().iri());
      o.put("thingLabel", line.thing().label());
      line.place().ifPresent(p -> o.put("place", p.iri()));
      line.place().ifPresent(p -> o.put("placeLabel", p.label()));
      put(o, "percent", line.part());
      put(o, "tonnes", line.tonnes());
      put(o, "euShare", line.euShare());
      put(o, "left", line.left());
      o.put("note", line.note());
      o.put("path", line.path());
      o.put("source", line.source());
      all.add(o);
    }
    JSON.write(out, all);
    out.println();
  }

  private static void put(JsonObject o, String name, Optional<Interval> interval) {
    interval.ifPresent(i -> o.put(name + "Minimum", JsonNumber.value(i.least())));
    interval
        .filter(i -> !Double.isInfinite(i.most()))
        .ifPresent(i -> o.put(name + "Maximum", JsonNumber.value(i.most())));
  }

  private static String least(Optional<Interval> interval) {
    return interval.map(i -> Interval.number(i.least())).orElse("");
  }

  private static String most(Optional<Interval> interval) {
    return interval.map(i -> Interval.number(i.most())).orElse("");
  }
}
