package be.ertsader.check;

import be.ertsader.source.Erts;
import be.ertsader.source.Iris;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * Where in the CSV files a node comes from.
 *
 * @param line 0 when it is not known
 */
record Place(String file, long line) {
  private static final Node WAS_DERIVED_FROM =
      NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");

  static final Place NOWHERE = new Place("", 0);

  /** By file and line; what comes from no file stands last. */
  static final Comparator<Place> ORDER =
      Comparator.comparing((Place p) -> p.file.isBlank())
          .thenComparing(Place::file)
          .thenComparingLong(Place::line);

  /**
   * The first row that a node is or comes from, through as many steps of derivation as there are. A
   * node that comes from no row, such as a source, has the place of the row that was found in it.
   */
  static Place of(Graph data, Node focus, Node value) {
    return first(data, focus, new HashSet<>())
        .or(() -> Optional.ofNullable(value).filter(Place::isRow).map(v -> row(data, v)))
        .orElse(NOWHERE);
  }

  private static Optional<Place> first(Graph data, Node node, Set<Node> seen) {
    if (!seen.add(node) || node.isLiteral()) {
      return Optional.empty();
    }
    if (isRow(node)) {
      return Optional.of(row(data, node));
    }
    return data.stream(node, WAS_DERIVED_FROM, Node.ANY)
        .map(Triple::getObject)
        .flatMap(n -> first(data, n, seen).stream())
        .min(ORDER);
  }

  private static boolean isRow(Node node) {
    return node.isURI()
        && node.getURI().startsWith(Iris.BASE + "data/")
        && node.getURI().contains(".csv#row=");
  }

  private static Place row(Graph data, Node row) {
    String path = row.getURI().substring(Iris.BASE.length());
    long line =
        data.stream(row, Erts.LINE, Node.ANY)
            .map(Triple::getObject)
            .filter(Node::isLiteral)
            .map(Node::getLiteralLexicalForm)
            .filter(text -> text.matches("\\d{1,18}"))
            .mapToLong(Long::parseLong)
            .min()
            .orElse(0);
    return new Place(path.substring(0, path.indexOf('#')), line);
  }
}
