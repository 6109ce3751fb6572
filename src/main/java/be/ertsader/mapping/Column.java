package be.ertsader.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * One column of a layout.
 *
 * @param name name in the header and of the query's variable
 * @param types {@code text}, {@code text@nl}, {@code tokens} (several texts), {@code tagged}
 *     (several texts, each with its language behind an at sign), {@code decimal}, {@code integer},
 *     {@code boolean}, {@code iri}, or names of registers and vocabularies, of which the first that
 *     knows the id wins
 * @param required whether a blank cell is an error
 */
public record Column(String name, List<String> types, boolean required) {
  private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern INTEGER = Pattern.compile("-?\\d+");
  private static final Pattern IRI = Pattern.compile("[a-z][a-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");

  private static final List<String> SINGLE = List.of("decimal", "integer", "boolean", "iri");

  /** Why a cell is no value of its column. */
  public enum Fault {
    NUMBER,
    VALUE,
    ID
  }

  /**
   * The value of a part of a cell, or why there is none.
   *
   * @param node null exactly when there is a fault
   */
  public record Value(Node node, Fault fault) {}

  /** Reads one part of a cell. */
  public Value read(String text, Ids ids) {
    String type = types.get(0);
    if (type.startsWith("text@")) {
      return good(NodeFactory.createLiteralLang(text, type.substring(5)));
    }
    return switch (type) {
      case "text", "tokens" -> good(NodeFactory.createLiteralString(text));
      case "tagged" -> tagged(text);
      case "decimal" -> DECIMAL.matcher(text).matches() ? good(decimal(text)) : bad(Fault.NUMBER);
      case "integer" ->
          INTEGER.matcher(text).matches()
              ? good(NodeFactory.createLiteralDT(text, XSDDatatype.XSDinteger))
              : bad(Fault.NUMBER);
      case "boolean" ->
          text.equals("yes") || text.equals("no")
              ? good(
                  NodeFactory.createLiteralDT(
                      Boolean.toString(text.equals("yes")), XSDDatatype.XSDboolean))
              : bad(Fault.VALUE);
      case "iri" ->
          IRI.matcher(text).matches() ? good(NodeFactory.createURI(text)) : bad(Fault.VALUE);
      default -> id(text, ids);
    };
  }

  /** Whether a cell may hold several values: all but single values of the built-in types may. */
  public boolean isSeveral() {
    String type = types.get(0);
    return !type.startsWith("text") && !SINGLE.contains(type);
  }

  private Value id(String text, Ids ids) {
    return types.stream()
        .map(t -> ids.find(t, text))
        .flatMap(Optional::stream)
        .findFirst()
        .map(Column::good)
        .orElse(bad(Fault.ID));
  }

  /** A word with its language behind an at sign. */
  private static Value tagged(String text) {
    int at = text.lastIndexOf('@');
    return at > 0 && text.substring(at + 1).matches("[a-z]{2}")
        ? good(NodeFactory.createLiteralLang(text.substring(0, at), text.substring(at + 1)))
        : good(NodeFactory.createLiteralString(text));
  }

  private static Node decimal(String text) {
    BigDecimal number = new BigDecimal(text).stripTrailingZeros();
    return NodeFactory.createLiteralDT(number.toPlainString(), XSDDatatype.XSDdecimal);
  }

  private static Value good(Node node) {
    return new Value(node, null);
  }

  private static Value bad(Fault fault) {
    return new Value(null, fault);
  }
}
