package be.ertsader.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The materials that count for a material, as the rule of dependency links has it: itself, the
 * members of the group that it is, the groups that it is a member of, both through groups only, and
 * its grades or the material that it is a grade of.
 */
final class NearMaterials {
  /**
   * A material near another.
   *
   * @param kind notation of the hop that leads there; blank to the material itself
   * @param says node of the material whose row in the register says so
   */
  record Near(int material, String kind, int says) {}

  private NearMaterials() {}

  /** All that count for a material, itself first. */
  static List<Near> of(ChainIndex index, int material) {
    List<Near> near = new ArrayList<>();
    near.add(new Near(material, "", material));
    reached(index, material, "has-member")
        .forEach(m -> near.add(new Near(m, "member-of-needed-group", m)));
    reached(index, material, "member-of")
        .forEach(m -> near.add(new Near(m, "group-of-needed-member", material)));
    IntStream.concat(index.out(material, "grade-of"), index.out(material, "has-grade"))
        .map(index::target)
        .distinct()
        .forEach(m -> near.add(new Near(m, "grade", m)));
    return near;
  }

  /** All that hops of one kind lead to, one after the other. */
  private static TreeSet<Integer> reached(ChainIndex index, int start, String kind) {
    IntFunction<IntStream> next = n -> index.out(n, kind).map(index::target);
    TreeSet<Integer> reached = new TreeSet<>();
    List<Integer> queue = new ArrayList<>(next.apply(start).boxed().toList());
    for (int read = 0; read < queue.size(); read++) {
      if (reached.add(queue.get(read))) {
        next.apply(queue.get(read)).forEach(queue::add);
      }
    }
    return reached;
  }
}
