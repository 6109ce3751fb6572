package be.ertsader.chain;

import java.util.List;
import java.util.stream.Collectors;

/** The sentences that say why there is no supply risk to take apart. */
public final class SupplyRiskSilence {
  private final Words words;

  /**
   * @param language {@code en} or {@code nl}
   */
  public SupplyRiskSilence(String language) {
    this.words = new Words(language);
  }

  /** No source in the store prints the terms of the supply risk of the material. */
  public String of(String material) {
    return words.of("supply-risk.no-assessment").formatted(material);
  }

  /**
   * The material was assessed, but not at that stage.
   *
   * @param stage {@code extraction} or {@code processing}
   * @param assessed at least one
   */
  public String of(String stage, List<SupplyRisk> assessed) {
    String stages =
        assessed.stream().map(r -> r.terms().stageLabel()).collect(Collectors.joining(", "));
    return words
        .of("supply-risk.no-stage")
        .formatted(assessed.get(0).label(), words.of("supply-risk.stage." + stage), stages);
  }
}
