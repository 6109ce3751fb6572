package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.endpoint.Http;
import be.ertsader.endpoint.SparqlServer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents are there in Dutch for people who read it. */
@ExtendWith(SharedSite.class)
class LinkedDataDutchTest {
  private static final String LEAD = "/doc/material/lead";

  private static SparqlServer server;

  @BeforeAll
  static void take(SparqlServer shared) {
    server = shared;
  }

  @ParameterizedTest
  @CsvSource({
    "/doc/material/lead, Wat ernaar verwijst",
    "/graph/registers/materials, Gemaakt van de tabel",
    "/ns, Eigenschappen die naar een ding leiden",
    "/ns/shapes, zegt",
    "/catalog, Catalogus</h1>"
  })
  void aPageIsInDutchWhenThatIsAskedFor(String path, String words) {
    String page = page(path + "?lang=nl");

    assertThat(page)
        .contains("<html lang=\"nl\">")
        .contains(words)
        .contains("<a href=\"" + path + "?lang=en\" lang=\"en\" hreflang=\"en\">English</a>");
    assertThat(page(path))
        .contains("<html lang=\"en\">")
        .doesNotContain(words)
        .contains("<a href=\"" + path + "?lang=nl\" lang=\"nl\" hreflang=\"nl\">Nederlands</a>");
  }

  @Test
  void labelsInThatLanguageComeFirst() {
    assertThat(page(LEAD + "?lang=nl"))
        .contains("<h1><span lang=\"nl\">lood</span></h1>")
        .contains("<span lang=\"nl\">grondstof</span></a> (<span lang=\"en\">raw material</span>)");
    assertThat(page(LEAD))
        .contains("<h1><span lang=\"en\">lead</span></h1>")
        .contains("<span lang=\"en\">raw material</span></a> (<span lang=\"nl\">grondstof</span>)");
  }

  @Test
  void theTextTellsWhichLanguageALabelIsIn() {
    assertThat(page(LEAD))
        .contains("<span lang=\"nl\">lood</span> <span class=\"language\">(Dutch)</span>")
        .contains("<span lang=\"en\">lead</span> <span class=\"language\">(English)</span>");
    assertThat(page(LEAD + "?lang=nl")).contains("<span class=\"language\">(Nederlands)</span>");
  }

  @Test
  void linksOfADutchPageLeadToDutchPages() {
    List<String> targets =
        Pattern.compile("<a href=\"(/(?:doc|graph|ns)[/#?][^\"]*)\"")
            .matcher(page(LEAD + "?lang=nl"))
            .results()
            .map(found -> found.group(1))
            .filter(target -> !target.matches(".*\\.[a-z]+|.*lang=en"))
            .toList();

    assertThat(targets)
        .hasSizeGreaterThan(20)
        .allMatch(target -> target.matches("[^#?]*\\?lang=nl(#.*)?"));
  }

  @Test
  void thePagesOfALongListStayInTheirLanguage() {
    HttpResponse<String> second =
        Http.get(server, "/doc/measure/share?page=2&lang=nl", "text/html");

    assertThat(second.body())
        .contains("href=\"/doc/measure/share?page=1&amp;lang=nl\">vorige bladzijde</a>")
        .contains("href=\"/doc/measure/share?page=2&amp;lang=en\"");
    assertThat(Http.header(second, "Content-Location"))
        .isEqualTo("/doc/measure/share.html?page=2&lang=nl");
    assertThat(Http.header(second, "Link"))
        .contains("</doc/measure/share.html?page=3&lang=nl>; rel=\"next\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "jsonld", "trig", "nt", "rdf"})
  void dataAreTheSameInBothLanguages(String suffix) {
    assertThat(Http.get(server, LEAD + "." + suffix + "?lang=nl").body())
        .isEqualTo(Http.get(server, LEAD + "." + suffix).body());
  }

  private static String page(String path) {
    return Http.get(server, path, "text/html").body();
  }
}
