package be.ertsader.remote;

import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;

/**
 * Which parts of a query take many rows at a time as they take one, and leave each row what it came
 * with: a mark by which it is known again.
 */
final class Markable {
  private static final Set<Class<? extends Op>> KINDS =
      Set.of(
          OpBGP.class,
          OpTriple.class,
          OpPath.class,
          OpGraph.class,
          OpTable.class,
          OpFilter.class,
          OpExtend.class,
          OpAssign.class,
          OpSequence.class,
          OpConditional.class,
          OpUnion.class,
          OpDisjunction.class);

  private Markable() {}

  static boolean is(Op op) {
    if (!KINDS.contains(op.getClass())) {
      return false;
    }
    if (op instanceof Op1 one) {
      return is(one.getSubOp());
    }
    if (op instanceof Op2 two) {
      return is(two.getLeft()) && is(two.getRight());
    }
    return !(op instanceof OpN many) || many.getElements().stream().allMatch(Markable::is);
  }
}
