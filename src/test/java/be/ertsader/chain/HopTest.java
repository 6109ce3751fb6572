package be.ertsader.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class HopTest {
  private static final Hop.Evidence ONE = new Hop.Evidence("urn:claim:1", "Study, § 3", "", "");
  private static final Hop.Evidence OTHER = new Hop.Evidence("urn:claim:2", "Study, § 3", "", "");

  @Test
  void evidenceOfTwoClaimsThatAreCitedAlikeStaysApart() {
    assertThat(new TreeSet<>(java.util.List.of(OTHER, ONE))).containsExactly(ONE, OTHER);
  }

  @Test
  void evidenceIsSortedByHowPeopleCiteIt() {
    Hop.Evidence later = new Hop.Evidence("urn:claim:0", "Study, § 4", "", "");
    assertThat(ONE).isLessThan(later);
  }

  @Test
  void aReferenceIsToldOnce() {
    Hop hop =
        Chains.hop(Chains.thing("site", "a"), Chains.thing("site", "b"), "stated", ONE, OTHER);
    assertThat(hop.references()).containsExactly("Study, § 3");
  }

  @Test
  void theTableTellsAReferenceOfTwoClaimsOnce() {
    assertThat(Chains.print(ChainFormat.TABLE, twice(), "en")).contains("leads to b [Study, § 3]");
  }

  @Test
  void csvHasALineForEachClaim() {
    assertThat(Chains.print(ChainFormat.CSV, twice(), "en"))
        .isEqualToNormalizingNewlines(
            """
            from,hop,to,basis,figure,evidence,remark,claim
            a,leads-to,b,stated,,"Study, § 3",,urn:claim:1
            a,leads-to,b,stated,,"Study, § 3",,urn:claim:2
            """);
  }

  @Test
  void jsonNamesEachClaim() {
    assertThat(Chains.print(ChainFormat.JSON, twice(), "en"))
        .contains("urn:claim:1")
        .contains("urn:claim:2");
  }

  @Test
  void theTypeOfAThingStandsBehindIdInItsIri() {
    assertThat(new Hop.Place("https://w3id.org/ertsader/id/waste-stream/slag", "slag").type())
        .isEqualTo("waste-stream");
  }

  @Test
  void anIriOfAnotherFormHasNoType() {
    assertThat(new Hop.Place("urn:thing", "thing").type()).isEmpty();
  }

  private static Chain twice() {
    Hop.Place a = Chains.thing("material", "a");
    return new Chain(
        a, java.util.List.of(Chains.hop(a, Chains.thing("material", "b"), "stated", ONE, OTHER)));
  }
}
