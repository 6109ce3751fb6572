package be.ertsader.chain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Puts the rows on a chain together: hops that come whole, and what single properties of a claim
 * say. Who reads them numbers things and claims, each from 0 without gaps.
 */
final class ChainIndexBuilder {
  private static final Set<String> RUNNING = Set.of("operating", "closing");
  private static final double PERCENT = 100;
  private static final Set<String> PLANNED = Set.of("planned", "under-construction");

  private final Map<String, Integer> kinds = new HashMap<>();
  private final Makings makings = new Makings();
  private final Figures figures = new Figures();
  private final Ints from = new Ints();
  private final Ints to = new Ints();
  private final Ints kind = new Ints();
  private final Ints claim = new Ints();

  /** Adds a hop. */
  void hop(int source, String hop, int target, int because) {
    from.add(source);
    Integer next = kinds.size();
    Integer known = kinds.putIfAbsent(hop, next);
    kind.add(known == null ? next : known);
    to.add(target);
    claim.add(because);
  }

  /** What a claim is about. */
  void thing(ClaimRow row, int because, int thing) {
    (switch (row) {
          case SITE -> makings.sites;
          case COMPANY -> makings.companies;
          case MATERIAL -> makings.materials;
          case PRODUCT -> makings.products;
          default -> throw new IllegalArgumentException(row + " tells of no thing");
        })
        .add(because, thing);
  }

  /** That a claim is of some kind. */
  void mark(ClaimRow row, int because) {
    switch (row) {
      case PRODUCTION, LINK -> makings.making.set(because);
      case CAPACITY -> {
        makings.making.set(because);
        figures.capacity.set(because);
      }
      case PLANNED_PRODUCTION -> {
        makings.making.set(because);
        makings.planned.set(because);
        figures.planned.set(because);
      }
      case MAKER -> makings.maker.set(because);
      case PROCESSING -> makings.processing.set(because);
      case TONNES -> figures.tonnes.set(because);
      case CONSUMPTION -> figures.consumption.set(because);
      case EU -> figures.eu.set(because);
      default -> throw new IllegalArgumentException(row + " is no mark");
    }
  }

  /** A word of a vocabulary, by its notation. */
  void word(ClaimRow row, int because, String notation) {
    if (row == ClaimRow.SCOPE) {
      figures.scopes.put(because, notation);
    } else if (!RUNNING.contains(notation)) {
      (PLANNED.contains(notation) ? makings.planned : makings.over).set(because);
    }
  }

  /** A number that a claim gives. */
  void number(ClaimRow row, int because, double number) {
    switch (row) {
      case LEAST -> figures.least(because, number);
      case MOST -> figures.most(because, number);
      case HOST_SHARE -> figures.hostShares.put(because, number / PERCENT);
      default -> throw new IllegalArgumentException(row + " gives no number");
    }
  }

  /**
   * Sorts things and kinds by their names, numbers these anew by them, and merges what stands there
   * twice.
   *
   * @param things the IRIs of all things that were numbered
   * @param claims the names of all claims
   */
  ChainIndex build(String[] things, ClaimNames claims) {
    makings.each(claims.size(), this::hop);
    String[] iris = things.clone();
    int[] nodeOf = ranks(iris);
    String[] hopNames = new String[kinds.size()];
    kinds.forEach((name, number) -> hopNames[number] = name);
    int[] hopOf = ranks(hopNames);
    int[] first = new int[iris.length + 1];
    IntStream.range(0, from.size()).forEach(i -> first[nodeOf[from.get(i)] + 1]++);
    Arrays.parallelPrefix(first, Integer::sum);
    int[] next = Arrays.copyOf(first, iris.length);
    long[] rows = new long[from.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[next[nodeOf[from.get(i)]]++] =
          SortedHops.row(hopOf[kind.get(i)], nodeOf[to.get(i)], claim.get(i));
    }
    IntLists materials = new IntLists(makings.materials, claims.size());
    Quantities quantities = figures.quantities(claims.size(), materials, nodeOf);
    return new SortedHops(first, rows).index(iris, hopNames, claims, quantities);
  }

  /** Sorts names and gives the new place of each. */
  private static int[] ranks(String[] names) {
    record Numbered(String name, int number) {}
    Numbered[] numbered = new Numbered[names.length];
    Arrays.setAll(numbered, i -> new Numbered(names[i], i));
    Arrays.parallelSort(numbered, Comparator.comparing(Numbered::name));
    int[] ranks = new int[names.length];
    for (int rank = 0; rank < names.length; rank++) {
      names[rank] = numbered[rank].name();
      ranks[numbered[rank].number()] = rank;
    }
    return ranks;
  }
}
