package be.ertsader.remote;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;

/**
 * Triple patterns as a query that any server understands: its variables are renamed, the rows that
 * it is narrowed to stand in a VALUES block and are numbered.
 */
final class PatternQuery {
  private static final Var ROW = Var.alloc("row");

  private final boolean union;
  private final Node graph;
  private final List<Triple> triples;
  private final Map<Var, Var> names = new LinkedHashMap<>();

  /**
   * @param union whether the server's default graph is the union of its graphs; else each pattern
   *     is looked for in any of them
   * @param graph its IRI or variable; null for all graphs together
   */
  PatternQuery(boolean union, Node graph, List<Triple> triples) {
    this.union = union;
    this.graph = graph;
    this.triples = triples;
    for (Triple triple : triples) {
      List.of(triple.getSubject(), triple.getPredicate(), triple.getObject()).forEach(this::name);
    }
    if (graph != null) {
      name(graph);
    }
  }

  private void name(Node node) {
    if (Var.isVar(node)) {
      names.computeIfAbsent(Var.alloc(node), v -> Var.alloc("v" + names.size()));
    }
  }

  /** The variables that a row of the answer gives, those that are given to it too. */
  Set<Var> variables() {
    return names.keySet();
  }

  /** The variable of the graph, when it has one that is not given. */
  Optional<Var> openGraph(Collection<Var> given) {
    return Optional.ofNullable(graph)
        .filter(Var::isVar)
        .map(Var::alloc)
        .filter(v -> !given.contains(v));
  }

  /** Whether no data can match it. */
  boolean isVain() {
    return triples.stream().anyMatch(t -> t.getSubject().isLiteral() || !isProperty(t));
  }

  private static boolean isProperty(Triple triple) {
    return triple.getPredicate().isURI() || triple.getPredicate().isVariable();
  }

  /**
   * The query.
   *
   * @param given variables whose values are known
   * @param rows their values; {@link #number} tells which of them a row of the answer is for
   */
  Query over(Collection<Var> given, List<Binding> rows) {
    Query query = QueryFactory.make();
    query.setQuerySelectType();
    query.setDistinct(true);
    ElementGroup group = new ElementGroup();
    boolean isAsked = given.containsAll(names.keySet());
    if (!given.isEmpty() || isAsked) {
      group.addElement(values(given, rows));
      query.addResultVar(ROW);
    }
    names.forEach(
        (own, sent) -> {
          if (!given.contains(own)) {
            query.addResultVar(sent);
          }
        });
    patterns().forEach(group::addElement);
    query.setQueryPattern(group);
    query.resetResultVars();
    return query;
  }

  private Element values(Collection<Var> given, List<Binding> rows) {
    List<Var> columns = new ArrayList<>(List.of(ROW));
    given.forEach(v -> columns.add(names.get(v)));
    List<Binding> numbered = new ArrayList<>();
    for (Binding row : rows) {
      BindingBuilder builder = Binding.builder();
      builder.add(ROW, NodeValue.makeInteger(numbered.size()).asNode());
      given.forEach(v -> builder.add(names.get(v), Skolem.there(row.get(v))));
      numbered.add(builder.build());
    }
    return new ElementData(columns, numbered);
  }

  private List<Element> patterns() {
    List<Element> patterns = new ArrayList<>();
    if (union || graph != null) {
      ElementTriplesBlock block = new ElementTriplesBlock();
      triples.forEach(t -> block.addTriple(sent(t)));
      patterns.add(graph == null ? block : new ElementNamedGraph(sent(graph), block));
      return patterns;
    }
    for (Triple triple : triples) {
      ElementTriplesBlock block = new ElementTriplesBlock();
      block.addTriple(sent(triple));
      patterns.add(new ElementNamedGraph(Var.alloc("g" + patterns.size()), block));
    }
    return patterns;
  }

  private Triple sent(Triple triple) {
    return Triple.create(
        sent(triple.getSubject()), sent(triple.getPredicate()), sent(triple.getObject()));
  }

  private Node sent(Node node) {
    return Var.isVar(node) ? names.get(Var.alloc(node)) : Skolem.there(node);
  }

  /** The number of the given row that a row of the answer belongs to. */
  static int number(Binding answer) {
    Node row = answer.get(ROW);
    return row == null ? 0 : Integer.parseInt(row.getLiteralLexicalForm());
  }

  /** The values that a row of the answer gives to variables that were open. */
  Binding found(Binding answer) {
    BindingBuilder found = Binding.builder();
    names.forEach(
        (own, sent) -> {
          Node value = answer.get(sent);
          if (value != null) {
            found.add(own, Spelling.usual(Skolem.here(value)));
          }
        });
    return found.build();
  }
}
