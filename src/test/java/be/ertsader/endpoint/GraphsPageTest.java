package be.ertsader.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.store.Draft;
import be.ertsader.store.StoreFolder;
import be.ertsader.store.StoreInfo;
import be.ertsader.store.Stores;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphsPageTest {
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
  private static final String DATA =
      """
      PREFIX dct: <http://purl.org/dc/terms/>
      PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
      PREFIX void: <http://rdfs.org/ns/void#>
      BASE <https://w3id.org/ertsader/.well-known/void>
      <> {
        <#dataset> a sd:Dataset ; sd:namedGraph <#named> .
        <#named> a sd:NamedGraph ; sd:name </ertsader/graph/study/table-1> ; sd:graph <#one> .
        <#one> a sd:Graph ; void:triples 7 ; dct:title "<b> tin and zinc"@en , "<b> tin en zink"@nl .
      }
      """;

  @TempDir static Path folder;

  private static SparqlServer server;

  @BeforeAll
  static void startServer() {
    try (Draft draft = StoreFolder.at(folder).begin()) {
      long quads = draft.write(sink -> RDFParser.fromString(DATA, Lang.TRIG).parse(sink));
      draft.publish(new StoreInfo(Stores.ONTOLOGY, "data-1", "ertsader test", quads));
    }
    server =
        SparqlServer.start(
            StoreFolder.at(folder),
            Stores.ONTOLOGY,
            SparqlServer.LOOPBACK,
            0,
            SparqlServer.Options.USUAL);
  }

  @AfterAll
  static void closeServer() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "en, The graphs of Ertsader, tin and zinc, ''",
    "nl, De grafen van Ertsader, tin en zink, ?lang=nl"
  })
  void aBrowserGetsThePageOfTheGraphs(
      String lang, String title, String content, String inLanguage) {
    HttpResponse<String> page = Http.get(server, "/.well-known/void?lang=" + lang, BROWSER);

    assertThat(Http.header(page, "Content-Type")).isEqualTo("text/html;charset=utf-8");
    assertThat(page.body())
        .contains("<html lang=\"" + lang + "\">", "<h1>" + title + "</h1>")
        .contains(
            "<a href=\"/graph/study/table-1%s\"><span>graph/study/table-1</span></a>"
                .formatted(inLanguage))
        .contains("<td>&lt;b&gt; " + content + "</td><td>7</td>")
        .doesNotContain("<script", "<b>");
  }

  @Test
  void theHeadOfThePageIsThatOfTheGet() {
    assertThat(Http.ask(server, "HEAD", "/.well-known/void").statusCode()).isEqualTo(200);
  }

  @Test
  void whoNamesAFormatGetsIt() {
    HttpResponse<String> answer = Http.get(server, "/.well-known/void?format=turtle", BROWSER);

    assertThat(Http.header(answer, "Content-Type")).startsWith("text/turtle");
  }
}
