package be.ertsader.chain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Everything that hangs together, as integers: things are nodes, hops are edges from what depends
 * to what it depends on. It belongs to one version of a store and never changes; many threads may
 * read it. Nodes are numbered in the order of their IRIs, edges in the order of their source, kind
 * and target.
 */
public final class ChainIndex {
  final String[] iris;
  final String[] kinds;
  final ClaimNames claims;

  /** Edges of node n: from {@code firstOut[n]} to before {@code firstOut[n + 1]}. */
  final int[] firstOut;

  final int[] targets;
  final byte[] kindOf;

  /** Claims of edge e: {@code claimOf} from {@code firstClaim[e]} to before the next. */
  final int[] firstClaim;

  final int[] claimOf;

  private final Quantities quantities;

  /** Derived from the above: sources of edges, and the edges that arrive at a node. */
  private final int[] sources;

  private final int[] firstIn;
  private final int[] arriving;
  private final NodeTypes types;

  ChainIndex(
      String[] iris,
      String[] kinds,
      ClaimNames claims,
      int[] firstOut,
      int[] targets,
      byte[] kindOf,
      int[] firstClaim,
      int[] claimOf,
      Quantities quantities) {
    this.iris = iris;
    this.kinds = kinds;
    this.claims = claims;
    this.firstOut = firstOut;
    this.targets = targets;
    this.kindOf = kindOf;
    this.firstClaim = firstClaim;
    this.claimOf = claimOf;
    this.quantities = quantities;
    this.sources = new int[targets.length];
    this.firstIn = new int[iris.length + 1];
    this.arriving = new int[targets.length];
    this.types = new NodeTypes(iris);
    turnRound();
  }

  /** Counts and places the edges by their targets. */
  private void turnRound() {
    for (int node = 0; node < iris.length; node++) {
      Arrays.fill(sources, firstOut[node], firstOut[node + 1], node);
    }
    for (int target : targets) {
      firstIn[target + 1]++;
    }
    for (int node = 0; node < iris.length; node++) {
      firstIn[node + 1] += firstIn[node];
    }
    int[] next = Arrays.copyOf(firstIn, iris.length);
    for (int edge = 0; edge < targets.length; edge++) {
      arriving[next[targets[edge]]++] = edge;
    }
  }

  /** Number of things. */
  public int nodes() {
    return iris.length;
  }

  /** Number of hops. */
  public int edges() {
    return targets.length;
  }

  /** The node of an IRI, or -1 when nothing hangs on it. */
  public int node(String iri) {
    return Math.max(-1, Arrays.binarySearch(iris, iri));
  }

  /** The IRI of a node. */
  public String iri(int node) {
    return iris[node];
  }

  /** The type of a thing as its IRI tells it, such as {@code site}; blank when it tells none. */
  public String type(int node) {
    return types.of(node);
  }

  /** The nodes of a type, in the order of their IRIs. */
  public IntStream ofType(String type) {
    return types.nodes(type);
  }

  /** The first edge that leaves a node; the others follow it. */
  public int firstOut(int node) {
    return firstOut[node];
  }

  /** The edge after the last one that leaves a node. */
  public int endOut(int node) {
    return firstOut[node + 1];
  }

  /** The edges that arrive at a node. */
  public IntStream in(int node) {
    return Arrays.stream(arriving, firstIn[node], firstIn[node + 1]);
  }

  /** The edges that leave a node. */
  public IntStream out(int node) {
    return IntStream.range(firstOut[node], firstOut[node + 1]);
  }

  /** Where the edges that arrive at a node begin in the list that {@link #arriving} reads. */
  int firstIn(int node) {
    return firstIn[node];
  }

  /** Edge at a place in the list of arriving edges. */
  int arriving(int place) {
    return arriving[place];
  }

  /** The edges of one kind that leave a node. */
  public IntStream out(int node, String kind) {
    int number = Arrays.binarySearch(kinds, kind);
    if (number < 0) {
      return IntStream.empty();
    }
    return IntStream.range(place(node, number, 0), place(node, number + 1, 0));
  }

  /** The edges of one kind that arrive at a node. */
  public IntStream in(int node, String kind) {
    int number = Arrays.binarySearch(kinds, kind);
    return in(node).filter(e -> kindOf[e] == number);
  }

  /** How many edges of one kind leave a node. */
  int count(int node, String kind) {
    int number = Arrays.binarySearch(kinds, kind);
    return number < 0 ? 0 : place(node, number + 1, 0) - place(node, number, 0);
  }

  /** The edge of one kind from a node to another, or none. */
  IntStream between(int node, String kind, int target) {
    int number = Arrays.binarySearch(kinds, kind);
    if (number < 0) {
      return IntStream.empty();
    }
    return IntStream.range(place(node, number, target), place(node, number, target + 1));
  }

  /** The first edge of a node that does not stand before a kind and target. */
  private int place(int node, int kind, int target) {
    int low = firstOut[node];
    int high = firstOut[node + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean before = kindOf[middle] < kind || kindOf[middle] == kind && targets[middle] < target;
      if (before) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** What depends. */
  public int source(int edge) {
    return sources[edge];
  }

  /** What it depends on. */
  public int target(int edge) {
    return targets[edge];
  }

  /** The notation of the kind of hop, such as {@code made-at}. */
  public String kind(int edge) {
    return kinds[kindOf[edge]];
  }

  /** The IRIs of the claims, or of the registered thing, that say so; at least one, sorted. */
  public List<String> claims(int edge) {
    return Arrays.stream(claimOf, firstClaim[edge], firstClaim[edge + 1])
        .mapToObj(claims::of)
        .sorted()
        .toList();
  }

  /** The IRI of a claim by its number. */
  public String claim(int number) {
    return claims.of(number);
  }

  /** What the claims say of quantities. */
  public Quantities quantities() {
    return quantities;
  }

  /** The claims of an edge as numbers. */
  public IntStream claimNumbers(int edge) {
    return Arrays.stream(claimOf, firstClaim[edge], firstClaim[edge + 1]);
  }

  /** Whether the hop stands in a source; moving between a group, its members and grades is ours. */
  public boolean isStated(int edge) {
    return !HopKind.isUp(kind(edge)) && !HopKind.isDown(kind(edge));
  }
}
