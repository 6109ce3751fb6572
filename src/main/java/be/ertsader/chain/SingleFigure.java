package be.ertsader.chain;

/** One figure of what several claims say: production goes before capacity, two are their hull. */
final class SingleFigure {
  /** Tonnes a year; no claim was noted as long as it is not a number. */
  private double least = Double.NaN;

  private double most = Double.NaN;
  private boolean isProduction;

  /** Notes the figure of a claim. */
  void note(Quantities quantities, int claim) {
    boolean production = quantities.isProduction(claim);
    double low = quantities.low(claim);
    double high = quantities.high(claim);
    if (!isKnown() || production && !isProduction) {
      isProduction = production;
      least = low;
      most = high;
    } else if (production == isProduction) {
      least = Math.min(least, low);
      most = Math.max(most, high);
    }
  }

  /** Forgets what was noted. */
  void clear() {
    least = Double.NaN;
  }

  boolean isKnown() {
    return !Double.isNaN(least);
  }

  /** The lower end; not a number when nothing was noted. */
  double least() {
    return least;
  }

  /** The upper end. */
  double most() {
    return most;
  }

  /** The figure, when something was noted. */
  Interval tonnes() {
    return new Interval(least, most);
  }
}
