package be.ertsader.query;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * The servers that a query calls by SERVICE.
 *
 * @param names their IRIs, or the variables that stand for them
 */
public record CalledServices(Set<String> names) {
  /** Those that a query calls, in any part of it. */
  public static CalledServices of(Query query) {
    Set<String> names = new TreeSet<>();
    add(query, names);
    return new CalledServices(names);
  }

  private static void add(Query query, Set<String> names) {
    ElementWalker.walk(
        query.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementService service) {
            names.add(service.getServiceNode().toString());
          }

          @Override
          public void visit(ElementSubQuery inner) {
            add(inner.getQuery(), names);
          }
        });
  }

  /** The IRIs among them. */
  public Set<String> iris() {
    return names.stream().filter(name -> !name.startsWith("?")).collect(Collectors.toSet());
  }

  /** Whether the query calls nobody. */
  public boolean isEmpty() {
    return names.isEmpty();
  }
}
