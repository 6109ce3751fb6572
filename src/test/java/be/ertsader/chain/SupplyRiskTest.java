package be.ertsader.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The formula of the supply risk without the governance of the countries. */
class SupplyRiskTest {
  private static final BigDecimal GREATEST = new BigDecimal("1.5");
  private static final SupplyRiskList NO_LIST = new SupplyRiskList(List.of(), GREATEST);

  private static final SupplyRiskList TWO_COUNTRIES = list(share("A", 60, 60), share("B", 40, 40));
  private static final SupplyRiskList ONE_COUNTRY = list(share("A", 90, 90));

  @Test
  void bothListsAreWeighedByHalfTheImportReliance() {
    SupplyRisk risk = risk("GS+EU", "50", "20", "0.5", TWO_COUNTRIES, ONE_COUNTRY);
    assertThat(risk.worldWeight()).hasValue(new BigDecimal("0.25"));
    // 0.25 × (0.36 + 0.16) + 0.75 × 0.81, and one country with 10 % and t 1.5 at most.
    assertBetween(risk.concentration().orElseThrow(), "0.7375", "0.74875");
    assertBetween(risk.perPoint().orElseThrow(), "0.295", "0.2995");
  }

  @Test
  void theWorldAloneCountsWhereTheMixSaysSo() {
    SupplyRisk risk = risk("GSonly", "50", "0", "1", TWO_COUNTRIES, NO_LIST);
    assertBetween(risk.concentration().orElseThrow(), "0.52", "0.52");
  }

  @Test
  void theEuAloneCountsWhereTheMixSaysSo() {
    SupplyRisk risk = risk("EUonly", "50", "0", "1", NO_LIST, TWO_COUNTRIES);
    assertBetween(risk.concentration().orElseThrow(), "0.52", "0.52");
  }

  @Test
  void aListWithoutWeightNeedNotBeThere() {
    SupplyRisk risk = risk("GS+EU", "0", "0", "1", NO_LIST, TWO_COUNTRIES);
    assertThat(risk.gaps()).containsExactly(SupplyRiskGap.GOVERNANCE);
    assertBetween(risk.perPoint().orElseThrow(), "0.52", "0.52");
  }

  @Test
  void aListThatCountsAndIsMissingIsNotZero() {
    SupplyRisk risk = risk("GS+EU", "50", "0", "1", TWO_COUNTRIES, NO_LIST);
    assertThat(risk.gaps()).containsExactly(SupplyRiskGap.GOVERNANCE, SupplyRiskGap.EU_SHARES);
    assertThat(risk.concentration()).isEmpty();
    assertThat(risk.perPoint("A")).isEmpty();
    assertThat(risk.impliedGovernance()).isEmpty();
  }

  @Test
  void withoutImportRelianceNothingIsWeighed() {
    SupplyRisk risk = risk("GS+EU", null, "0", "1", TWO_COUNTRIES, ONE_COUNTRY);
    assertThat(risk.gaps()).contains(SupplyRiskGap.IMPORT_RELIANCE);
    assertThat(risk.concentration()).isEmpty();
  }

  @Test
  void anUnknownMixIsNotGuessed() {
    SupplyRisk risk = risk("", "50", "0", "1", TWO_COUNTRIES, ONE_COUNTRY);
    assertThat(risk.gaps()).containsExactly(SupplyRiskGap.GOVERNANCE, SupplyRiskGap.SUPPLY_MIX);
    assertThat(risk.concentration()).isEmpty();
  }

  @Test
  void withoutRecyclingRateAndSubstitutionIndexTheSumStands() {
    SupplyRisk risk = risk("GS+EU", "50", null, null, TWO_COUNTRIES, ONE_COUNTRY);
    assertThat(risk.gaps())
        .contains(SupplyRiskGap.RECYCLING_INPUT_RATE, SupplyRiskGap.SUBSTITUTION_INDEX);
    assertThat(risk.concentration()).isPresent();
    assertThat(risk.perPoint()).isEmpty();
  }

  @Test
  void theRiskOfTheMaterialIsThatOfItsBottleneckOnly() {
    SupplyRiskTerms bottleneck = terms("GSonly", "50", "0", "1", true, null, "1.2");
    SupplyRiskTerms other = terms("GSonly", "50", "0", "1", false, null, "1.2");
    assertThat(bottleneck.supplyRisk()).hasValue(new BigDecimal("1.2"));
    assertThat(other.supplyRisk()).isEmpty();
  }

  @Test
  void aRoundedRiskStandsForHalfAUnitToEitherSide() {
    assertBetween(SupplyRiskInterval.rounded(new BigDecimal("1.8")), "1.75", "1.85");
    assertBetween(SupplyRiskInterval.rounded(new BigDecimal("2.13")), "2.125", "2.135");
    assertBetween(SupplyRiskInterval.rounded(new BigDecimal("4")), "3.95", "4.05");
    assertBetween(SupplyRiskInterval.rounded(BigDecimal.ZERO), "0", "0.05");
  }

  @Test
  void theImpliedGovernanceGivesThePublishedRisk() {
    SupplyRisk risk = risk("GSonly", null, "0", "1", list(share("A", 100, 100)), NO_LIST);
    assertBetween(risk.impliedGovernance().orElseThrow(), "1.15", "1.25");
  }

  @Test
  void sharesAboveOneHundredLeaveNothingUnlisted() {
    SupplyRiskList list = list(share("A", 60, 60), share("B", 41, 41));
    assertBetween(list.unlisted(), "0", "0");
    assertBetween(list.total(), "101", "101");
  }

  /** Law: the parts of all countries and of what is not listed add up to the whole. */
  @Test
  void theCountriesAddUp() {
    Random random = new Random(2023);
    for (int i = 0; i < 300; i++) {
      SupplyRisk risk = random(random, "1.2");
      SupplyRiskInterval parts =
          SupplyRiskSheet.countries(risk).stream()
              .map(s -> risk.perPoint(s.country()).orElseThrow())
              .reduce(risk.unlistedPerPoint().orElseThrow(), SupplyRiskInterval::plus);
      SupplyRiskInterval whole = risk.perPoint().orElseThrow();
      assertThat(parts.minimum()).isEqualByComparingTo(whole.minimum());
      assertThat(parts.maximum()).isEqualByComparingTo(whole.maximum());
    }
  }

  /** Law: however what is open is filled in, the sum of S² × t stays within its ends. */
  @Test
  void everyCompletionOfAListLiesWithin() {
    Random random = new Random(41);
    for (int i = 0; i < 500; i++) {
      SupplyRiskList list = random(random);
      double sum = 0;
      double left = 100;
      for (SupplyRiskShare s : list.shares()) {
        double share = s.share().minimum().doubleValue();
        share += random.nextDouble() * (s.share().maximum().doubleValue() - share);
        sum += share * share / 10000 * s.tradeParameter().doubleValue();
        left -= share;
      }
      while (left > 0.01) {
        double share = Math.min(left, 0.01 + random.nextDouble() * left);
        sum += share * share / 10000 * random.nextDouble() * GREATEST.doubleValue();
        left -= share;
      }
      SupplyRiskInterval bounds = list.concentration().orElseThrow();
      assertThat(sum)
          .isBetween(bounds.minimum().doubleValue() - 1e-9, bounds.maximum().doubleValue() + 1e-9);
    }
  }

  /** Law: from a risk that the whole formula gives, the mean governance behind it is found back. */
  @Test
  void theMeanGovernanceBehindARiskIsFoundBack() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      SupplyRisk inputs = random(random, "0");
      BigDecimal risk = BigDecimal.ZERO;
      BigDecimal factor = inputs.unlistedPerPoint().orElseThrow().minimum();
      for (SupplyRiskShare s : SupplyRiskSheet.countries(inputs)) {
        BigDecimal part = inputs.perPoint(s.country()).orElseThrow().minimum();
        risk = risk.add(part.multiply(BigDecimal.valueOf(random.nextInt(1001), 2)));
        factor = factor.add(part);
      }
      double mean = risk.doubleValue() / factor.doubleValue();
      BigDecimal printed = risk.setScale(1, RoundingMode.HALF_UP);
      SupplyRisk published =
          new SupplyRisk(
              "urn:m",
              "m",
              terms("GS+EU", reliance(inputs), "10", "0.9", true, printed.toString(), null),
              inputs.world(),
              inputs.eu(),
              List.of());
      SupplyRiskInterval implied = published.impliedGovernance().orElseThrow();
      assertThat(mean)
          .isBetween(
              implied.minimum().doubleValue() - 1e-9, implied.maximum().doubleValue() + 1e-9);
    }
  }

  private static String reliance(SupplyRisk risk) {
    return risk.terms().importReliance().orElseThrow().toString();
  }

  private static SupplyRisk random(Random random, String printed) {
    String reliance = String.valueOf(random.nextInt(101));
    SupplyRiskTerms terms = terms("GS+EU", reliance, "10", "0.9", true, printed, null);
    return new SupplyRisk("urn:m", "m", terms, random(random), random(random), List.of());
  }

  /** Some countries with exact shares and some with an upper end, at most 100 % together. */
  private static SupplyRiskList random(Random random) {
    List<SupplyRiskShare> shares = new ArrayList<>();
    int left = 100;
    for (int country = 0; country < 8; country++) {
      int share = random.nextInt(left + 1);
      boolean exact = country == 0 || random.nextBoolean();
      shares.add(share("C" + country, exact ? Math.max(1, share) : 0, Math.max(1, share)));
      left = Math.max(0, left - Math.max(1, share));
    }
    return new SupplyRiskList(shares, GREATEST);
  }

  private static SupplyRiskList list(SupplyRiskShare... shares) {
    return new SupplyRiskList(List.of(shares), GREATEST);
  }

  private static SupplyRiskShare share(String country, int minimum, int maximum) {
    SupplyRiskInterval share =
        new SupplyRiskInterval(BigDecimal.valueOf(minimum), BigDecimal.valueOf(maximum));
    return new SupplyRiskShare(country, country, share, BigDecimal.ONE, "a list");
  }

  private static SupplyRisk risk(
      String mix,
      String reliance,
      String rate,
      String index,
      SupplyRiskList world,
      SupplyRiskList eu) {
    SupplyRiskTerms terms = terms(mix, reliance, rate, index, true, "1.2", null);
    return new SupplyRisk("urn:m", "m", terms, world, eu, List.of());
  }

  private static SupplyRiskTerms terms(
      String mix,
      String reliance,
      String rate,
      String index,
      boolean bottleneck,
      String stageRisk,
      String overall) {
    return new SupplyRiskTerms(
        "2023",
        "processing",
        "processing",
        bottleneck,
        number(stageRisk),
        number(overall),
        mix,
        number(reliance),
        number(rate),
        number(index),
        "a table");
  }

  private static Optional<BigDecimal> number(String text) {
    return Optional.ofNullable(text).map(BigDecimal::new);
  }

  private static void assertBetween(SupplyRiskInterval value, String minimum, String maximum) {
    assertThat(value.minimum()).isEqualByComparingTo(minimum);
    assertThat(value.maximum()).isEqualByComparingTo(maximum);
  }
}
