package be.ertsader.remote;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * How the parts of a query that look into the data are worked out over a server: in blocks of rows.
 * All else is left to the engine.
 */
public final class RemotePatterns {
  /** Triple patterns that the server joins at a time: with many, some servers lose their way. */
  private static final int TOGETHER = 6;

  private static final AtomicLong MARKS = new AtomicLong();

  private final RemoteDataset dataset;
  private final Node graph;
  private final ExecutionContext cxt;

  RemotePatterns(RemoteDataset dataset, Node graph, ExecutionContext cxt) {
    this.dataset = dataset;
    this.graph = graph;
    this.cxt = cxt;
  }

  /** For what runs over the data of a server; nothing when the data are here. */
  public static Optional<RemotePatterns> of(ExecutionContext cxt) {
    return cxt.getActiveGraph() instanceof RemoteGraph there
        ? Optional.of(new RemotePatterns(there.dataset(), there.name(), cxt))
        : Optional.empty();
  }

  /** Triple patterns that are joined. */
  public QueryIterator bgp(OpBGP bgp, QueryIterator input) {
    return match(graph, bgp.getPattern().getList(), input);
  }

  /** Patterns in some graph; nothing when the engine must go graph by graph. */
  public Optional<QueryIterator> graph(OpGraph op, QueryIterator input) {
    return op.getSubOp() instanceof OpBGP bgp && !bgp.getPattern().isEmpty()
        ? Optional.of(match(op.getNode(), bgp.getPattern().getList(), input))
        : Optional.empty();
  }

  /** A property path. */
  public Optional<QueryIterator> path(OpPath op, QueryIterator input) {
    PathSteps steps = new PathSteps(op.getTriplePath(), this::match);
    return steps.isSimple()
        ? Optional.of(blocks(input, b -> steps.over(b, cxt)))
        : Optional.empty();
  }

  /** OPTIONAL; nothing when rows cannot be marked. */
  public Optional<QueryIterator> conditional(OpConditional op, QueryIterator input) {
    if (!Markable.is(op.getRight())) {
      return Optional.empty();
    }
    QueryIterator left = QC.execute(op.getLeft(), input, cxt);
    return Optional.of(
        blocks(
            left,
            block -> {
              List<List<Binding>> found = marked(op.getRight(), block);
              List<Binding> rows = new ArrayList<>();
              for (int i = 0; i < block.size(); i++) {
                rows.addAll(found.get(i).isEmpty() ? List.of(block.get(i)) : found.get(i));
              }
              return rows.iterator();
            }));
  }

  /** FILTER with EXISTS; nothing when there is none, or when rows cannot be marked. */
  public Optional<QueryIterator> filter(OpFilter op, QueryIterator input) {
    ExistsParts parts = new ExistsParts();
    ExprList filter = new ExprList();
    op.getExprs().forEach(e -> filter.add(parts.taken(e)));
    return whenMarkable(
        parts,
        op.getSubOp(),
        input,
        (row, known) -> filter.isSatisfied(known, cxt) ? Optional.of(row) : Optional.empty());
  }

  /** BIND with EXISTS; nothing when there is none, or when rows cannot be marked. */
  public Optional<QueryIterator> extend(OpExtend op, QueryIterator input) {
    ExistsParts parts = new ExistsParts();
    VarExprList values = new VarExprList();
    op.getVarExprList().forEachVarExpr((v, e) -> values.add(v, parts.taken(e)));
    return whenMarkable(
        parts, op.getSubOp(), input, (row, known) -> Optional.of(extended(row, known, values)));
  }

  private Binding extended(Binding row, Binding known, VarExprList values) {
    BindingBuilder all = Binding.builder(known);
    BindingBuilder wanted = Binding.builder(row);
    values.forEachVarExpr(
        (variable, expression) -> {
          NodeValue value = ExprLib.evalOrNull(expression, all.snapshot(), cxt);
          if (value != null) {
            all.add(variable, value.asNode());
            wanted.add(variable, value.asNode());
          }
        });
    return wanted.build();
  }

  /** What becomes of a row, beside the same row with the truth of each EXISTS. */
  private interface Step {
    Optional<Binding> of(Binding row, Binding known);
  }

  private Optional<QueryIterator> whenMarkable(
      ExistsParts parts, Op below, QueryIterator input, Step step) {
    if (!parts.areMarkable()) {
      return Optional.empty();
    }
    QueryIterator rows = QC.execute(below, input, cxt);
    return Optional.of(
        blocks(
            rows,
            block -> {
              List<Binding> known = parts.known(block, this::marked);
              return IntStream.range(0, block.size())
                  .mapToObj(i -> step.of(block.get(i), known.get(i)))
                  .flatMap(Optional::stream)
                  .toList()
                  .iterator();
            }));
  }

  private QueryIterator blocks(
      QueryIterator input, java.util.function.Function<List<Binding>, Iterator<Binding>> work) {
    return new Blocks(input, work, cxt);
  }

  /** What becomes of each row of a block by a part of a query. */
  private List<List<Binding>> marked(Op op, List<Binding> block) {
    Var mark = Var.alloc(".row" + MARKS.incrementAndGet());
    List<Binding> marked = new ArrayList<>();
    List<List<Binding>> found = new ArrayList<>();
    for (Binding row : block) {
      Node number = NodeValue.makeInteger(marked.size()).asNode();
      marked.add(BindingFactory.binding(row, mark, number));
      found.add(new ArrayList<>());
    }
    QueryIterator rows = QC.execute(op, QueryIterPlainWrapper.create(marked.iterator(), cxt), cxt);
    try {
      rows.forEachRemaining(
          row ->
              found
                  .get(Integer.parseInt(row.get(mark).getLiteralLexicalForm()))
                  .add(without(mark, row)));
    } finally {
      rows.close();
    }
    return found;
  }

  private static Binding without(Var mark, Binding row) {
    BindingBuilder plain = Binding.builder();
    row.forEach(
        (variable, value) -> {
          if (!variable.equals(mark)) {
            plain.add(variable, value);
          }
        });
    return plain.build();
  }

  private QueryIterator match(Node where, List<Triple> triples, QueryIterator input) {
    QueryIterator rows = input;
    for (int i = 0; i < triples.size(); i += TOGETHER) {
      List<Triple> some = triples.subList(i, Math.min(i + TOGETHER, triples.size()));
      PatternQuery pattern = new PatternQuery(dataset.isUnion(), where, some);
      rows = blocks(rows, block -> match(pattern, block));
    }
    return rows;
  }

  /** The rows that triple patterns in this graph make of others. */
  Iterator<Binding> match(List<Triple> triples, List<Binding> block) {
    return match(new PatternQuery(dataset.isUnion(), graph, triples), block);
  }

  private Iterator<Binding> match(PatternQuery pattern, List<Binding> block) {
    if (pattern.isVain()) {
      return Iter.nullIterator();
    }
    Map<Set<Var>, Map<Binding, List<Integer>>> parts = new LinkedHashMap<>();
    for (int i = 0; i < block.size(); i++) {
      Binding key = key(pattern, block.get(i));
      parts
          .computeIfAbsent(key.varsMentioned(), given -> new LinkedHashMap<>())
          .computeIfAbsent(key, k -> new ArrayList<>())
          .add(i);
    }
    if (block.size() == 1) {
      Binding row = block.get(0);
      Set<Var> given = parts.keySet().iterator().next();
      Iterator<Binding> answers = dataset.ask(pattern, given, List.of(key(pattern, row)));
      return Iter.map(answers, a -> joined(row, pattern.found(a)));
    }
    List<List<Binding>> found = new ArrayList<>();
    block.forEach(row -> found.add(new ArrayList<>()));
    parts.forEach((given, rows) -> take(pattern, given, rows, block, found));
    return Iter.flatMap(found.iterator(), List::iterator);
  }

  private void take(
      PatternQuery pattern,
      Set<Var> given,
      Map<Binding, List<Integer>> rows,
      List<Binding> block,
      List<List<Binding>> found) {
    List<Binding> keys = new ArrayList<>(rows.keySet());
    Iterator<Binding> answers = dataset.ask(pattern, given, keys);
    try {
      answers.forEachRemaining(
          answer -> {
            Binding values = pattern.found(answer);
            for (int i : rows.get(keys.get(PatternQuery.number(answer)))) {
              found.get(i).add(joined(block.get(i), values));
            }
          });
    } finally {
      Iter.close(answers);
    }
  }

  private static Binding key(PatternQuery pattern, Binding row) {
    BindingBuilder key = Binding.builder();
    for (Var variable : pattern.variables()) {
      Node value = row.get(variable);
      if (value != null) {
        key.add(variable, value);
      }
    }
    return key.build();
  }

  private static Binding joined(Binding row, Binding found) {
    BindingBuilder builder = Binding.builder(row);
    found.forEach(builder::add);
    return builder.build();
  }
}
