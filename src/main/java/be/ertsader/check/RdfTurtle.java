package be.ertsader.check;

import java.io.OutputStream;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/**
 * Writes Turtle that people and other stores can read. The same graph gives the same bytes, unless
 * it has blank nodes: prefixes by name, subjects by IRI, {@code a} before the other predicates, and
 * every literal exactly as it stands in the graph.
 */
public final class RdfTurtle {
  static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private static final Comparator<Triple> ORDER =
      Comparator.comparing((Triple t) -> t.getSubject().isBlank())
          .thenComparing(t -> t.getSubject().toString())
          .thenComparing(t -> !t.getPredicate().equals(RDF.Nodes.type))
          .thenComparing(t -> t.getPredicate().getURI())
          .thenComparing(t -> t.getObject().isBlank())
          .thenComparing(t -> t.getObject().toString());

  private RdfTurtle() {}

  /**
   * Writes a graph.
   *
   * @param prefixes namespaces by prefix
   * @param out is flushed, not closed
   */
  public static void write(Graph graph, Map<String, String> prefixes, OutputStream out) {
    ExactTurtleWriter writer = new ExactTurtleWriter(out);
    writer.startRDF();
    new TreeMap<>(prefixes).forEach(writer::handleNamespace);
    graph.stream()
        .sorted(ORDER)
        .forEach(
            t ->
                writer.handleStatement(
                    VALUES.createStatement(
                        resource(t.getSubject()),
                        VALUES.createIRI(t.getPredicate().getURI()),
                        value(t.getObject()))));
    writer.endRDF();
  }

  private static Resource resource(Node node) {
    return node.isBlank() ? blank(node) : VALUES.createIRI(node.getURI());
  }

  /** A term as RDF4J has it. */
  static Value value(Node node) {
    if (!node.isLiteral()) {
      return resource(node);
    }
    String text = node.getLiteralLexicalForm();
    return node.getLiteralLanguage().isEmpty()
        ? VALUES.createLiteral(text, VALUES.createIRI(node.getLiteralDatatypeURI()))
        : VALUES.createLiteral(text, node.getLiteralLanguage());
  }

  /** Labels of Jena's blank nodes may hold what Turtle does not allow there. */
  private static BNode blank(Node node) {
    return VALUES.createBNode("b" + node.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", "x"));
  }
}
