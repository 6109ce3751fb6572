package be.ertsader.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.constraint.ConstraintDataTerm;
import org.apache.jena.shacl.engine.constraint.ConstraintTerm;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.path.P_Link;

/**
 * Focus nodes that stand for all those of a shape. Where a shape says something of each value by
 * itself, whoever has it, one holder of each value is enough: thousands of claims share some dozens
 * of materials, countries and stages.
 */
final class Representatives {
  private Representatives() {}

  /**
   * Some of the focus nodes, or all: when these conform, all conform.
   *
   * @param focus all focus nodes of the shape
   */
  static Collection<Node> of(Shape shape, Collection<Node> focus, Graph data) {
    if (!(shape instanceof PropertyShape property
        && property.getPath() instanceof P_Link link
        && isOfValuesAlone(property))) {
      return focus;
    }
    Set<Node> all = new HashSet<>(focus);
    Map<Node, Node> holders = new HashMap<>();
    data.find(Node.ANY, link.getNode(), Node.ANY)
        .filterKeep(statement -> all.contains(statement.getSubject()))
        .forEach(statement -> holders.put(statement.getObject(), statement.getSubject()));
    return new HashSet<>(holders.values());
  }

  private static boolean isOfValuesAlone(PropertyShape shape) {
    return shape.getPropertyShapes().isEmpty()
        && shape.getConstraints().stream()
            .allMatch(c -> c instanceof ConstraintTerm || c instanceof ConstraintDataTerm);
  }
}
