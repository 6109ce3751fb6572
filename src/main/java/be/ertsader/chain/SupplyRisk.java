package be.ertsader.chain;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The supply risk (SR) of a material at a stage, taken apart into the terms of its formula.
 *
 * <p>The formula is that of the European Commission since 2017 (JRC, <i>Assessment of the
 * Methodology for Establishing the EU List of Critical Raw Materials</i>, doi:10.2760/73303):
 *
 * <pre>
 * SR = [ HHI(world) × IR/2 + HHI(EU) × (1 − IR/2) ] × (1 − EoL-RIR) × SI(SR)
 * HHI = Σ S² × WGI × t    over the countries that supply
 * </pre>
 *
 * <p>The governance index WGI of a country is in no source of the store, so SR itself cannot be
 * computed. What follows without it is: Σ S² × t of either list, their weighted sum, and the factor
 * by which a mean WGI gives SR. A published SR, divided by that factor, gives the mean WGI that it
 * implies, each country weighing as much as its S² × t. The shares may be intervals and the
 * published SR is rounded; all other terms are taken as printed.
 *
 * @param material IRI of the material
 * @param label its name in the reader's language
 * @param published the values of SR that are printed for the edition, with their places
 */
public record SupplyRisk(
    String material,
    String label,
    SupplyRiskTerms terms,
    SupplyRiskList world,
    SupplyRiskList eu,
    List<Published> published) {
  private static final BigDecimal TWO_HUNDRED = BigDecimal.valueOf(200);

  /**
   * A supply risk that a table prints for the material, whatever the stage.
   *
   * @param note what the row warns of; blank when nothing
   */
  public record Published(BigDecimal supplyRisk, String source, String note) {}

  /** Weight of world production: IR/2, or 1 where the world alone counts, 0 where it does not. */
  public Optional<BigDecimal> worldWeight() {
    if (terms.worldCounts() && terms.euCounts()) {
      return terms.importReliance().map(ir -> ir.divide(TWO_HUNDRED));
    }
    return terms.worldCounts()
        ? Optional.of(BigDecimal.ONE)
        : Optional.of(BigDecimal.ZERO).filter(none -> terms.euCounts());
  }

  /** Weight of the supply of the EU: what the weight of world production lacks of 1. */
  public Optional<BigDecimal> euWeight() {
    return worldWeight().map(BigDecimal.ONE::subtract);
  }

  /** Σ S² × t of both lists, weighted. A list without weight need not be there. */
  public Optional<SupplyRiskInterval> concentration() {
    Optional<SupplyRiskInterval> ofWorld = weighted(world, worldWeight());
    Optional<SupplyRiskInterval> ofEu = weighted(eu, euWeight());
    return ofWorld.flatMap(w -> ofEu.map(w::plus));
  }

  /** (1 − EoL-RIR) × SI(SR): what recycling and substitutes leave of the risk. */
  public Optional<BigDecimal> reduction() {
    return terms
        .recyclingInputRate()
        .map(rate -> BigDecimal.ONE.subtract(rate.movePointLeft(2)))
        .flatMap(left -> terms.substitutionIndex().map(left::multiply));
  }

  /** What each point of a mean WGI adds to SR: the weighted sum times the reduction. */
  public Optional<SupplyRiskInterval> perPoint() {
    return concentration().flatMap(sum -> reduction().map(sum::times));
  }

  /** What each point of the WGI of one country adds to SR, by both lists. */
  public Optional<SupplyRiskInterval> perPoint(String country) {
    return Optional.of(part(country, world, worldWeight()).plus(part(country, eu, euWeight())))
        .filter(part -> concentration().isPresent())
        .flatMap(part -> reduction().map(part::times));
  }

  /** What each point of the WGI of what is not listed adds to SR. */
  public Optional<SupplyRiskInterval> unlistedPerPoint() {
    return concentration()
        .flatMap(sum -> worldWeight())
        .map(w -> world.unlistedConcentration().times(w))
        .map(part -> part.plus(eu.unlistedConcentration().times(euWeight().orElseThrow())))
        .flatMap(part -> reduction().map(part::times));
  }

  /** The published SR before it was rounded. */
  public Optional<SupplyRiskInterval> publishedRisk() {
    return terms.supplyRisk().map(SupplyRiskInterval::rounded);
  }

  /** The mean WGI that the published SR implies: SR / {@link #perPoint()}; 0 to 10 makes sense. */
  public Optional<SupplyRiskInterval> impliedGovernance() {
    return perPoint()
        .filter(factor -> factor.minimum().signum() > 0)
        .flatMap(factor -> publishedRisk().map(risk -> risk.dividedBy(factor)));
  }

  /** The terms that are missing, the governance of the countries always among them. */
  public Set<SupplyRiskGap> gaps() {
    Set<SupplyRiskGap> gaps = EnumSet.of(SupplyRiskGap.GOVERNANCE);
    add(gaps, SupplyRiskGap.SUPPLY_RISK, terms.supplyRisk().isEmpty());
    boolean mixed = terms.worldCounts() || terms.euCounts();
    add(gaps, SupplyRiskGap.SUPPLY_MIX, !mixed);
    add(gaps, SupplyRiskGap.IMPORT_RELIANCE, mixed && worldWeight().isEmpty());
    add(gaps, SupplyRiskGap.RECYCLING_INPUT_RATE, terms.recyclingInputRate().isEmpty());
    add(gaps, SupplyRiskGap.SUBSTITUTION_INDEX, terms.substitutionIndex().isEmpty());
    add(gaps, SupplyRiskGap.WORLD_SHARES, lacks(world, worldWeight()));
    add(gaps, SupplyRiskGap.EU_SHARES, lacks(eu, euWeight()));
    return gaps;
  }

  private static void add(Set<SupplyRiskGap> gaps, SupplyRiskGap gap, boolean missing) {
    if (missing) {
      gaps.add(gap);
    }
  }

  private static boolean lacks(SupplyRiskList list, Optional<BigDecimal> weight) {
    return list.shares().isEmpty() && weight.filter(w -> w.signum() > 0).isPresent();
  }

  private static Optional<SupplyRiskInterval> weighted(
      SupplyRiskList list, Optional<BigDecimal> weight) {
    return weight.flatMap(
        w ->
            w.signum() == 0
                ? Optional.of(SupplyRiskInterval.ZERO)
                : list.concentration().map(sum -> sum.times(w)));
  }

  private static SupplyRiskInterval part(
      String country, SupplyRiskList list, Optional<BigDecimal> weight) {
    return list.of(country)
        .flatMap(share -> weight.map(share.concentration()::times))
        .orElse(SupplyRiskInterval.ZERO);
  }
}
