package be.ertsader.chain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * All numbers from a least to a greatest one, both included, none of them below zero.
 *
 * @param minimum the least
 * @param maximum the greatest, not below {@code minimum}
 */
public record SupplyRiskInterval(BigDecimal minimum, BigDecimal maximum) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final MathContext DOWN = new MathContext(16, RoundingMode.DOWN);
  private static final MathContext UP = new MathContext(16, RoundingMode.UP);

  /** Nothing. */
  static final SupplyRiskInterval ZERO = exact(BigDecimal.ZERO);

  /**
   * @throws IllegalArgumentException if the ends are out of order or below zero
   */
  public SupplyRiskInterval {
    if (minimum.signum() < 0 || minimum.compareTo(maximum) > 0) {
      throw new IllegalArgumentException("no interval: " + minimum + " to " + maximum);
    }
  }

  /** One number alone. */
  static SupplyRiskInterval exact(BigDecimal value) {
    return new SupplyRiskInterval(value, value);
  }

  /**
   * The numbers that are rounded to a printed one: half a unit of its last decimal to either side,
   * and of the first decimal if it has none.
   */
  static SupplyRiskInterval rounded(BigDecimal printed) {
    int decimals = Math.max(1, printed.stripTrailingZeros().scale());
    BigDecimal half = new BigDecimal("0.5").movePointLeft(decimals);
    return new SupplyRiskInterval(
        printed.subtract(half).max(BigDecimal.ZERO), printed.add(half).max(BigDecimal.ZERO));
  }

  /** What is left of one hundred percent; nothing where more than that is listed. */
  SupplyRiskInterval restOfHundred() {
    return new SupplyRiskInterval(
        HUNDRED.subtract(maximum).max(BigDecimal.ZERO),
        HUNDRED.subtract(minimum).max(BigDecimal.ZERO));
  }

  /** A percentage as a fraction. */
  SupplyRiskInterval fraction() {
    return new SupplyRiskInterval(minimum.movePointLeft(2), maximum.movePointLeft(2));
  }

  SupplyRiskInterval plus(SupplyRiskInterval other) {
    return new SupplyRiskInterval(minimum.add(other.minimum), maximum.add(other.maximum));
  }

  SupplyRiskInterval times(SupplyRiskInterval other) {
    return new SupplyRiskInterval(minimum.multiply(other.minimum), maximum.multiply(other.maximum));
  }

  SupplyRiskInterval times(BigDecimal number) {
    return times(exact(number));
  }

  /**
   * Every quotient; the ends are rounded outwards, to 16 digits.
   *
   * @throws ArithmeticException if the divisor may be zero
   */
  SupplyRiskInterval dividedBy(SupplyRiskInterval divisor) {
    return new SupplyRiskInterval(
        minimum.divide(divisor.maximum, DOWN), maximum.divide(divisor.minimum, UP));
  }

  /** With so many decimals at most: one number rounded, the ends of several rounded outwards. */
  SupplyRiskInterval withDecimals(int decimals) {
    return isExact()
        ? exact(minimum.setScale(decimals, RoundingMode.HALF_UP))
        : new SupplyRiskInterval(
            minimum.setScale(decimals, RoundingMode.FLOOR),
            maximum.setScale(decimals, RoundingMode.CEILING));
  }

  /** Whether it is one number. */
  boolean isExact() {
    return minimum.compareTo(maximum) == 0;
  }
}
