package be.ertsader.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.NodeConst;

/**
 * The rows that answer a SELECT or ASK; a cell without a value is unknown.
 *
 * @param columns in their order
 * @param truth what an ASK gives; its one column is {@code answer}
 */
public record Answer(List<String> columns, List<Binding> rows, Optional<Boolean> truth)
    implements Result {
  private static final String TRUTH = "answer";

  /** The answer to a SELECT. */
  static Answer of(RowSet rows) {
    List<String> columns = rows.getResultVars().stream().map(Var::getName).toList();
    List<Binding> all = rows.stream().map(Answer::plain).toList();
    return new Answer(columns, all, Optional.empty());
  }

  /** The answer to an ASK. */
  static Answer of(boolean truth) {
    Node value = truth ? NodeConst.nodeTrue : NodeConst.nodeFalse;
    Binding row = BindingFactory.binding(Var.alloc(TRUTH), value);
    return new Answer(List.of(TRUTH), List.of(row), Optional.of(truth));
  }

  /** The value of a cell, if it is known. */
  public Optional<Node> cell(int row, String column) {
    return Optional.ofNullable(rows.get(row).get(Var.alloc(column)));
  }

  /** A cell as text: a literal without type and language, an IRI plain, unknown blank. */
  public String text(int row, String column) {
    return text(rows.get(row).get(Var.alloc(column)));
  }

  /** The number of a cell, if it is known. */
  public Optional<BigDecimal> number(int row, String column) {
    return cell(row, column).map(n -> new BigDecimal(n.getLiteralLexicalForm()));
  }

  /**
   * The cells of all rows as text: literals without type and language, IRIs plain, unknown blank.
   */
  public List<List<String>> texts() {
    return rows.stream().map(this::texts).toList();
  }

  /** The rows as Jena reads them. */
  public RowSet rowSet() {
    return RowSetStream.create(columns.stream().map(Var::alloc).toList(), rows.iterator());
  }

  /** A computed 80.0 is written 80, as a read one. */
  private static Binding plain(Binding row) {
    BindingBuilder plain = Binding.builder();
    row.forEach((variable, value) -> plain.add(variable, plain(value)));
    return plain.build();
  }

  private static Node plain(Node value) {
    if (!value.isLiteral() || !XSDDatatype.XSDdecimal.equals(value.getLiteralDatatype())) {
      return value;
    }
    String written = value.getLiteralLexicalForm();
    String plain = written.replaceFirst("\\.0+$|(\\.\\d*?[1-9])0+$", "$1");
    return plain.equals(written)
        ? value
        : NodeFactory.createLiteralDT(plain, XSDDatatype.XSDdecimal);
  }

  private List<String> texts(Binding row) {
    return columns.stream().map(c -> text(row.get(Var.alloc(c)))).toList();
  }

  private static String text(Node node) {
    if (node == null) {
      return "";
    }
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.toString();
  }
}
