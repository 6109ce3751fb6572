package be.ertsader.chain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Two ends of a quantity that is not known more closely.
 *
 * @param least at least this
 * @param most at most this, {@code Double.POSITIVE_INFINITY} when nobody says; not below least
 */
public record Interval(double least, double most) {
  /** Nothing. */
  public static final Interval NONE = new Interval(0, 0);

  /** Rejects ends that are no numbers or stand the wrong way round. */
  public Interval {
    if (!(least <= most)) {
      throw new IllegalArgumentException(least + " is above " + most);
    }
  }

  /** The sum of two quantities. */
  Interval plus(Interval other) {
    return new Interval(least + other.least, most + other.most);
  }

  /** The smallest interval that holds both. */
  Interval hull(Interval other) {
    return new Interval(Math.min(least, other.least), Math.max(most, other.most));
  }

  /** From none to all of it. */
  Interval upTo() {
    return new Interval(0, most);
  }

  /** A part of the quantity: from the least part of the least to the greatest of the most. */
  Interval times(Interval part) {
    return new Interval(least * part.least, part.most == 0 ? 0 : most * part.most);
  }

  /** What is left when a part of the quantity, both ends from 0 to 1, goes. */
  Interval without(Interval part) {
    return times(new Interval(1 - part.most, 1 - part.least));
  }

  /** This as a share of another quantity, in percent; from 0 when that may have no end. */
  Interval percentOf(Interval whole) {
    double low = whole.most == 0 ? 0 : 100 * least / whole.most;
    double high = whole.least == 0 ? Double.POSITIVE_INFINITY : 100 * most / whole.least;
    return new Interval(low, Math.max(low, high));
  }

  /** As people write it: {@code 30-50}, {@code 30}, or {@code > 30} without an upper end. */
  @Override
  public String toString() {
    if (Double.isInfinite(most)) {
      return "> " + number(least);
    }
    return least == most ? number(least) : number(least) + "-" + number(most);
  }

  /** Six digits say enough; no exponent, no empty decimals. */
  static String number(double value) {
    if (Double.isInfinite(value)) {
      return "";
    }
    BigDecimal exact = BigDecimal.valueOf(value);
    int scale = Math.max(0, 6 - exact.precision() + exact.scale());
    BigDecimal rounded = exact.setScale(Math.min(scale, 6), RoundingMode.HALF_EVEN);
    BigDecimal plain = rounded.stripTrailingZeros();
    return (plain.signum() == 0 ? BigDecimal.ZERO : plain).toPlainString();
  }
}
