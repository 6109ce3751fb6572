package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.endpoint.Http;
import be.ertsader.endpoint.SparqlServer;
import be.ertsader.source.Iris;
import be.ertsader.store.OpenStore;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What people and search engines find who begin at the first page. */
@ExtendWith(SharedSite.class)
class HomePageTest {
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

  private static SparqlServer server;

  @BeforeAll
  static void take(SparqlServer shared) {
    server = shared;
  }

  @ParameterizedTest
  @CsvSource({
    "/, en, Ertsader: critical raw materials in Flanders",
    "/?lang=en, en, Download",
    "/?lang=nl, nl, Ertsader: kritieke grondstoffen in Vlaanderen",
    "/?lang=nl, nl, Alle grafen als N-Quads",
    "/?lang=fr, en, Download"
  })
  void thePageIsInTheLanguageThatIsAskedFor(String path, String lang, String text) {
    HttpResponse<String> page = Http.get(server, path, "text/html");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<html lang=\"%s\">".formatted(lang)).contains(text);
  }

  @Test
  void everyLinkOfThePageLeadsSomewhere() {
    Matcher links =
        Pattern.compile("href=\"(/[^\"]*)\"").matcher(Http.get(server, "/", "text/html").body());
    List<String> targets = links.results().map(m -> m.group(1)).distinct().toList();

    assertThat(targets).hasSizeGreaterThan(10);
    assertThat(targets)
        .allMatch(target -> List.of(200, 303).contains(Http.get(server, target).statusCode()));
  }

  @Test
  void searchEnginesReadADatasetWithItsDownloads() {
    JsonObject dataset = dataset("/");
    JsonObject download = dataset.getJsonArray("distribution").getJsonObject(0);
    String url = download.getString("contentUrl");
    HttpResponse<String> head =
        Http.ask(server, "HEAD", url.substring(server.url().toString().length() - 1));

    assertThat(dataset.getString("@type")).isEqualTo("Dataset");
    assertThat(dataset.getString("@id")).isEqualTo(Iris.CATALOG + "#dataset");
    assertThat(dataset.getString("name")).isNotEmpty();
    assertThat(dataset.getString("description").length()).isBetween(50, 5000);
    assertThat(dataset.getString("license")).contains("creativecommons.org/licenses/by/4.0");
    assertThat(dataset.getString("temporalCoverage")).matches("\\d{4}/\\d{4}");
    assertThat(dataset.getString("dateModified")).matches("\\d{4}-\\d{2}-\\d{2}");
    assertThat(download.getString("contentSize"))
        .isEqualTo(Http.header(head, "Content-Length") + " B");
    assertThat(Http.header(head, "ETag")).isEqualTo("\"" + download.getString("sha256") + "\"");
  }

  @Test
  void theDatasetIsToldInTheLanguageOfThePage() {
    assertThat(dataset("/?lang=nl").getString("name")).contains("kritieke grondstoffen");
    assertThat(dataset("/?lang=nl").getJsonArray("keywords"))
        .extracting(JsonValue::toString)
        .contains("\"metalen\"")
        .doesNotContain("\"metals\"");
  }

  @Test
  void whoWantsDataIsLedToTheCatalogue() {
    HttpResponse<String> answer = Http.get(server, "/", "text/turtle");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(Http.header(answer, "Location")).isEqualTo("/catalog");
    assertThat(Http.get(server, "/", "image/png").statusCode()).isEqualTo(406);
  }

  @Test
  void theSitemapListsEveryThingOnce() throws Exception {
    List<String> lists = locations("/sitemap.xml");
    List<String> pages = lists.stream().flatMap(list -> locations(path(list)).stream()).toList();
    List<String> documents =
        things().map(t -> server.url() + "doc/" + t.substring(Iris.THINGS.length())).toList();

    assertThat(documents).hasSizeGreaterThan(1000);
    assertThat(pages).doesNotHaveDuplicates().containsAll(documents);
    assertThat(pages.stream().filter(p -> p.startsWith(server.url() + "doc/")))
        .hasSameSizeAs(documents);
    assertThat(Http.get(server, path(pages.get(pages.size() - 1))).statusCode()).isEqualTo(200);
  }

  @Test
  void thereIsNoSitemapBeyondTheLast() {
    assertThat(Http.get(server, "/sitemap/2.xml").statusCode()).isEqualTo(404);
    assertThat(Http.get(server, "/sitemap/0.xml").statusCode()).isEqualTo(404);
    assertThat(Http.get(server, "/sitemap/x").statusCode()).isEqualTo(404);
  }

  @Test
  void noFragmentIsADocumentOfTheSitemap() {
    assertThat(locations("/sitemap/1.xml"))
        .hasSizeGreaterThan(1000)
        .noneMatch(p -> p.contains("#"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/sparql",
        "/.well-known/void",
        "/catalog",
        "/ns",
        "/doc/material/lead",
        "/nope"
      })
  void everyPageHasTheIcon(String path) {
    HttpResponse<String> icon = Http.get(server, "/icon.svg");

    assertThat(Http.get(server, path, "text/html").body())
        .contains("<link rel=\"icon\" type=\"image/svg+xml\" href=\"/icon.svg\">");
    assertThat(icon.statusCode()).isEqualTo(200);
    assertThat(Http.header(icon, "Content-Type")).isEqualTo("image/svg+xml");
  }

  @Test
  void theUsualPlaceOfAnIconLeadsToIt() {
    HttpResponse<String> answer = Http.get(server, "/favicon.ico", "image/*");

    assertThat(answer.statusCode()).isEqualTo(308);
    assertThat(Http.header(answer, "Location")).isEqualTo("/icon.svg");
  }

  @Test
  void robotsAreToldOfTheSitemap() {
    assertThat(Http.get(server, "/robots.txt").body())
        .contains("Sitemap: " + server.url() + "sitemap.xml");
  }

  private static Stream<String> things() {
    try (OpenStore store = Built.open()) {
      return Txn.calculateRead(
          store.dataset(),
          () ->
              store.dataset().stream(Node.ANY, Node.ANY, RDF.type.asNode(), Node.ANY)
                  .map(Quad::getSubject)
                  .filter(s -> s.isURI() && s.getURI().startsWith(Iris.THINGS))
                  .map(s -> s.getURI().replaceFirst("#.*", ""))
                  .distinct()
                  .toList())
          .stream();
    }
  }

  private static JsonObject dataset(String path) {
    Matcher data = DATA.matcher(Http.get(server, path, "text/html").body());
    assertThat(data.find()).isTrue();
    return Json.createReader(new StringReader(data.group(1))).readObject();
  }

  private static List<String> locations(String path) {
    try {
      Document xml =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(Http.get(server, path).body())));
      NodeList found = xml.getElementsByTagName("loc");
      return Stream.iterate(0, i -> i + 1)
          .limit(found.getLength())
          .map(i -> found.item(i).getTextContent())
          .toList();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String path(String url) {
    return url.substring(server.url().toString().length() - 1);
  }
}
