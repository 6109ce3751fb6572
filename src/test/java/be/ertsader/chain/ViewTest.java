package be.ertsader.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which hops a view tells; lines end with a question mark where a rule concluded the hop. */
class ViewTest {
  private static final String TECHNOLOGY = "technology/cell";

  private final StructureChains chain = new StructureChains();
  private final StructureChains side = new StructureChains();

  @Test
  void ofATechnologyOnlyFlemishMakersAreTold() {
    chain
        .hop(TECHNOLOGY, "needs", "material/zinc")
        .made("material/zinc", "site/balen", "company/nyrstar")
        .hop("material/zinc", "made-at", "site/far")
        .hop("material/zinc", "made-by", "company/far");

    assertThat(view(View.TECHNOLOGY, TECHNOLOGY))
        .containsExactly("zinc made-at balen", "balen operated-by nyrstar", "cell needs zinc");
  }

  @Test
  void ofAMaterialAllMakersAreTold() {
    chain
        .hop("material/zinc", "made-at", "site/far")
        .hop("material/zinc", "made-by", "company/far")
        .hop("material/zinc", "planned-by", "company/plan");

    assertThat(view(View.MATERIAL, "material/zinc"))
        .containsExactly("zinc made-at far", "zinc made-by far");
  }

  @Test
  void whoIsOnlyNamedForATechnologyIsNoMakerThere() {
    chain
        .flemish("company/umicore")
        .hop(TECHNOLOGY, "needs", "material/lithium", "link")
        .hop(TECHNOLOGY, "named-maker", "company/umicore", "link")
        .hop("material/lithium", "made-by", "company/umicore", "link");

    assertThat(view(View.TECHNOLOGY, TECHNOLOGY))
        .containsExactly("lithium named-maker umicore", "cell needs lithium");
  }

  @Test
  void aMakerIsNamedForTheMaterialOfItsClaimOnly() {
    chain
        .hop(TECHNOLOGY, "needs", "material/lithium", "one")
        .hop(TECHNOLOGY, "needs", "material/zinc", "other")
        .hop(TECHNOLOGY, "named-maker", "company/umicore", "one");

    assertThat(view(View.TECHNOLOGY, TECHNOLOGY))
        .contains("lithium named-maker umicore")
        .doesNotContain("zinc named-maker umicore");
  }

  @Test
  void whatIsMadeOfANeededGroupIsDerivedByTheRowOfTheMember() {
    chain
        .group("material/pgm", "material/platinum", "material/osmium")
        .hop(TECHNOLOGY, "needs", "material/pgm")
        .made("material/platinum", "site/hoboken", "company/umicore");

    assertThat(hops(View.TECHNOLOGY, TECHNOLOGY))
        .filteredOn(ViewHop::derived)
        .singleElement()
        .satisfies(h -> assertThat(line(h)).isEqualTo("pgm member-of-needed-group platinum?"))
        .satisfies(
            h -> assertThat(h.claims()).containsExactly(StructureChains.ID + "material/platinum"));
  }

  @Test
  void theGroupOfANeededMemberAndAGradeAreDerived() {
    chain
        .group("material/pgm", "material/platinum")
        .hop(TECHNOLOGY, "needs", "material/platinum")
        .hop("material/fine-platinum", "grade-of", "material/platinum")
        .hop("material/platinum", "has-grade", "material/fine-platinum")
        .made("material/pgm", "site/hoboken", "company/umicore")
        .made("material/fine-platinum", "site/hoboken", "company/umicore");

    assertThat(view(View.TECHNOLOGY, TECHNOLOGY))
        .contains("platinum group-of-needed-member pgm?", "platinum grade fine-platinum?");
  }

  @Test
  void aCompanyTellsWhatItsSitesMakeAndWhoNeedsIt() {
    chain
        .made("material/zinc", "site/balen", "company/nyrstar")
        .hop("site/balen", "located-in", "municipality/balen-town")
        .hop("site/balen", "located-in", "province/antwerp")
        .hop("company/nyrstar", "owned-by", "company/trafigura")
        .hop(TECHNOLOGY, "needs", "material/zinc")
        .hop("component/anode", "needs", "material/zinc");

    assertThat(view(View.COMPANY, "company/nyrstar"))
        .containsExactly(
            "nyrstar operates balen",
            "nyrstar owned-by trafigura",
            "zinc needed-by cell?",
            "balen located-in balen-town",
            "balen makes zinc");
  }

  @Test
  void whatIsMadeOutsideFlandersIsNotNeededByItsMaker() {
    chain
        .hop("site/far", "operated-by", "company/abroad")
        .hop("material/zinc", "made-at", "site/far")
        .hop(TECHNOLOGY, "needs", "material/zinc");

    assertThat(view(View.COMPANY, "company/abroad"))
        .containsExactly("abroad operates far", "far makes zinc");
  }

  @Test
  void aGroupTellsWhatItsCompaniesDoEvenWhereTheyOwnEachOther() {
    chain
        .hop("company/one", "owned-by", "company/other")
        .hop("company/other", "owned-by", "company/one")
        .made("material/zinc", "site/balen", "company/other");

    assertThat(view(View.COMPANY_GROUP, "company/one"))
        .containsExactly(
            "one owned-by other", "one owns other", "other operates balen", "balen makes zinc");
  }

  @Test
  void aSiteTellsItsResiduesToAndFromSites() {
    chain
        .hop("site/balen", "takes-residue-from", "site/hoboken")
        .hop("site/pelt", "takes-residue-from", "site/balen")
        .hop("company/smelter", "takes-residue-from", "site/balen");

    assertThat(view(View.SITE, "site/balen"))
        .containsExactly("balen sends-residue-to pelt", "balen takes-residue-from hoboken");
  }

  @Test
  void whoActsIsSeenFromBothEnds() {
    side.hop(TECHNOLOGY, "assembler", "site/plant");
    chain.hop("site/plant", "operated-by", "company/builder");

    assertThat(view(View.TECHNOLOGY, TECHNOLOGY)).containsExactly("cell assembler plant");
    assertThat(view(View.SITE, "site/plant")).contains("plant acts-as-assembler cell");
    assertThat(view(View.COMPANY, "company/builder")).contains("plant acts-as-assembler cell");
  }

  @Test
  void couplingsAreSeenFromBothEndsAndCollectiveNamesAreTold() {
    chain.hop("material/indium", "from-companion-metal", "material/zinc");
    side.hop("material/zinc", "from-alloy", "material/brass")
        .hop("material/zinc", "member-of", "material/base-metals");

    assertThat(view(View.MATERIAL, "material/zinc"))
        .containsExactly(
            "zinc from-alloy brass",
            "zinc gives-companion-metal indium",
            "zinc member-of base-metals");
  }

  @Test
  void ofWhatNothingIsSaidNothingIsTold() {
    for (View view : View.values()) {
      assertThat(view(view, "thing/unknown")).as("%s", view).isEmpty();
    }
  }

  private List<String> view(View view, String start) {
    return hops(view, start).stream().map(ViewTest::line).toList();
  }

  private List<ViewHop> hops(View view, String start) {
    ViewHops hops = new ViewHops(chain.index(), side.index(), chain.flanders());
    view.take(hops, StructureChains.ID + start);
    return hops.all();
  }

  private static String line(ViewHop hop) {
    return last(hop.from()) + " " + hop.kind() + " " + last(hop.to()) + (hop.derived() ? "?" : "");
  }

  private static String last(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }
}
