package be.ertsader.mapping;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.source.Iris;
import be.ertsader.source.Row;
import be.ertsader.source.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;

/**
 * Turns the cells of one table's rows into solutions of its layout, telling each cell that fails.
 */
final class RowReader {
  /** Separates the values of a cell that holds several. */
  private static final String SEPARATOR = "\\|";

  private final Table table;
  private final List<String> header;
  private final Map<String, Column> columns;
  private final boolean register;
  private final String registerType;
  private final Ids ids;
  private final Consumer<Problem> problems;
  private final Fingerprints seen = new Fingerprints();

  RowReader(Table table, List<String> header, Layout layout, Ids ids, Consumer<Problem> problems) {
    this.table = table;
    this.header = header;
    this.register = layout.register().isPresent();
    this.registerType = layout.register().orElse("");
    this.ids = ids;
    this.problems = problems;
    columns = new java.util.HashMap<>();
    layout.columns().forEach(c -> columns.put(c.name(), c));
  }

  /** The solutions of a row: one, or one for each combination when cells hold several values. */
  List<Binding> solutions(Row row) {
    if (row.cells().size() != header.size()) {
      report(
          Code.BAD_CSV,
          row,
          "the row has " + row.cells().size() + " cells, the header " + header.size(),
          "quote cells that hold commas");
      return List.of();
    }
    long fingerprint = Fingerprints.of(header, row);
    long before = seen.note(fingerprint, row.line());
    if (before != 0) {
      report(
          Code.DUPLICATE_ROW, row, "the row repeats line " + before, "delete one of the two rows");
      return List.of();
    }
    List<Binding> solutions = List.of(about(row, fingerprint));
    boolean good = true;
    for (int i = 0; i < header.size(); i++) {
      Column column = columns.get(header.get(i));
      List<Node> values = values(row, column, row.cells().get(i));
      good &= values != null;
      if (good && !values.isEmpty()) {
        solutions = product(solutions, Var.alloc(column.name()), values);
      }
    }
    return good ? solutions : List.of();
  }

  private Binding about(Row row, long fingerprint) {
    String source = table.source();
    String name = table.name();
    BindingBuilder b = Binding.builder();
    b.add(Var.alloc("row"), NodeFactory.createURI(Iris.row(source, name, row.number())));
    b.add(Var.alloc("table"), NodeFactory.createURI(Iris.graph(source, name)));
    b.add(Var.alloc("rowNumber"), integer(row.number()));
    b.add(Var.alloc("line"), integer(row.line()));
    b.add(Var.alloc("sourceName"), NodeFactory.createLiteralString(table.sourceName()));
    b.add(Var.alloc("tableNl"), NodeFactory.createLiteralString(table.labels().get("nl")));
    b.add(Var.alloc("tableEn"), NodeFactory.createLiteralString(table.labels().get("en")));
    if (register) {
      String id = row.cells().get(header.indexOf("id"));
      b.add(Var.alloc("thing"), NodeFactory.createURI(Iris.thing(registerType, id)));
    } else {
      String claim = Iris.claim(source, name, "%016x".formatted(fingerprint));
      b.add(Var.alloc("claim"), NodeFactory.createURI(claim));
    }
    return b.build();
  }

  /** The values of a cell; null if one of them is wrong. */
  private List<Node> values(Row row, Column column, String cell) {
    if (cell.isEmpty()) {
      if (column.required()) {
        report(Code.MISSING_VALUE, row, "column '" + column.name() + "' is blank", "fill it in");
        return null;
      }
      return List.of();
    }
    List<Node> values = new ArrayList<>();
    for (String part : column.isSeveral() ? cell.split(SEPARATOR, -1) : new String[] {cell}) {
      Column.Value value = column.read(part, ids);
      if (value.node() == null) {
        tell(row, column, part, value.fault());
        return null;
      }
      values.add(value.node());
    }
    return values;
  }

  private void tell(Row row, Column column, String value, Column.Fault fault) {
    String where = "column '" + column.name() + "': ";
    switch (fault) {
      case NUMBER ->
          report(
              Code.BAD_NUMBER,
              row,
              where + "'" + value + "' is no number",
              "write digits with at most one point, such as 12.5");
      case VALUE ->
          report(
              Code.BAD_VALUE,
              row,
              where + "'" + value + "' is no " + column.types().get(0),
              column.types().get(0).equals("boolean") ? "write yes or no" : "");
      case ID -> {
        List<String> near = new ArrayList<>();
        column.types().forEach(t -> near.addAll(ids.nearest(t, value)));
        report(
            Code.UNKNOWN_ID,
            row,
            where + "unknown id '" + value + "' (" + String.join(" or ", column.types()) + ")",
            near.isEmpty() ? "add it to its register" : "nearest: " + String.join(", ", near));
      }
    }
  }

  private void report(Code code, Row row, String what, String cure) {
    problems.accept(new Problem(code, table.displayName() + ":" + row.line(), what, cure));
  }

  private static List<Binding> product(List<Binding> solutions, Var variable, List<Node> values) {
    List<Binding> all = new ArrayList<>(solutions.size() * values.size());
    for (Binding solution : solutions) {
      for (Node value : values) {
        all.add(Binding.builder(solution).add(variable, value).build());
      }
    }
    return all;
  }

  private static Node integer(long n) {
    return NodeFactory.createLiteralDT(
        Long.toString(n), org.apache.jena.datatypes.xsd.XSDDatatype.XSDinteger);
  }
}
