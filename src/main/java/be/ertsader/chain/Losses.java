package be.ertsader.chain;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which part of each making of a material or product is lost, and why. A part is an interval from 0
 * to 1; it only ever grows, so that the order in which losses are found does not matter.
 */
final class Losses {
  /** No cause: it is stopped itself. */
  static final int ITSELF = -1;

  /**
   * A loss.
   *
   * @param part which part is lost, from 0 to 1
   * @param cause the made edge whose loss brought it, or {@link #ITSELF}
   * @param via the edge that links the two, or {@link #ITSELF}
   */
  record Loss(Interval part, int cause, int via) {}

  private final Map<Integer, Loss> byEdge = new TreeMap<>();

  /** What a loss passes on: a loss that climbed to a group is not passed on to other members. */
  private final Map<Integer, Interval> passedOn = new HashMap<>();

  private final Map<Integer, Set<Integer>> lostOfNode = new HashMap<>();
  private final ArrayDeque<Integer> queue = new ArrayDeque<>();
  private final ChainIndex index;

  Losses(ChainIndex index) {
    this.index = index;
  }

  /** All losses by made edge. */
  Map<Integer, Loss> byEdge() {
    return Collections.unmodifiableMap(byEdge);
  }

  /** The loss of a made edge, nothing when it is untouched. */
  Interval part(int edge) {
    Loss loss = byEdge.get(edge);
    return loss == null ? Interval.NONE : loss.part();
  }

  /** What the loss of an edge passes on. */
  Interval passedOn(int edge) {
    return passedOn.getOrDefault(edge, Interval.NONE);
  }

  /** How many makings of a material or product have a loss. */
  int lostOf(int node) {
    return ofNode(node).size();
  }

  /** The makings of a material or product that have a loss. */
  Set<Integer> ofNode(int node) {
    return lostOfNode.getOrDefault(node, Set.of());
  }

  /** A loss that goes on to what hangs on it. */
  void raise(int edge, Interval part, int cause, int via) {
    if (note(edge, part, cause, via) | passOn(edge, part)) {
      queue.add(edge);
    }
  }

  /** A loss that ends here. */
  void end(int edge, Interval part, int cause, int via) {
    note(edge, part, cause, via);
  }

  /** Whether a loss has grown that was not run on yet. */
  boolean hasNext() {
    return !queue.isEmpty();
  }

  /** The next edge whose loss has grown, or null when all is settled. */
  Integer next() {
    return queue.poll();
  }

  private boolean passOn(int edge, Interval part) {
    Interval before = passedOn(edge);
    Interval after = greater(before, part);
    passedOn.put(edge, after);
    return isOther(after, before);
  }

  private boolean note(int edge, Interval part, int cause, int via) {
    if (part.most() <= 0) {
      return false;
    }
    Loss before = byEdge.get(edge);
    if (before == null) {
      byEdge.put(edge, new Loss(part, cause, via));
      int node = index.source(edge);
      Set<Integer> ofNode = lostOfNode.get(node);
      if (ofNode == null) {
        ofNode = new HashSet<>();
        lostOfNode.put(node, ofNode);
      }
      ofNode.add(edge);
      return true;
    }
    Interval after = greater(before.part(), part);
    byEdge.put(edge, new Loss(after, before.cause(), before.via()));
    return isOther(after, before.part());
  }

  private static boolean isOther(Interval one, Interval two) {
    return one.least() != two.least() || one.most() != two.most();
  }

  private static Interval greater(Interval one, Interval two) {
    return new Interval(Math.max(one.least(), two.least()), Math.max(one.most(), two.most()));
  }

  /** The edges from the stopped one to the given: making, link, making, link ... making. */
  Map<Integer, Integer> causes(int edge) {
    Map<Integer, Integer> chain = new LinkedHashMap<>();
    int at = edge;
    while (at != ITSELF && !chain.containsKey(at)) {
      Loss loss = byEdge.get(at);
      chain.put(at, loss.via());
      at = loss.cause();
    }
    return chain;
  }
}
