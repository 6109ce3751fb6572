package be.ertsader.chain;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
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
    try {
      CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
      csv.printRecord(
          "way", "step", "from", "hop", "to", "basis", "figure", "evidence", "remark", "wayBasis");
      for (int w = 0; w < ways.ways().size(); w++) {
        Ways.Way way = ways.ways().get(w);
        for (int s = 0; s < way.hops().size(); s++) {
          row(csv, w + 1, s + 1, way.hops().get(s), way.basis());
        }
      }
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void row(CSVPrinter csv, int way, int step, Hop hop, String basis)
      throws IOException {
    List<Hop.Evidence> all = hop.evidence();
    csv.printRecord(
        way,
        step,
        hop.from().label(),
        hop.kind(),
        hop.to().label(),
        hop.basis(),
        joined(all.stream().map(Hop.Evidence::figure).toList()),
        joined(all.stream().map(Hop.Evidence::reference).toList()),
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
