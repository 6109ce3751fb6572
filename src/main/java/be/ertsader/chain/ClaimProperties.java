package be.ertsader.chain;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/** The rows that the query of claims asks for: its VALUES block, read off its text. */
final class ClaimProperties {
  private static final Var ROW = Var.alloc("row");
  private static final Var PROPERTY = Var.alloc("property");
  private static final Var THING = Var.alloc("thing");

  /**
   * One of them.
   *
   * @param name what its statements say
   * @param thing the only object that counts, or {@code Node.ANY}
   */
  record Row(String name, Node property, Node thing) {}

  private ClaimProperties() {}

  static List<Row> of(Query claims) {
    List<Row> rows = new ArrayList<>();
    ElementWalker.walk(
        claims.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementData values) {
            values.getRows().forEach(r -> rows.add(row(r)));
          }
        });
    return rows;
  }

  private static Row row(Binding values) {
    Node thing = values.get(THING);
    return new Row(
        values.get(ROW).getLiteralLexicalForm(),
        values.get(PROPERTY),
        thing == null ? Node.ANY : thing);
  }
}
