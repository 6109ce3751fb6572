package be.ertsader.chain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

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
    for (int making : losing) {
      if (figures.of(making).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** All that is made, in tonnes a year. */
  Interval all() {
    return sum.tonnes();
  }

  /** What losses take of a material or product, in tonnes a year. */
  Interval lost(Losses losses, int material) {
    Interval lost = Interval.NONE;
    for (Figure figure : touched(losses.ofNode(material))) {
      lost = lost.plus(figure.tonnes().times(part(figure, losses)));
    }
    return lost;
  }

  /** What a loss at one making takes; of a figure for several places, from nothing to all. */
  Optional<Interval> lostAt(int making, Interval part) {
    return figures
        .of(making)
        .map(f -> f.tonnes().times(f.makings().size() == 1 ? part : new Interval(0, part.most())));
  }

  /** What is left, in tonnes a year: the figures that nothing is lost of, and the rest of those. */
  Interval left(Losses losses, int material) {
    Collection<Figure> touched = touched(losses.ofNode(material));
    Interval rest = Interval.NONE;
    for (Figure figure : touched) {
      rest = rest.plus(figure.tonnes().without(part(figure, losses)));
    }
    double least = all().least();
    double most = all().most();
    for (Figure figure : touched) {
      least -= figure.tonnes().least();
      most -= Double.isInfinite(most) ? 0 : figure.tonnes().most();
    }
    return rest.plus(new Interval(Math.max(0, least), Math.max(Math.max(0, least), most)));
  }

  /** The figures of some makings, each once. */
  private Collection<Figure> touched(Set<Integer> losing) {
    Map<Integer, Figure> byFirst = new TreeMap<>();
    for (int making : losing) {
      Optional<Figure> figure = figures.of(making);
      if (figure.isPresent()) {
        byFirst.put(figure.get().makings().get(0), figure.get());
      }
    }
    return byFirst.values();
  }

  /** Of a figure for several places: at least what all of them lose, at most what one loses. */
  private static Interval part(Figure figure, Losses losses) {
    double least = 1;
    double most = 0;
    for (int making : figure.makings()) {
      least = Math.min(least, losses.part(making).least());
      most = Math.max(most, losses.part(making).most());
    }
    return new Interval(Math.min(least, most), most);
  }
}
