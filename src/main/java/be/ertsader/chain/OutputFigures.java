package be.ertsader.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The figures of makings. Claims on the same makings are one figure: production goes before
 * capacity, several are their hull. A figure of several makings goes before those of single ones,
 * which it holds already. Nearly all are of single ones, so that these stand in arrays.
 */
final class OutputFigures {
  private final Quantities quantities;
  private final int[] makings;
  private final SingleFigures singles;
  private final Map<List<Integer>, SingleFigures> several = new HashMap<>();
  private final Map<Integer, Output.Figure> joint = new TreeMap<>();

  /**
   * @param makings edges, sorted
   */
  OutputFigures(ChainIndex index, int... makings) {
    this.quantities = index.quantities();
    this.makings = makings;
    this.singles = new SingleFigures(makings.length);
    long[] pairs = pairs(index);
    int from = 0;
    for (int to = 1; to <= pairs.length; to++) {
      if (to == pairs.length || claim(pairs[to]) != claim(pairs[from])) {
        note(claim(pairs[from]), pairs, from, to);
        from = to;
      }
    }
    join();
  }

  /** Claims with a figure and the places of their makings, sorted. */
  private long[] pairs(ChainIndex index) {
    long[] pairs = new long[makings.length];
    int size = 0;
    for (int place = 0; place < makings.length; place++) {
      for (int c = index.firstClaim[makings[place]];
          c < index.firstClaim[makings[place] + 1];
          c++) {
        if (quantities.isOwn(index.claimOf[c])) {
          pairs = size == pairs.length ? Arrays.copyOf(pairs, 2 * size) : pairs;
          pairs[size++] = (long) index.claimOf[c] << Integer.SIZE | place;
        }
      }
    }
    long[] all = Arrays.copyOf(pairs, size);
    Arrays.sort(all);
    return all;
  }

  private static int claim(long pair) {
    return (int) (pair >> Integer.SIZE);
  }

  private void note(int claim, long[] pairs, int from, int to) {
    if (to - from == 1) {
      singles.note((int) pairs[from], quantities, claim);
    } else {
      List<Integer> places = IntStream.range(from, to).mapToObj(i -> (int) pairs[i]).toList();
      several.computeIfAbsent(places, p -> new SingleFigures(1)).note(0, quantities, claim);
    }
  }

  /** Takes the figures of the most makings first, each making once. */
  private void join() {
    List<List<Integer>> largest = new ArrayList<>(several.keySet());
    largest.sort(
        Comparator.comparingInt((List<Integer> p) -> -p.size()).thenComparing(p -> p.get(0)));
    for (List<Integer> places : largest) {
      List<Integer> edges = places.stream().map(p -> makings[p]).toList();
      if (edges.stream().noneMatch(joint::containsKey)) {
        several
            .get(places)
            .of(0)
            .ifPresent(t -> edges.forEach(e -> joint.put(e, new Output.Figure(edges, t))));
      }
    }
    joint.keySet().forEach(e -> singles.drop(Arrays.binarySearch(makings, e)));
    several.clear();
  }

  /** How many makings there are. */
  int makings() {
    return makings.length;
  }

  /** How many of them have a figure. */
  int known() {
    return joint.size() + singles.size();
  }

  /** The sum of all figures. */
  Interval sum() {
    return joint.values().stream()
        .distinct()
        .map(Output.Figure::tonnes)
        .reduce(singles.sum(), Interval::plus);
  }

  /** The figure of a making, its own or one for several. */
  Optional<Output.Figure> of(int making) {
    Output.Figure shared = joint.get(making);
    if (shared != null) {
      return Optional.of(shared);
    }
    int place = Arrays.binarySearch(makings, making);
    return place < 0
        ? Optional.empty()
        : singles.of(place).map(t -> new Output.Figure(List.of(making), t));
  }
}
