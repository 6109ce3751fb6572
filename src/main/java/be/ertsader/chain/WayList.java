package be.ertsader.chain;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/** Prints ways one after the other. */
final class WayList {
  private WayList() {}

  static void table(Ways ways, Words words, PrintStream out) {
    int number = 0;
    for (Ways.Way way : ways.ways()) {
      out.println(++number + ". " + sentence(way) + " (" + words.of(way.basis()) + ")");
      way.hops().forEach(h -> out.println("   " + line(h)));
    }
  }

  private static String sentence(Ways.Way way) {
    String rest =
        way.hops().stream().map(h -> " → " + h.to().label()).collect(Collectors.joining());
    return way.hops().get(0).from().label() + rest;
  }

  private static String line(Hop hop) {
    String proof = ChainTree.proof(hop);
    return hop.from().label() + " " + hop.label() + " " + hop.to().label() + proof;
  }

  static void csv(Ways ways, PrintStream out) {
    List<List<?>> records = new ArrayList<>();
    int number = 0;
    for (Ways.Way way : ways.ways()) {
      number++;
      int step = 0;
      for (Hop hop : way.hops()) {
        records.add(record(number, ++step, hop, way.basis()));
      }
    }
    Records.write(
        List.of(
            "way",
            "step",
            "from",
            "hop",
            "to",
            "basis",
            "figure",
            "evidence",
            "remark",
            "wayBasis"),
        records.stream(),
        out);
  }

  private static List<?> record(int way, int step, Hop hop, String basis) {
    List<Hop.Evidence> all = hop.evidence();
    return List.of(
        way,
        step,
        hop.from().label(),
        hop.kind(),
        hop.to().label(),
        hop.basis(),
        joined(all.stream().map(Hop.Evidence::figure).toList()),
        String.join("; ", hop.references()),
        joined(all.stream().map(Hop.Evidence::remark).toList()),
        basis);
  }

  private static String joined(List<String> parts) {
    return parts.stream().filter(p -> !p.isBlank()).distinct().collect(Collectors.joining("; "));
  }

  static void json(Ways ways, PrintStream out) {
    JsonArray all = new JsonArray();
    for (Ways.Way way : ways.ways()) {
      JsonObject one = new JsonObject();
      one.put("basis", way.basis());
      one.put("hops", HopList.array(way.hops()));
      all.add(one);
    }
    JsonObject document = new JsonObject();
    document.put("from", ways.from().iri());
    document.put("to", ways.to().iri());
    document.put("cut", ways.cut());
    document.put("ways", all);
    JSON.write(out, document);
    out.println();
  }
}
