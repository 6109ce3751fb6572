package be.ertsader.remote;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMoreN;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;

/**
 * What a property path steps over.
 *
 * @param forward properties that it follows from subject to object
 * @param backward those that it follows from object to subject
 * @param steps the most of them that it may take one after the other
 * @param mayStay whether it may take no step at all
 * @param areKnown whether that is all: a path such as {@code !rdf:type} steps over any
 */
record PathProperties(
    Set<Node> forward, Set<Node> backward, int steps, boolean mayStay, boolean areKnown) {
  private static final int ENDLESS = 1_000_000;

  static PathProperties of(Path path) {
    Set<Node> forward = new LinkedHashSet<>();
    Set<Node> backward = new LinkedHashSet<>();
    int steps = collect(path, forward, backward);
    return new PathProperties(forward, backward, steps, mayStay(path), steps >= 0);
  }

  /** The steps of a path, or -1 when its properties cannot be told. */
  private static int collect(Path path, Set<Node> along, Set<Node> against) {
    if (path instanceof P_Link link) {
      along.add(link.getNode());
      return 1;
    }
    if (path instanceof P_Inverse inverse) {
      return collect(inverse.getSubPath(), against, along);
    }
    if (path instanceof P_Seq both) {
      return sum(collect(both.getLeft(), along, against), collect(both.getRight(), along, against));
    }
    if (path instanceof P_Alt either) {
      int left = collect(either.getLeft(), along, against);
      int right = collect(either.getRight(), along, against);
      return left < 0 || right < 0 ? -1 : Math.max(left, right);
    }
    if (path instanceof P_ZeroOrOne maybe) {
      return collect(maybe.getSubPath(), along, against);
    }
    if (path instanceof P_ZeroOrMore1
        || path instanceof P_ZeroOrMoreN
        || path instanceof P_OneOrMore1
        || path instanceof P_OneOrMoreN) {
      return collect(((P_Path1) path).getSubPath(), along, against) < 0 ? -1 : ENDLESS;
    }
    return -1;
  }

  private static boolean mayStay(Path path) {
    if (path instanceof P_Seq both) {
      return mayStay(both.getLeft()) && mayStay(both.getRight());
    }
    if (path instanceof P_Alt either) {
      return mayStay(either.getLeft()) || mayStay(either.getRight());
    }
    if (path instanceof P_ZeroOrOne
        || path instanceof P_ZeroOrMore1
        || path instanceof P_ZeroOrMoreN) {
      return true;
    }
    return path instanceof P_Path1 one && mayStay(one.getSubPath());
  }

  private static int sum(int left, int right) {
    return left < 0 || right < 0 ? -1 : Math.min(left + right, ENDLESS);
  }
}
