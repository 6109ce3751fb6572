package be.ertsader.check;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.path.P_Link;

/**
 * One result of the validator.
 *
 * @param path the property, or null when there is none or it is no single one
 * @param value null when no single value is wrong
 */
record Result(
    Severity severity,
    Node focus,
    Node path,
    Node value,
    String message,
    Node shape,
    Node component) {

  static Result of(ReportEntry entry) {
    return new Result(
        Severity.of(NodeFactory.createURI(entry.severity().level().getURI())),
        entry.focusNode(),
        entry.resultPath() instanceof P_Link link ? link.getNode() : null,
        entry.value(),
        entry.message(),
        entry.source(),
        entry.sourceConstraintComponent());
  }

  /** What tells this result from every other one, in a fixed order. */
  String key() {
    return String.join(
        "\n",
        text(focus),
        text(shape),
        text(path),
        text(value),
        message,
        text(component),
        severity.name());
  }

  /** The finding for people. */
  Finding finding(Place place) {
    return new Finding(
        severity,
        place.file(),
        place.line(),
        text(focus),
        text(path),
        text(value),
        message,
        text(shape));
  }

  private static String text(Node node) {
    if (node == null) {
      return "";
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
