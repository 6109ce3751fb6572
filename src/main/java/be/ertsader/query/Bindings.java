package be.ertsader.query;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Turns the words that a user gives for parameters into the values that a query is run with. */
public final class Bindings {
  private static final List<String> TEXT = List.of("text");

  private Bindings() {}

  /**
   * @param words what the user wrote, by name of the parameter
   * @throws be.ertsader.problem.ProblemException if a parameter or the thing that a word means is
   *     unknown
   */
  public static Map<String, Node> of(CatalogueQuery query, Map<String, String> words, Names names) {
    Map<String, Node> values = new TreeMap<>();
    words.forEach((name, word) -> values.put(name, value(query, name, word, names)));
    return values;
  }

  private static Node value(CatalogueQuery query, String name, String word, Names names) {
    Parameter parameter = query.param(name).orElseThrow(() -> QueryRun.unknown(query, name));
    return parameter.types().equals(TEXT)
        ? NodeFactory.createLiteralString(word)
        : names.one(parameter.types(), word).iri();
  }
}
