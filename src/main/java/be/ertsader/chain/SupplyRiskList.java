package be.ertsader.chain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The countries that supply a material at a stage, to the world or to the EU.
 *
 * @param shares one for each country; none: the study prints no such list
 * @param greatestTradeParameter the greatest t that the study prints for any country; it stands for
 *     what is not listed, whose t nobody prints
 */
public record SupplyRiskList(List<SupplyRiskShare> shares, BigDecimal greatestTradeParameter) {

  /** The sum of the listed shares, in percent; rounding may lift it above 100. */
  public SupplyRiskInterval listed() {
    return shares.stream()
        .map(SupplyRiskShare::share)
        .reduce(SupplyRiskInterval.ZERO, SupplyRiskInterval::plus);
  }

  /** What is not listed, in percent: what the listed shares lack of 100. */
  public SupplyRiskInterval unlisted() {
    return listed().restOfHundred();
  }

  /** Listed and not listed together, in percent: 100, or more where the listed shares exceed it. */
  public SupplyRiskInterval total() {
    BigDecimal hundred = BigDecimal.valueOf(100);
    return new SupplyRiskInterval(listed().minimum().max(hundred), listed().maximum().max(hundred));
  }

  /** S² × t of what is not listed: spread to nothing, or one country with the greatest t. */
  public SupplyRiskInterval unlistedConcentration() {
    BigDecimal most = unlisted().fraction().maximum();
    return new SupplyRiskInterval(
        BigDecimal.ZERO, most.multiply(most).multiply(greatestTradeParameter));
  }

  /**
   * Σ S² × t over the listed countries and what is not listed: the HHI of the method without the
   * governance of the countries. Empty when there is no list.
   */
  public Optional<SupplyRiskInterval> concentration() {
    return shares.stream()
        .map(SupplyRiskShare::concentration)
        .reduce(SupplyRiskInterval::plus)
        .map(unlistedConcentration()::plus);
  }

  /** The share of a country, if it is listed. */
  Optional<SupplyRiskShare> of(String country) {
    return shares.stream().filter(s -> s.country().equals(country)).findFirst();
  }

  /** How people cite the list, blank when there is none. */
  String source() {
    return shares.isEmpty() ? "" : shares.get(0).source();
  }
}
