package be.ertsader.chain;

import static be.ertsader.chain.StructureChains.find;
import static be.ertsader.chain.StructureChains.things;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StructureTest {
  private static final String SITE = "site/beerse";
  private static final String COMPANY = "company/aurubis";
  private static final String COPPER = "material/copper";
  private static final String MOTOR = "technology/motor";

  @Test
  void twoSitesOfOneCompanyAreTwoSitesAndOneCompany() {
    List<Finding> copper = material(twoSites());
    assertThat(find(copper, COPPER, Finding.Kind.INDEPENDENT_SITES).count()).isEqualTo(2);
    assertThat(find(copper, COPPER, Finding.Kind.INDEPENDENT_COMPANIES).count()).isOne();
  }

  @Test
  void theCompanyOfAllSitesLiesOnEveryPath() {
    assertThat(things(material(twoSites()), COPPER, Finding.Kind.DOMINATORS))
        .containsExactly(COMPANY);
  }

  private static StructureChains twoSites() {
    return new StructureChains().made(COPPER, SITE, COMPANY).made(COPPER, "site/olen", COMPANY);
  }

  @Test
  void aSiteThatTwoCompaniesOperateIsNoTwoWays() {
    StructureChains chains =
        new StructureChains().made(COPPER, SITE, COMPANY).made(COPPER, SITE, "company/other");
    assertThat(find(material(chains), COPPER, Finding.Kind.INDEPENDENT_SITES).count()).isOne();
    assertThat(things(material(chains), COPPER, Finding.Kind.DOMINATORS)).containsExactly(SITE);
  }

  @Test
  void aCompanyWithoutANamedSiteIsASourceOfItsOwn() {
    StructureChains chains =
        new StructureChains().hop(COPPER, "made-by", "company/nyrstar").flemish("company/nyrstar");
    assertThat(things(material(chains), COPPER, Finding.Kind.INDEPENDENT_SITES))
        .containsExactly("company/nyrstar");
  }

  @Test
  void aCompanyWhoseSiteIsNamedElsewhereForTheNeedIsNoOtherSource() {
    StructureChains chains =
        new StructureChains()
            .made(COPPER, SITE, COMPANY)
            .hop(COPPER, "made-by", COMPANY)
            .flemish(COMPANY);
    assertThat(things(material(chains), COPPER, Finding.Kind.INDEPENDENT_SITES))
        .containsExactly(SITE);
  }

  @Test
  void aCompanyWhoseOnlySiteIsAbroadIsNoFlemishSource() {
    Structure structure =
        new StructureChains()
            .flemish(COMPANY)
            .structureOf(
                """
                <claim/one> a erts:Flow ; erts:measure <measure/production> ;
                  erts:material <%s> ; erts:site <site/abroad> ; erts:company <%s> .
                """
                    .formatted(COPPER, COMPANY));
    List<Finding> copper = structure.material(StructureChains.ID + COPPER);
    assertThat(things(copper, COPPER, Finding.Kind.MAKERS_ELSEWHERE))
        .containsExactly("site/abroad");
  }

  @Test
  void whatIsOnlyPlannedIsNoSource() {
    StructureChains chains = new StructureChains().hop(COPPER, "planned-at", SITE).flemish(SITE);
    assertThat(things(material(chains), COPPER, Finding.Kind.ONLY_PLANNED)).containsExactly(SITE);
  }

  @Test
  void whatNobodyIsSaidToMakeSaysSo() {
    StructureChains chains = new StructureChains().hop(MOTOR, "needs", COPPER);
    assertThat(find(material(chains), COPPER, Finding.Kind.NO_MAKER).count()).isZero();
    assertThat(
            find(
                    new StructureChains().structure().material(StructureChains.ID + COPPER),
                    COPPER,
                    Finding.Kind.NO_MAKER)
                .evidence())
        .isEmpty();
  }

  @Test
  void aNeededMemberIsSuppliedByItsGroupButNotByAnotherMember() {
    StructureChains chains =
        new StructureChains()
            .group("material/pgm", "material/platinum", "material/palladium")
            .made("material/pgm", SITE, COMPANY)
            .made("material/palladium", "site/olen", COMPANY);
    List<Finding> platinum = chains.structure().material(StructureChains.ID + "material/platinum");
    assertThat(things(platinum, "material/platinum", Finding.Kind.INDEPENDENT_SITES))
        .containsExactly(SITE);
    assertThat(things(platinum, "material/platinum", Finding.Kind.DOMINATORS))
        .containsExactly("material/pgm", SITE, COMPANY);
  }

  @Test
  void aCollectiveNameStandsForNoMembers() {
    Structure structure =
        new StructureChains()
            .flemish(SITE)
            .structureOf(
                """
                <material/base-metals> erts:kind <material-kind/collective> ;
                  erts:hasMember <material/copper> .
                <material/copper> erts:memberOf <material/base-metals> .
                <claim/use> a erts:MaterialUse ; erts:technology <technology/motor> ;
                  erts:material <material/base-metals> .
                <claim/flow> a erts:Flow ; erts:measure <measure/production> ;
                  erts:material <material/copper> ; erts:site <site/beerse> .
                """);
    List<Finding> metals = structure.material(StructureChains.ID + "material/base-metals");
    assertThat(find(metals, "material/base-metals", Finding.Kind.NO_MAKER).count()).isZero();
  }

  @Test
  void whatAComponentNeedsTheTechnologyNeeds() {
    StructureChains chains =
        new StructureChains()
            .hop(MOTOR, "has-component", "component/coil")
            .hop("component/coil", "needs", COPPER)
            .made(COPPER, SITE, COMPANY);
    assertThat(things(technology(chains), MOTOR, Finding.Kind.DOMINATORS))
        .containsExactly("component/coil", COPPER, SITE, COMPANY);
  }

  @Test
  void aSiteIsASinglePointOfFailureWhenOneOfSeveralNeedsHangsOnIt() {
    List<Finding> motor = technology(twoNeeds());
    assertThat(things(motor, MOTOR, Finding.Kind.SINGLE_POINTS_OF_FAILURE))
        .containsExactly("site/hoboken");
    assertThat(things(motor, MOTOR, Finding.Kind.SMALLEST_CUT_ONE)).containsExactly("site/hoboken");
  }

  @Test
  void allSourcesEndOnlyWithTheSitesOfAllNeeds() {
    assertThat(things(technology(twoNeeds()), MOTOR, Finding.Kind.SMALLEST_CUT_ALL))
        .containsExactlyInAnyOrder(SITE, "site/olen", "site/hoboken");
  }

  private static StructureChains twoNeeds() {
    return twoSites()
        .hop(MOTOR, "needs", COPPER)
        .hop(MOTOR, "needs", "material/silver")
        .made("material/silver", "site/hoboken", "company/umicore");
  }

  @Test
  void aTechnologyOfWhichNothingIsKnownNeedsNothing() {
    List<Finding> board =
        new StructureChains().technologies("technology/drones").structure().technologies();
    assertThat(board).hasSize(1);
    assertThat(find(board, "technology/drones", Finding.Kind.NEEDED_MATERIALS).count()).isZero();
  }

  @Test
  void aSiteCutsOffWhatHangsOnItAlone() {
    StructureChains chains =
        new StructureChains()
            .hop(MOTOR, "needs", COPPER)
            .made(COPPER, SITE, COMPANY)
            .made("material/slag", SITE, COMPANY);
    List<Finding> sites = chains.structure().articulationSites();
    assertThat(sites).hasSize(1);
    assertThat(things(sites, SITE, Finding.Kind.CUT_OFF)).containsExactly("material/slag");
  }

  private static List<Finding> material(StructureChains chains) {
    return chains.structure().material(StructureChains.ID + COPPER);
  }

  private static List<Finding> technology(StructureChains chains) {
    return chains.structure().technology(StructureChains.ID + MOTOR);
  }
}
