package be.ertsader.chain;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an assessment prints for one stage; a value that is absent is not known here, not zero.
 *
 * @param edition year of the assessment
 * @param stage {@code extraction} or {@code processing}
 * @param stageLabel the stage in the reader's language
 * @param bottleneck whether the stage gives the supply risk of the material
 * @param stageRisk SR of the stage
 * @param overallRisk SR of the material
 * @param supplyMix which shares count as printed: GS for the world, EU for the supply of the EU
 * @param importReliance IR of the stage, in percent
 * @param recyclingInputRate EoL-RIR, in percent
 * @param substitutionIndex SI(SR), 0 to 1; 1 is not replaceable
 * @param source how people cite the row
 */
public record SupplyRiskTerms(
    String edition,
    String stage,
    String stageLabel,
    boolean bottleneck,
    Optional<BigDecimal> stageRisk,
    Optional<BigDecimal> overallRisk,
    String supplyMix,
    Optional<BigDecimal> importReliance,
    Optional<BigDecimal> recyclingInputRate,
    Optional<BigDecimal> substitutionIndex,
    String source) {

  /** SR of the stage as printed; of the bottleneck stage the SR of the material serves as well. */
  public Optional<BigDecimal> supplyRisk() {
    return bottleneck ? stageRisk.or(() -> overallRisk) : stageRisk;
  }

  /** Whether the shares in world production count. */
  boolean worldCounts() {
    return supplyMix.contains("GS");
  }

  /** Whether the shares in the supply of the EU count. */
  boolean euCounts() {
    return supplyMix.contains("EU");
  }
}
