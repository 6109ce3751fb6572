package be.ertsader.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * How much of a material is made, and how much of it a loss takes. Claims on the same places are
 * one figure: production goes before capacity, several are their hull. A figure of several places
 * goes before those of single ones, which it holds already.
 */
final class Output {
  /** A figure for some makings together. */
  private record Figure(List<Integer> makings, Interval tonnes) {}

  private final Map<Integer, Figure> byMaking = new HashMap<>();
  private final Interval all;
  private final boolean complete;

  private Output(List<Figure> figures, int makings) {
    figures.forEach(f -> f.makings().forEach(m -> byMaking.put(m, f)));
    this.all = figures.stream().map(Figure::tonnes).reduce(Interval.NONE, Interval::plus);
    this.complete = byMaking.size() == makings;
  }

  /** The figures of some makings of a material. */
  static Output of(ChainIndex index, Quantities quantities, IntStream made) {
    int[] makings = made.toArray();
    Map<String, List<Integer>> byClaim = new TreeMap<>();
    for (int making : makings) {
      for (String claim : index.claims(making)) {
        if (quantities.own(claim).isPresent()) {
          byClaim.computeIfAbsent(claim, k -> new ArrayList<>(1)).add(making);
        }
      }
    }
    Map<List<Integer>, Map<String, Interval>> byPlaces = new HashMap<>();
    byClaim.forEach(
        (claim, places) ->
            quantities
                .own(claim)
                .ifPresent(
                    f ->
                        byPlaces
                            .computeIfAbsent(places, p -> new HashMap<>(2))
                            .merge(f.kind(), f.tonnes(), Interval::hull)));
    return new Output(disjoint(byPlaces), makings.length);
  }

  /** The figure of a planned making. */
  static Output planned(ChainIndex index, Quantities quantities, int edge) {
    List<Figure> figures =
        index.claims(edge).stream()
            .flatMap(c -> quantities.own(c).stream())
            .map(Quantities.Figure::tonnes)
            .reduce(Interval::hull)
            .map(t -> List.of(new Figure(List.of(edge), t)))
            .orElse(List.of());
    return new Output(figures, 1);
  }

  private static List<Figure> disjoint(Map<List<Integer>, Map<String, Interval>> byPlaces) {
    List<Figure> all = new ArrayList<>();
    byPlaces.forEach(
        (places, kinds) ->
            Optional.ofNullable(kinds.getOrDefault("production", kinds.get("capacity")))
                .ifPresent(tonnes -> all.add(new Figure(places, tonnes))));
    all.sort(
        Comparator.comparingInt((Figure f) -> -f.makings().size())
            .thenComparing(f -> f.makings().get(0)));
    Set<Integer> seen = new HashSet<>();
    List<Figure> taken = new ArrayList<>();
    for (Figure figure : all) {
      if (figure.makings().stream().noneMatch(seen::contains)) {
        seen.addAll(figure.makings());
        taken.add(figure);
      }
    }
    return taken;
  }

  /** Whether every making has a figure. */
  boolean isComplete() {
    return complete;
  }

  /** Whether any making has a figure. */
  boolean isKnown() {
    return !byMaking.isEmpty();
  }

  /** All that is made, in tonnes a year. */
  Interval all() {
    return all;
  }

  /**
   * What is lost, in tonnes a year.
   *
   * @param losing the makings that lose something
   */
  Interval lost(Set<Integer> losing, IntFunction<Interval> parts) {
    return touched(losing).stream()
        .map(f -> f.tonnes().times(part(f, parts)))
        .reduce(Interval.NONE, Interval::plus);
  }

  /** What a loss at one making takes; of a figure for several places, from nothing to all. */
  Optional<Interval> lostAt(int making, Interval part) {
    return Optional.ofNullable(byMaking.get(making))
        .map(f -> f.tonnes().times(f.makings().size() == 1 ? part : new Interval(0, part.most())));
  }

  /** What is left, in tonnes a year: the figures that nothing is lost of, and the rest of those. */
  Interval left(Set<Integer> losing, IntFunction<Interval> parts) {
    Set<Figure> touched = touched(losing);
    Interval rest =
        touched.stream()
            .map(f -> f.tonnes().without(part(f, parts)))
            .reduce(Interval.NONE, Interval::plus);
    double least = all.least();
    double most = all.most();
    for (Figure figure : touched) {
      least -= figure.tonnes().least();
      most -= Double.isInfinite(most) ? 0 : figure.tonnes().most();
    }
    return rest.plus(new Interval(Math.max(0, least), Math.max(Math.max(0, least), most)));
  }

  private Set<Figure> touched(Set<Integer> losing) {
    Set<Figure> figures = new HashSet<>();
    losing.stream().map(byMaking::get).filter(f -> f != null).forEach(figures::add);
    return figures;
  }

  /** Of a figure for several places: at least what all of them lose, at most what one loses. */
  private static Interval part(Figure figure, IntFunction<Interval> parts) {
    double[] ends = {1, 0};
    figure.makings().forEach(m -> ends[0] = Math.min(ends[0], parts.apply(m).least()));
    figure.makings().forEach(m -> ends[1] = Math.max(ends[1], parts.apply(m).most()));
    return new Interval(Arrays.stream(ends).min().getAsDouble(), ends[1]);
  }
}
