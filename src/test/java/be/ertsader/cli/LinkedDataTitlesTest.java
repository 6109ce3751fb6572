package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.endpoint.Http;
import be.ertsader.endpoint.SparqlServer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What has no label is called by what it is and what it connects. */
@ExtendWith(SharedSite.class)
class LinkedDataTitlesTest {
  private static final String LINK =
      "/doc/derived/dependency-fuel-cells-aluminium-aluminium-profel-overpelt";
  private static final String NAME = "dependency link: Fuel cells – aluminium – Profel Overpelt";
  private static final Pattern TITLE = Pattern.compile("<h1><span[^>]*>([^<]*)</span></h1>");
  private static final Pattern CLAIM =
      Pattern.compile("<a href=\"/doc/claim/[^\"]*\"><span[^>]*>(supply share: [^<]*)</span></a>");

  private static SparqlServer server;

  @BeforeAll
  static void take(SparqlServer shared) {
    server = shared;
  }

  @Test
  void whatIsDerivedIsNamedByItsClassAndWhatItConnects() {
    String page = page(LINK);

    assertThat(page)
        .contains("<title>" + NAME + " – Ertsader</title>")
        .contains("<h1><span lang=\"en\">" + NAME + "</span></h1>")
        .contains(
            "<li aria-current=\"page\"><span lang=\"en\">" + NAME,
            "<span lang=\"nl\">afhankelijkheid: brandstofcellen – aluminium – Profel Overpelt<");
  }

  @Test
  void linksToWhatIsDerivedShowTheSameName() {
    assertThat(page("/doc/site/profel-overpelt"))
        .contains("<a href=\"" + LINK + "\"><span lang=\"en\">" + NAME + "</span></a>");
  }

  @Test
  void aGraphShowsTheSameNames() {
    assertThat(page("/graph/derived/dependencies")).contains(">dependency link: ");
  }

  @Test
  void aFindingIsNamedByItsMessage() {
    Graph report =
        Site.parsed(Http.get(server, "/graph/derived/report.ttl", "text/turtle"), Lang.TURTLE);
    Node finding = report.find(Node.ANY, SHACL.resultMessage, Node.ANY).next().getSubject();
    String message =
        report
            .find(finding, SHACL.resultMessage, Node.ANY)
            .next()
            .getObject()
            .getLiteralLexicalForm();

    String title = title("/doc" + finding.getURI().substring(finding.getURI().indexOf("/finding")));

    assertThat(title).startsWith(message.substring(0, 30).split("[<>&'\"]")[0]);
  }

  @Test
  void claimsOfOnePlaceDifferInWhatTheyAreAbout() {
    List<String> names =
        CLAIM.matcher(page("/doc/country/CHN")).results().map(m -> m.group(1)).toList();

    assertThat(names)
        .hasSizeGreaterThan(50)
        .doesNotHaveDuplicates()
        .contains(
            "supply share: EC 2023, Appendix 7, world – vanadium – China – processing – world production");
  }

  @ParameterizedTest
  @MethodSource("be.ertsader.cli.Site#oneOfEachType")
  void noPageIsHeadedByAnIri(String thing) {
    assertThat(title("/doc/" + thing.substring("id/".length()))).doesNotStartWith("id/");
  }

  private static String title(String document) {
    return TITLE
        .matcher(page(document))
        .results()
        .map((MatchResult m) -> m.group(1))
        .findFirst()
        .orElseThrow();
  }

  private static String page(String document) {
    return Http.get(server, document, "text/html").body();
  }
}
