package be.ertsader.query;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;

/** Narrows a query to given values of a variable, as a VALUES block before its pattern does. */
public final class GivenValues {
  private GivenValues() {}

  /** The query asked of these values only. The given query stays as it is. */
  public static Query of(Query query, String variable, Collection<Node> values) {
    Var var = Var.alloc(variable);
    return rows(
        query,
        List.of(variable),
        values.stream().map(v -> BindingFactory.binding(var, v)).toList());
  }

  /** The same with rows of several variables; a row may leave some of them out. */
  public static Query rows(Query query, List<String> variables, List<Binding> rows) {
    ElementGroup group = new ElementGroup();
    group.addElement(new ElementData(variables.stream().map(Var::alloc).toList(), rows));
    Element pattern = query.getQueryPattern();
    if (pattern instanceof ElementGroup parts) {
      parts.getElements().forEach(group::addElement);
    } else {
      group.addElement(pattern);
    }
    Query narrowed = query.cloneQuery();
    narrowed.setQueryPattern(group);
    return narrowed;
  }
}
