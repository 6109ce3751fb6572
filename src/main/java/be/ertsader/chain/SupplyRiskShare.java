package be.ertsader.chain;

import java.math.BigDecimal;

/**
 * What one country supplies.
 *
 * @param country IRI of the country
 * @param label its name in the reader's language
 * @param share S, in percent, 0 to 100; "<0.1%" lies between 0 and 0.1
 * @param tradeParameter t, without unit: 1 is neutral
 * @param source how people cite the list
 */
public record SupplyRiskShare(
    String country,
    String label,
    SupplyRiskInterval share,
    BigDecimal tradeParameter,
    String source) {

  /** S² × t with S as a fraction: the term of the country in the sum, without its governance. */
  public SupplyRiskInterval concentration() {
    return share.fraction().times(share.fraction()).times(tradeParameter);
  }

  /** Whether only an upper end is printed, as in "<0.1%". */
  boolean isBelow() {
    return share.minimum().signum() == 0 && share.maximum().signum() > 0;
  }
}
