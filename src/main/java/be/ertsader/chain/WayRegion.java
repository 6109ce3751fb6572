package be.ertsader.chain;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The hops that ways of some length from one thing to another can consist of. It is found from both
 * ends, the smaller front first, so that no more of the graph is touched than that takes: of a
 * company and a material that is made everywhere, the sites of the company and not all makers.
 */
final class WayRegion {
  private static final int FAR = Integer.MAX_VALUE / 4;

  private final ChainIndex index;
  private final Grammar grammar;
  private final int hops;

  /** Things that were touched, numbered from 0. */
  private final Numbering things = new Numbering();

  private final int from;
  private final int to;

  /** The hops that were touched; one that was found from both ends is there twice. */
  private final Ints touched = new Ints();

  /** The number of the thing where each begins, then of that where it ends; and turned round. */
  private final Ints along = new Ints();

  private final Ints against = new Ints();
  private final boolean isWhole;

  /**
   * The hops that count, of one thing after the other, sorted. What is asked of them stands beside
   * them, so that nobody who walks here has to go back to the whole graph.
   */
  private final int[] firstOf;

  private final int[] edges;
  private final int[] ends;
  private final int[] toGo;
  private final byte[] kinds;

  WayRegion(ChainIndex index, Grammar grammar, int start, int end, int hops) {
    this.index = index;
    this.grammar = grammar;
    this.hops = hops;
    this.from = things.of(start);
    this.to = things.of(end);
    Front ahead = new Front(from, true);
    Front behind = new Front(to, false);
    int done = 0;
    for (; done < hops && !ahead.isSpent() && !behind.isSpent(); done++) {
      boolean first = ahead.cost <= behind.cost;
      (first ? ahead : behind).widen(done + 1 < hops ? null : first ? behind : ahead);
    }
    this.isWhole = done < hops;
    int[] left = distances(against, to);
    long[] kept = left[from] == FAR ? new long[0] : kept(left);
    this.firstOf = new int[things.size() + 1];
    this.edges = new int[kept.length];
    this.ends = new int[kept.length];
    this.toGo = new int[kept.length];
    this.kinds = new byte[kept.length];
    lay(kept, left);
  }

  /** The number of the thing where ways begin. */
  int from() {
    return from;
  }

  /** The number of the thing where ways end. */
  int to() {
    return to;
  }

  /** Whether there is no way and longer ones cannot be either. */
  boolean isHopeless() {
    return isWhole && edges.length == 0;
  }

  /** How many things were reached on the way. */
  int reached() {
    return things.size();
  }

  /** How many hops were looked at and might be of a way. */
  int looked() {
    return touched.size();
  }

  /** The place of the first hop that leaves a thing, by its number; the others follow it. */
  int first(int thing) {
    return firstOf[thing];
  }

  /** The place behind the last hop that leaves a thing. */
  int end(int thing) {
    return firstOf[thing + 1];
  }

  /** The hop at a place. */
  int edge(int place) {
    return edges[place];
  }

  /** The number of the thing where the hop at a place ends. */
  int next(int place) {
    return ends[place];
  }

  /** How many hops it takes at least from the end of the hop at a place to the end of the way. */
  int hopsToGo(int place) {
    return toGo[place];
  }

  /** The number of the kind of the hop at a place. */
  int kind(int place) {
    return kinds[place];
  }

  /** How many hops it takes at least from a thing to each of those that were touched. */
  private int[] distances(Ints pairs, int start) {
    IntLists next = new IntLists(pairs, things.size());
    int[] far = new int[things.size()];
    Arrays.fill(far, FAR);
    far[start] = 0;
    int[] queue = new int[far.length];
    queue[0] = start;
    int write = 1;
    for (int read = 0; read < write && far[queue[read]] < hops; read++) {
      int at = queue[read];
      for (int i = next.first(at); i < next.first(at + 1); i++) {
        int reached = next.get(i);
        if (far[reached] == FAR) {
          far[reached] = far[at] + 1;
          queue[write++] = reached;
        }
      }
    }
    return far;
  }

  /** The hops that are of a way, with the place where each was touched. */
  private long[] kept(int[] left) {
    int[] gone = distances(along, from);
    long[] all = new long[touched.size()];
    int size = 0;
    for (int i = 0; i < all.length; i++) {
      if (gone[along.get(2 * i)] + 1 + left[along.get(2 * i + 1)] <= hops) {
        all[size++] = (long) touched.get(i) << Integer.SIZE | i;
      }
    }
    Arrays.sort(all, 0, size);
    int once = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || all[i] >> Integer.SIZE != all[i - 1] >> Integer.SIZE) {
        all[once++] = all[i];
      }
    }
    return Arrays.copyOf(all, once);
  }

  /** Lays the hops out by the thing where they begin. */
  private void lay(long[] kept, int[] left) {
    for (long hop : kept) {
      firstOf[along.get(2 * (int) hop) + 1]++;
    }
    for (int i = 1; i < firstOf.length; i++) {
      firstOf[i] += firstOf[i - 1];
    }
    int[] next = firstOf.clone();
    for (long hop : kept) {
      int place = next[along.get(2 * (int) hop)]++;
      edges[place] = (int) (hop >> Integer.SIZE);
      ends[place] = along.get(2 * (int) hop + 1);
      toGo[place] = left[ends[place]];
      kinds[place] = index.kindOf[edges[place]];
    }
  }

  /** What was reached from one end. */
  private final class Front {
    private final boolean isAhead;
    private final int other;
    private final BitSet seen = new BitSet();

    /** The things that were reached last, by their numbers. */
    private Ints last = new Ints();

    /** How many hops there are at them. */
    private long cost;

    Front(int start, boolean isAhead) {
      this.isAhead = isAhead;
      this.other = isAhead ? to : from;
      reach(start);
    }

    /** Whether nothing more can be reached. */
    boolean isSpent() {
      return last.size() == 0;
    }

    /**
     * One hop further; a way does not go on behind its end.
     *
     * @param meets where the last hop must lead: to what this front reached; null before the last
     */
    void widen(Front meets) {
      Ints before = last;
      last = new Ints();
      cost = 0;
      for (int i = 0; i < before.size(); i++) {
        if (before.get(i) != other) {
          leave(before.get(i), meets);
        }
      }
    }

    private void leave(int number, Front meets) {
      int end = end(number);
      for (int place = first(number); place < end; place++) {
        int node = isAhead ? index.target(place) : index.arrivals().source(place);
        if (meets != null && !meets.hasSeen(node)) {
          continue;
        }
        int edge = isAhead ? place : index.arrivals().edge(place);
        if (grammar.isWay(edge, isAhead ? index.kindOf[place] : index.arrivals().kind(place))) {
          int next = things.of(node);
          touched.add(edge);
          along.add(isAhead ? number : next, isAhead ? next : number);
          against.add(isAhead ? next : number, isAhead ? number : next);
          reach(next);
        }
      }
    }

    private boolean hasSeen(int node) {
      int number = things.find(node);
      return number >= 0 && seen.get(number);
    }

    private void reach(int number) {
      if (!seen.get(number)) {
        seen.set(number);
        last.add(number);
        cost += end(number) - first(number);
      }
    }

    private int first(int number) {
      int node = (int) things.value(number);
      return isAhead ? index.firstOut(node) : index.arrivals().first(node);
    }

    private int end(int number) {
      int node = (int) things.value(number);
      return isAhead ? index.endOut(node) : index.arrivals().end(node);
    }
  }
}
