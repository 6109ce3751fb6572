package be.ertsader.chain;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** Writes quads as TriG in the order of their text, so that equal quads give equal bytes. */
final class TrigText {
  private final SortedMap<String, String> prefixes;
  private final NodeFormatterTTL format;

  /**
   * @param prefixes namespaces by prefix, without the colon
   */
  TrigText(Map<String, String> prefixes) {
    this.prefixes = new TreeMap<>(prefixes);
    PrefixMap map = PrefixMapFactory.create();
    prefixes.forEach(map::add);
    this.format = new NodeFormatterTTL(null, map);
  }

  /** Writes in UTF-8 lines that end with a line feed; the stream stays open. */
  void write(Collection<Quad> quads, PrintStream out) {
    prefixes.forEach((prefix, iri) -> out.print("@prefix " + prefix + ": <" + iri + "> .\n"));
    SortedMap<String, SortedMap<String, SortedMap<String, SortedSet<String>>>> graphs =
        new TreeMap<>();
    for (Quad quad : quads) {
      graphs
          .computeIfAbsent(text(quad.getGraph()), g -> new TreeMap<>())
          .computeIfAbsent(text(quad.getSubject()), s -> new TreeMap<>())
          .computeIfAbsent(verb(quad.getPredicate()), p -> new TreeSet<>())
          .add(text(quad.getObject()));
    }
    graphs.forEach(
        (graph, subjects) -> {
          out.print("\n" + graph + " {\n");
          subjects.forEach((subject, verbs) -> subject(subject, verbs, out));
          out.print("}\n");
        });
  }

  private static void subject(
      String subject, SortedMap<String, SortedSet<String>> verbs, PrintStream out) {
    String before = "  " + subject + " ";
    for (Map.Entry<String, SortedSet<String>> verb : verbs.entrySet()) {
      out.print(before + verb.getKey() + " " + String.join(", ", verb.getValue()));
      before = " ;\n    ";
    }
    out.print(" .\n");
  }

  private String verb(Node predicate) {
    return predicate.equals(RDF.type.asNode()) ? "a" : text(predicate);
  }

  private String text(Node node) {
    StringWriterI text = new StringWriterI();
    format.format(text, node);
    return text.toString();
  }
}
