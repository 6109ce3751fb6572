package be.ertsader.remote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;

/**
 * A property path over a server: what can be reached by its properties is fetched step by step,
 * from all starts together, and the path is then followed here.
 */
final class PathSteps {
  private static final Var FROM = Var.alloc("from");
  private static final Var TO = Var.alloc("to");

  /** Nodes whose statements are asked for together. */
  private static final int BLOCK = 500;

  private final TriplePath path;
  private final BiFunction<List<Triple>, List<Binding>, Iterator<Binding>> server;
  private final PathProperties properties;

  /**
   * @param server the rows that triple patterns make of others
   */
  PathSteps(TriplePath path, BiFunction<List<Triple>, List<Binding>, Iterator<Binding>> server) {
    this.path = path;
    this.server = server;
    this.properties = PathProperties.of(path.getPath());
  }

  /** Whether its properties can be told beforehand. */
  boolean isSimple() {
    return properties.areKnown();
  }

  /** The rows that the path makes of others. */
  Iterator<Binding> over(List<Binding> block, ExecutionContext cxt) {
    Graph reached = new GraphMem2Fast();
    Set<Node> starts = ends(path.getSubject(), block);
    Set<Node> goals = ends(path.getObject(), block);
    if (starts == null && goals == null && properties.mayStay()) {
      return new QueryIterPath(path, QueryIterPlainWrapper.create(block.iterator(), cxt), cxt);
    } else if (starts != null) {
      fetch(reached, starts, properties.forward(), properties.backward());
    } else if (goals != null) {
      fetch(reached, goals, properties.backward(), properties.forward());
    } else {
      Set<Node> all = new LinkedHashSet<>(properties.forward());
      all.addAll(properties.backward());
      all.forEach(p -> take(reached, Triple.create(FROM, p, TO), List.of(BindingFactory.root())));
    }
    return new QueryIterPath(
        path,
        QueryIterPlainWrapper.create(block.iterator(), cxt),
        ExecutionContext.copyChangeActiveGraph(cxt, reached));
  }

  /** The nodes that an end is in these rows; null when it is open in one of them. */
  private static Set<Node> ends(Node end, List<Binding> block) {
    Set<Node> ends = new HashSet<>();
    for (Binding row : block) {
      Node node = Var.isVar(end) ? row.get(Var.alloc(end)) : end;
      if (node == null) {
        return null;
      }
      ends.add(node);
    }
    return ends;
  }

  private void fetch(Graph reached, Set<Node> starts, Set<Node> along, Set<Node> against) {
    Set<Node> known = new HashSet<>(starts);
    List<Node> next = new ArrayList<>(starts);
    for (int step = 0; step < properties.steps() && !next.isEmpty(); step++) {
      Set<Node> found = new LinkedHashSet<>();
      for (int i = 0; i < next.size(); i += BLOCK) {
        List<Node> nodes = next.subList(i, Math.min(i + BLOCK, next.size()));
        along.forEach(
            p ->
                take(reached, Triple.create(FROM, p, TO), rows(FROM, nodes))
                    .forEach(t -> found.add(t.getObject())));
        against.forEach(
            p ->
                take(reached, Triple.create(FROM, p, TO), rows(TO, nodes))
                    .forEach(t -> found.add(t.getSubject())));
      }
      found.removeIf(n -> !known.add(n));
      next = new ArrayList<>(found);
    }
  }

  private static List<Binding> rows(Var variable, List<Node> nodes) {
    return nodes.stream().map(n -> BindingFactory.binding(variable, n)).toList();
  }

  private List<Triple> take(Graph reached, Triple pattern, List<Binding> rows) {
    List<Triple> taken = new ArrayList<>();
    Iterator<Binding> answers = server.apply(List.of(pattern), rows);
    try {
      answers.forEachRemaining(
          row -> taken.add(Triple.create(row.get(FROM), pattern.getPredicate(), row.get(TO))));
    } finally {
      Iter.close(answers);
    }
    taken.forEach(reached::add);
    return taken;
  }
}
