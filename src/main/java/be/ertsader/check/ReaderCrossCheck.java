package be.ertsader.check;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.source.Iris;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.util.FmtUtils;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;

/**
 * Whether the Turtle that is published says the same to everybody: half of the field's stores read
 * with RDF4J's parser, so it must read what Jena reads, and both must read what was written.
 */
public final class ReaderCrossCheck {
  /** How many triples a problem shows of each side. */
  private static final int SHOWN = 3;

  private ReaderCrossCheck() {}

  /**
   * Writes a graph and has it read twice.
   *
   * @param name how the graph is called in problems
   * @return one problem for each reader that does not give the graph back
   */
  public static List<Problem> check(String name, Graph graph, Map<String, String> prefixes) {
    ByteArrayOutputStream turtle = new ByteArrayOutputStream();
    RdfTurtle.write(graph, prefixes, turtle);
    return compare(name, graph, turtle.toByteArray());
  }

  /** Compares a graph with what both readers make of a document. */
  static List<Problem> compare(String name, Graph graph, byte[] turtle) {
    List<Problem> problems = new ArrayList<>();
    try {
      difference(graph, readWithJena(turtle))
          .ifPresent(d -> problems.add(problem(name, "Jena", d)));
    } catch (RiotException e) {
      problems.add(problem(name, "Jena", "cannot read it: " + e.getMessage()));
    }
    try {
      difference(graph, readWithRdf4j(turtle))
          .ifPresent(d -> problems.add(problem(name, "RDF4J", d)));
    } catch (RDFParseException | RDFHandlerException | IOException e) {
      problems.add(problem(name, "RDF4J", "cannot read it: " + e.getMessage()));
    }
    return problems;
  }

  private static Problem problem(String name, String reader, String difference) {
    return new Problem(Code.READERS_DIFFER, name, "as Turtle, " + reader + " " + difference, "");
  }

  private static Optional<String> difference(Graph written, Graph read) {
    String lost = triplesOnlyIn(written, read);
    String found = triplesOnlyIn(read, written);
    if (!lost.isEmpty() || !found.isEmpty()) {
      return Optional.of("loses [" + lost + "] and finds [" + found + "]");
    }
    return written.isIsomorphicWith(read)
        ? Optional.empty()
        : Optional.of("links the blank nodes otherwise");
  }

  private static String triplesOnlyIn(Graph one, Graph other) {
    Stream<String> triples =
        one.stream()
            .filter(t -> !t.getSubject().isBlank() && !t.getObject().isBlank())
            .filter(t -> !other.contains(t))
            .map(FmtUtils::stringForTriple)
            .sorted();
    List<String> first = triples.limit(SHOWN + 1L).toList();
    return String.join(" . ", first.subList(0, Math.min(SHOWN, first.size())))
        + (first.size() > SHOWN ? " ..." : "");
  }

  private static Graph readWithJena(byte[] turtle) {
    Graph graph = new GraphMem2Fast();
    RDFParser.create()
        .source(new ByteArrayInputStream(turtle))
        .lang(Lang.TURTLE)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(graph);
    return graph;
  }

  private static Graph readWithRdf4j(byte[] turtle) throws IOException {
    Graph graph = new GraphMem2Fast();
    TurtleParser parser = new TurtleParser();
    parser.setRDFHandler(
        new AbstractRDFHandler() {
          @Override
          public void handleStatement(Statement s) {
            graph.add(
                Triple.create(node(s.getSubject()), node(s.getPredicate()), node(s.getObject())));
          }
        });
    parser.parse(new ByteArrayInputStream(turtle), Iris.BASE);
    return graph;
  }

  private static Node node(Value value) {
    if (value instanceof Literal literal) {
      return literal
          .getLanguage()
          .map(language -> NodeFactory.createLiteralLang(literal.getLabel(), language))
          .orElseGet(
              () ->
                  NodeFactory.createLiteralDT(
                      literal.getLabel(),
                      NodeFactory.getType(literal.getDatatype().stringValue())));
    }
    return value.isBNode()
        ? NodeFactory.createBlankNode(value.stringValue())
        : NodeFactory.createURI(value.stringValue());
  }
}
