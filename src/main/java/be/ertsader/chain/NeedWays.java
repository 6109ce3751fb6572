package be.ertsader.chain;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a technology comes to need a material.
 *
 * @param users the technology itself, or components of it
 * @param evidence the hops that say so
 */
record NeedWays(int technology, Set<Integer> users, Set<Integer> evidence) {

  /** The materials that a technology or its components need; none of a node below 0. */
  static Map<Integer, NeedWays> of(ChainIndex index, int technology) {
    Map<Integer, NeedWays> needs = new TreeMap<>();
    if (technology >= 0) {
      take(index, technology, technology, needs);
      index
          .out(technology, HopKind.HAS_COMPONENT)
          .forEach(e -> take(index, technology, index.target(e), needs));
    }
    return needs;
  }

  private static void take(
      ChainIndex index, int technology, int user, Map<Integer, NeedWays> needs) {
    for (int edge = index.firstOut(user); edge < index.endOut(user); edge++) {
      if (index.kind(edge).equals(HopKind.NEEDS)) {
        NeedWays ways =
            needs.computeIfAbsent(
                index.target(edge),
                m -> new NeedWays(technology, new TreeSet<>(), new TreeSet<>()));
        ways.users().add(user);
        ways.evidence().add(edge);
      }
    }
  }

  /** The component by which alone the material is needed, if there is one. */
  OptionalInt onlyComponent() {
    return users.size() == 1 && !users.contains(technology)
        ? OptionalInt.of(users.iterator().next())
        : OptionalInt.empty();
  }
}
