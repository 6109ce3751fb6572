package be.ertsader.chain;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prints a chain in the DOT language of Graphviz. */
final class DotGraph {
  private static final Map<String, String> SHAPES =
      Map.ofEntries(
          Map.entry("technology", "hexagon"),
          Map.entry("component", "component"),
          Map.entry("product", "note"),
          Map.entry("material", "ellipse"),
          Map.entry("element", "circle"),
          Map.entry("waste-stream", "octagon"),
          Map.entry("company", "box"),
          Map.entry("site", "house"),
          Map.entry("municipality", "tab"),
          Map.entry("region", "tab"),
          Map.entry("country", "tab"),
          Map.entry("sector", "folder"));

  private DotGraph() {}

  /** Left to right; a derived hop is dashed; the shape of a thing says its type. */
  static void write(Chain chain, PrintStream out) {
    Map<String, String> ids = new LinkedHashMap<>();
    StringBuilder nodes = new StringBuilder();
    StringBuilder edges = new StringBuilder();
    node(ids, nodes, chain.start());
    for (Hop hop : chain.hops()) {
      String from = node(ids, nodes, hop.from());
      String to = node(ids, nodes, hop.to());
      String label = hop.label() + "\n" + String.join("; ", hop.references());
      String dashed = hop.derived() ? ", style=dashed" : "";
      edges.append("  %s -> %s [label=%s%s];%n".formatted(from, to, quoted(label), dashed));
    }
    out.println("digraph chain {");
    out.println("  graph [rankdir=LR];");
    out.println("  node [fontname=\"Helvetica\"];");
    out.println("  edge [fontname=\"Helvetica\", fontsize=10];");
    out.print(nodes);
    out.print(edges);
    out.println("}");
  }

  private static String node(Map<String, String> ids, StringBuilder nodes, Hop.Place place) {
    String known = ids.get(place.iri());
    if (known != null) {
      return known;
    }
    String id = "n" + ids.size();
    ids.put(place.iri(), id);
    String shape = SHAPES.getOrDefault(place.type(), "box");
    nodes.append(
        "  %s [label=%s, shape=%s, tooltip=%s];%n"
            .formatted(id, quoted(place.label()), shape, quoted(place.iri())));
    return id;
  }

  /** A quoted string; a backslash is a letter like any other, a line break centres its line. */
  private static String quoted(String text) {
    String inside =
        text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r", "").replace("\n", "\\n");
    return "\"" + inside + "\"";
  }
}
