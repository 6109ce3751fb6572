package be.ertsader.chain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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

  /** Derived from the above. */
  private final int[] sources;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Arrivals arrivals;
  private final NodeTypes types;
  private final SharedClaims shared;
  private final OutputFigures figures;

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
    for (int node = 0; node < iris.length; node++) {
      Arrays.fill(sources, firstOut[node], firstOut[node + 1], node);
    }
    for (int i = 0; i < kinds.length; i++) {
      numbers.put(kinds[i], i);
    }
    this.arrivals = new Arrivals(iris.length, sources, targets, kindOf);
    this.types = new NodeTypes(iris);
    this.shared = new SharedClaims(this);
    this.figures = new OutputFigures(this, shared);
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

  /** The edges that arrive at a node, in the order of their kind and source. */
  public IntStream in(int node) {
    return arrivals.of(node);
  }

  /** The edges that leave a node. */
  public IntStream out(int node) {
    return IntStream.range(firstOut[node], firstOut[node + 1]);
  }

  /** The edges that arrive, by place. */
  Arrivals arrivals() {
    return arrivals;
  }

  /** The edges of one kind that leave a node. */
  public IntStream out(int node, String kind) {
    int number = number(kind);
    return number < 0
        ? IntStream.empty()
        : IntStream.range(place(node, number, 0), place(node, number + 1, 0));
  }

  /**
   * The edges of some kinds that leave a node; others are not looked at.
   *
   * @param which kinds, by number
   */
  IntStream out(int node, boolean[] which) {
    IntStream all = IntStream.empty();
    for (int kind = 0; kind < kinds.length; kind++) {
      if (which[kind]) {
        int end = place(node, kind + 1, 0);
        all = IntStream.concat(all, IntStream.range(place(node, kind, 0), end));
      }
    }
    return all;
  }

  /** The edges of some kinds that arrive at a node; others are not looked at. */
  IntStream in(int node, boolean[] which) {
    IntStream all = IntStream.empty();
    for (int kind = 0; kind < kinds.length; kind++) {
      all = which[kind] ? IntStream.concat(all, arrivals.of(node, kind)) : all;
    }
    return all;
  }

  /** The edges of one kind that arrive at a node. */
  public IntStream in(int node, String kind) {
    int number = number(kind);
    return number < 0 ? IntStream.empty() : arrivals.of(node, number);
  }

  /** The edges from a material or product to where it is made, sorted. */
  IntStream made(int material) {
    return IntStream.concat(out(material, HopKind.MADE_AT), out(material, HopKind.MADE_BY));
  }

  /** The edges to a place from what is made there. */
  IntStream madeAt(int place) {
    return IntStream.concat(in(place, HopKind.MADE_AT), in(place, HopKind.MADE_BY));
  }

  /** The edges from a material or product to one place where it is made. */
  IntStream made(int material, int place) {
    return IntStream.concat(
        between(material, HopKind.MADE_AT, place), between(material, HopKind.MADE_BY, place));
  }

  /**
   * The edges from something to a place where it is made, and to the sites of a company; sorted.
   */
  int[] madeAbout(int what, int place) {
    Ints all = new Ints();
    all.addAll(made(what, place).toArray());
    for (int by : in(place, HopKind.OPERATED_BY).toArray()) {
      all.addAll(made(what, source(by)).toArray());
    }
    int[] sorted = all.toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  /** How many edges of one kind leave a node. */
  int count(int node, String kind) {
    int number = number(kind);
    return number < 0 ? 0 : place(node, number + 1, 0) - place(node, number, 0);
  }

  /** The edge of one kind from a node to another, or none. */
  IntStream between(int node, String kind, int target) {
    int number = number(kind);
    return number < 0
        ? IntStream.empty()
        : IntStream.range(place(node, number, target), place(node, number, target + 1));
  }

  /** The number of a kind of hop, below 0 when there is no such hop. */
  private int number(String kind) {
    return numbers.getOrDefault(kind, -1);
  }

  /** By number, which kinds of hops are of some sort. */
  boolean[] kindsThat(Predicate<String> are) {
    boolean[] all = new boolean[kinds.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = are.test(kinds[i]);
    }
    return all;
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

  /** The claims that stand behind several hops. */
  SharedClaims shared() {
    return shared;
  }

  /** How much each making gives. */
  OutputFigures figures() {
    return figures;
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
