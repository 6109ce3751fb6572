package be.ertsader.chain;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** How much of a material is made, and how much of it a loss takes. */
final class Output {
  /** A figure for some makings together; each making has one at most. */
  record Figure(List<Integer> makings, Interval tonnes) {}

  private final OutputFigures figures;
  private final OutputFigures.Sum sum;

  private Output(OutputFigures figures, OutputFigures.Sum sum) {
    this.figures = figures;
    this.sum = sum;
  }

  /** What all makings of a material or product give. */
  static Output of(ChainIndex index, int material) {
    return new Output(index.figures(), index.figures().sum(material));
  }

  /** The figure of a planned making. */
  static Output planned(ChainIndex index, int edge) {
    Optional<Figure> figure = index.figures().of(edge);
    Interval tonnes = figure.map(Figure::tonnes).orElse(Interval.NONE);
    return new Output(
        index.figures(), new OutputFigures.Sum(tonnes, 1, figure.isPresent() ? 1 : 0));
  }

  /** Whether every making has a figure. */
  boolean isComplete() {
    return sum.known() == sum.makings();
  }

  /** Whether any making has a figure. */
  boolean isKnown() {
    return sum.known() > 0;
  }

  /**
   * Whether any of some makings has a figure.
   *
   * @param losing the makings that lose something
   */
  boolean isKnown(Set<Integer> losing) {
    return losing.stream().anyMatch(m -> figures.of(m).isPresent());
  }

  /** All that is made, in tonnes a year. */
  Interval all() {
    return sum.tonnes();
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
    return figures
        .of(making)
        .map(f -> f.tonnes().times(f.makings().size() == 1 ? part : new Interval(0, part.most())));
  }

  /** What is left, in tonnes a year: the figures that nothing is lost of, and the rest of those. */
  Interval left(Set<Integer> losing, IntFunction<Interval> parts) {
    Set<Figure> touched = touched(losing);
    Interval rest =
        touched.stream()
            .map(f -> f.tonnes().without(part(f, parts)))
            .reduce(Interval.NONE, Interval::plus);
    double least = all().least();
    double most = all().most();
    for (Figure figure : touched) {
      least -= figure.tonnes().least();
      most -= Double.isInfinite(most) ? 0 : figure.tonnes().most();
    }
    return rest.plus(new Interval(Math.max(0, least), Math.max(Math.max(0, least), most)));
  }

  private Set<Figure> touched(Set<Integer> losing) {
    Set<Figure> touched = new HashSet<>();
    losing.forEach(m -> figures.of(m).ifPresent(touched::add));
    return touched;
  }

  /** Of a figure for several places: at least what all of them lose, at most what one loses. */
  private static Interval part(Figure figure, IntFunction<Interval> parts) {
    double[] ends = {1, 0};
    figure.makings().forEach(m -> ends[0] = Math.min(ends[0], parts.apply(m).least()));
    figure.makings().forEach(m -> ends[1] = Math.max(ends[1], parts.apply(m).most()));
    return new Interval(Arrays.stream(ends).min().getAsDouble(), ends[1]);
  }
}
