package be.ertsader.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.Dataset;
import org.junit.jupiter.api.Test;

/** How a loss runs on, on chains of a few things. */
class WhatIfTest {
  private static final String MADE =
      """
      <claim/%s> a erts:Flow ; erts:measure <measure/production> ; erts:material <material/%s> ;
        erts:site <site/%s> ; erts:scope <scope/site> ; erts:unit unit:TONNE ;
        erts:minimum %d ; erts:maximum %d .
      """;

  @Test
  void aSiteThatStopsLosesAllThatItMakes() {
    assertThat(losses(made("a", "lead", "x", 10, 20), "site/x", 1)).containsEntry("lead x", "100");
  }

  @Test
  void halfASiteIsHalf() {
    assertThat(losses(made("a", "lead", "x", 10, 20), "site/x", 0.5)).containsEntry("lead x", "50");
  }

  @Test
  void aCompanyThatStopsTakesWhatItsSitesWouldTake() {
    String chain =
        made("a", "lead", "x", 10, 20)
            + "<site/x> erts:operatedBy <company/c>, <company/d> ."
            + "<claim/b> a erts:Flow ; erts:measure <measure/production> ;"
            + " erts:material <material/tin> ; erts:company <company/d> .";

    assertThat(losses(chain, "company/c", 1))
        .isEqualTo(losses(chain, "site/x", 1))
        .containsEntry("tin d", "0-100");
  }

  @Test
  void aCompanionFallsByNoneToAllOfItsHost() {
    String chain =
        made("a", "lead", "x", 10, 20)
            + made("b", "tin", "x", 1, 1)
            + coupling("tin", "lead", "companion-metal", "");

    assertThat(losses(chain, "material/lead", 0.5)).containsEntry("tin x", "0-50");
  }

  @Test
  void aCompanionFallsByTheShareOfItsOnlyHostWhereThatIsKnown() {
    String chain =
        made("a", "lead", "x", 10, 20)
            + made("b", "tin", "x", 1, 1)
            + coupling("tin", "lead", "companion-metal", "; erts:hostShare 80");

    assertThat(losses(chain, "material/lead", 1)).containsEntry("tin x", "80");
  }

  @Test
  void aCompanionElsewhereFallsOnlyWhenNoMakerOfTheHostIsSpared() {
    String chain =
        made("a", "lead", "x", 10, 20)
            + made("b", "lead", "y", 10, 20)
            + made("c", "tin", "z", 1, 1)
            + coupling("tin", "lead", "companion-metal", "");

    assertThat(losses(chain, "site/x", 1)).doesNotContainKey("tin z");
    assertThat(losses(chain, "material/lead", 1)).containsEntry("tin z", "0-100");
  }

  @Test
  void whatIsOnlyRecycledTogetherDoesNotFall() {
    String chain =
        made("a", "lead", "x", 10, 20)
            + made("b", "tin", "x", 1, 1)
            + coupling("tin", "lead", "recycled-with", "");

    assertThat(losses(chain, "material/lead", 1)).doesNotContainKey("tin x");
  }

  @Test
  void aResidueIsMissedWhereItGoes() {
    String chain =
        made("a", "zinc", "x", 10, 20)
            + made("b", "germanium", "y", 1, 1)
            + coupling(
                "germanium", "zinc", "residue", "; erts:fromSite <site/x> ; erts:toSite <site/y>");

    assertThat(losses(chain, "site/x", 1)).containsEntry("germanium y", "0-100");
  }

  @Test
  void aResidueThatGoesToACompanyMayBeMissedAtEachOfItsSites() {
    String chain =
        made("a", "zinc", "x", 10, 20)
            + made("b", "germanium", "y", 1, 1)
            + made("c", "germanium", "z", 1, 1)
            + "<site/y> erts:operatedBy <company/c> . <site/z> erts:operatedBy <company/d> ."
            + coupling(
                "germanium",
                "zinc",
                "residue",
                "; erts:fromSite <site/x> ; erts:toCompany <company/c>");

    assertThat(losses(chain, "site/x", 1))
        .containsEntry("germanium y", "0-100")
        .doesNotContainKey("germanium z");
  }

  @Test
  void aResidueThatASiteTakesMayBeMissedInWhatItsCompanyMakesAtNoNamedSite() {
    String chain =
        made("a", "zinc", "x", 10, 20)
            + madeBy("b", "germanium", "c")
            + "<site/y> erts:operatedBy <company/c> ."
            + coupling(
                "germanium", "zinc", "residue", "; erts:fromSite <site/x> ; erts:toSite <site/y>");

    assertThat(losses(chain, "site/x", 1)).containsEntry("germanium c", "0-100");
  }

  @Test
  void whatACompanyLosesAtNoNamedSiteMayBeMissedWhereItsSitesSendResidues() {
    String chain =
        madeBy("a", "zinc", "c")
            + made("b", "germanium", "y", 1, 1)
            + "<site/x> erts:operatedBy <company/c> ."
            + coupling(
                "germanium", "zinc", "residue", "; erts:fromSite <site/x> ; erts:toSite <site/y>");

    assertThat(losses(chain, "company/c", 1)).containsEntry("germanium y", "0-100");
  }

  @Test
  void aGroupThatAMemberIsLostFromTakesNoSisterAlong() {
    String chain =
        made("a", "pt", "x", 1, 1)
            + made("b", "pd", "x", 1, 1)
            + made("c", "pgm", "x", 2, 2)
            + """
            <material/pgm> erts:kind <material-kind/group> ; erts:hasMember <material/pt>, <material/pd> .
            <material/pt> erts:memberOf <material/pgm> . <material/pd> erts:memberOf <material/pgm> .
            """;

    assertThat(losses(chain, "material/pt", 1))
        .containsEntry("pgm x", "0-100")
        .doesNotContainKey("pd x");
  }

  @Test
  void aJointFigureLosesAtLeastWhatAllItsSitesLose() {
    String chain =
        "<claim/a> a erts:Flow ; erts:measure <measure/production> ; erts:material <material/zinc> ;"
            + " erts:site <site/x>, <site/y> ; erts:scope <scope/site> ; erts:unit unit:TONNE ;"
            + " erts:minimum 100 ; erts:maximum 100 .";

    assertThat(tonnes(chain, "site/x")).isEqualTo("0-100");
    assertThat(tonnes(chain, "material/zinc")).isEqualTo("100");
  }

  @Test
  void aFigureOfTheGroupIsNoSitesFigure() {
    String chain = made("a", "lead", "x", 10, 20).replace("<scope/site>", "<scope/group>");

    assertThat(tonnes(chain, "site/x")).isEqualTo("none");
  }

  @Test
  void aLossOfWhatHasNoFigureIsNotNothing() {
    String chain =
        made("a", "lead", "y", 10, 20)
            + "<claim/b> a erts:Flow ; erts:measure <measure/production> ;"
            + " erts:material <material/lead> ; erts:site <site/x> .";

    assertThat(tonnes(chain, "site/x")).isEqualTo("none");
  }

  @Test
  void twoClaimsOnOnePlaceAreOneFigure() {
    assertThat(tonnes(made("a", "lead", "x", 10, 20) + made("b", "lead", "x", 15, 30), "site/x"))
        .isEqualTo("10-30");
  }

  private static String made(String claim, String material, String site, int least, int most) {
    return MADE.formatted(claim, material, site, least, most);
  }

  /** Made by a company at no named site, without a figure. */
  private static String madeBy(String claim, String material, String company) {
    return "<claim/%s> a erts:Flow ; erts:measure <measure/production> ; erts:material <material/%s> ; erts:company <company/%s> .%n"
        .formatted(claim, material, company);
  }

  private static String coupling(String material, String host, String relation, String more) {
    return "<claim/%s-%s> a erts:Coupling ; erts:material <material/%s> ; erts:hostMaterial <material/%s> ; erts:relation <relation/%s> %s .%n"
        .formatted(material, host, material, host, relation, more);
  }

  private static Map<String, String> losses(String turtle, String stop, double part) {
    Dataset dataset = RandomChain.of(turtle);
    ChainIndex index = RandomChain.index(dataset);
    Map<String, String> losses = new TreeMap<>();
    run(index, stop, part)
        .losses()
        .byEdge()
        .forEach(
            (edge, loss) ->
                losses.put(
                    slug(index.iri(index.source(edge))) + " " + slug(index.iri(index.target(edge))),
                    loss.part().times(new Interval(100, 100)).toString()));
    return losses;
  }

  private static String tonnes(String turtle, String stop) {
    Dataset dataset = RandomChain.of(turtle);
    ChainIndex index = RandomChain.index(dataset);
    return Consequences.of(index, run(index, stop, 1))
        .materials()
        .get(0)
        .lost()
        .map(Interval::toString)
        .orElse("none");
  }

  private static WhatIf run(ChainIndex index, String stop, double part) {
    return WhatIf.of(index, List.of(new WhatIf.Stop(index.node(RandomChain.ID + stop), -1, part)));
  }

  private static String slug(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }
}
