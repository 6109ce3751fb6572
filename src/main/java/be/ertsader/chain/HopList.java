package be.ertsader.chain;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/** Prints the hops of a chain one after the other. */
final class HopList {
  private HopList() {}

  static void csv(Chain chain, PrintStream out) {
    Records.write(
        List.of("from", "hop", "to", "basis", "figure", "evidence", "remark", "claim"),
        chain.hops().stream().flatMap(HopList::records),
        out);
  }

  /** One for each piece of evidence; a hop without any has one, too. */
  private static Stream<List<String>> records(Hop hop) {
    List<Hop.Evidence> all =
        hop.evidence().isEmpty() ? List.of(new Hop.Evidence("", "", "", "")) : hop.evidence();
    return all.stream()
        .map(
            e ->
                List.of(
                    hop.from().label(),
                    hop.kind(),
                    hop.to().label(),
                    hop.basis(),
                    e.figure(),
                    e.reference(),
                    e.remark(),
                    e.claim()));
  }

  static void json(Chain chain, PrintStream out) {
    JSON.write(out, array(chain.hops()));
    out.println();
  }

  /** The hops as objects. */
  static JsonArray array(List<Hop> all) {
    JsonArray hops = new JsonArray();
    for (Hop hop : all) {
      JsonObject o = new JsonObject();
      o.put("from", hop.from().iri());
      o.put("fromLabel", hop.from().label());
      o.put("hop", hop.kind());
      o.put("to", hop.to().iri());
      o.put("toLabel", hop.to().label());
      o.put("basis", hop.basis());
      JsonArray evidence = new JsonArray();
      for (Hop.Evidence e : hop.evidence()) {
        JsonObject one = new JsonObject();
        one.put("claim", e.claim());
        one.put("reference", e.reference());
        one.put("figure", e.figure());
        one.put("remark", e.remark());
        evidence.add(one);
      }
      o.put("evidence", evidence);
      hops.add(o);
    }
    return hops;
  }

  static void mermaid(Chain chain, PrintStream out) {
    Map<String, String> names = new LinkedHashMap<>();
    StringBuilder edges = new StringBuilder();
    names.put(chain.start().iri(), node(0, chain.start().label()));
    for (Hop hop : chain.hops()) {
      names.computeIfAbsent(hop.from().iri(), i -> node(names.size(), hop.from().label()));
      names.computeIfAbsent(hop.to().iri(), i -> node(names.size(), hop.to().label()));
      String references = String.join("; ", hop.references());
      edges.append(
          "  %s -->|\"%s<br/>%s\"| %s%n"
              .formatted(
                  id(names.get(hop.from().iri())),
                  escape(hop.label()),
                  escape(references),
                  id(names.get(hop.to().iri()))));
    }
    out.println("flowchart LR");
    names.values().forEach(n -> out.println("  " + n));
    out.print(edges);
  }

  private static String node(int number, String label) {
    return "n" + number + "[\"" + escape(label) + "\"]";
  }

  private static String id(String node) {
    return node.substring(0, node.indexOf('['));
  }

  private static String escape(String text) {
    return text.replace("\"", "#quot;");
  }
}
