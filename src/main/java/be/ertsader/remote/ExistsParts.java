package be.ertsader.remote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;

/** The EXISTS in expressions, which are worked out for many rows at a time. */
final class ExistsParts {
  private final Map<Var, ExprFunctionOp> parts = new LinkedHashMap<>();

  /** An expression with a variable in the place of each EXISTS. */
  Expr taken(Expr expression) {
    return ExprTransformer.transform(new Taken(), expression);
  }

  private final class Taken extends ExprTransformCopy {
    @Override
    public Expr transform(ExprFunctionOp part, ExprList args, Op op) {
      if (!(part instanceof E_Exists) && !(part instanceof E_NotExists)) {
        return super.transform(part, args, op);
      }
      Var truth = Var.alloc(".exists" + parts.size());
      parts.put(truth, part);
      return new ExprVar(truth);
    }
  }

  /** Whether there are any, and all can be worked out so. */
  boolean areMarkable() {
    return !parts.isEmpty()
        && parts.values().stream().allMatch(p -> Markable.is(p.getGraphPattern()));
  }

  /**
   * The rows with the truth of each.
   *
   * @param marked what becomes of each row by a pattern
   */
  List<Binding> known(
      List<Binding> block, BiFunction<Op, List<Binding>, List<List<Binding>>> marked) {
    List<BindingBuilder> rows = new ArrayList<>();
    block.forEach(row -> rows.add(Binding.builder(row)));
    parts.forEach(
        (truth, part) -> {
          List<List<Binding>> found = marked.apply(part.getGraphPattern(), block);
          boolean wanted = part instanceof E_Exists;
          for (int i = 0; i < block.size(); i++) {
            boolean holds = found.get(i).isEmpty() != wanted;
            rows.get(i).add(truth, NodeValue.booleanReturn(holds).asNode());
          }
        });
    return rows.stream().map(BindingBuilder::build).toList();
  }
}
