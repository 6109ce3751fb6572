package be.ertsader.chain;

import java.util.Arrays;
import java.util.Optional;

/** One figure each for numbered things, of what claims say; production goes before capacity. */
final class SingleFigures {
  /** Tonnes a year, not a number where there is none. */
  private final double[] least;

  private final double[] most;
  private final boolean[] isProduction;

  SingleFigures(int size) {
    least = new double[size];
    most = new double[size];
    isProduction = new boolean[size];
    Arrays.fill(least, Double.NaN);
  }

  /** Notes the figure of a claim; two of a kind are their hull. */
  void note(int thing, Quantities quantities, int claim) {
    boolean production = quantities.isProduction(claim);
    double low = quantities.low(claim);
    double high = quantities.high(claim);
    if (Double.isNaN(least[thing]) || production && !isProduction[thing]) {
      isProduction[thing] = production;
      least[thing] = low;
      most[thing] = high;
    } else if (production == isProduction[thing]) {
      least[thing] = Math.min(least[thing], low);
      most[thing] = Math.max(most[thing], high);
    }
  }

  /** Forgets the figure of a thing. */
  void drop(int thing) {
    least[thing] = Double.NaN;
  }

  Optional<Interval> of(int thing) {
    return Double.isNaN(least[thing])
        ? Optional.empty()
        : Optional.of(new Interval(least[thing], most[thing]));
  }

  /** How many have a figure. */
  int size() {
    return (int) Arrays.stream(least).filter(l -> !Double.isNaN(l)).count();
  }

  /** The sum of all. */
  Interval sum() {
    double low = 0;
    double high = 0;
    for (int i = 0; i < least.length; i++) {
      low += Double.isNaN(least[i]) ? 0 : least[i];
      high += Double.isNaN(least[i]) ? 0 : most[i];
    }
    return new Interval(low, high);
  }
}
