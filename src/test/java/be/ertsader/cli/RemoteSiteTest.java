package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.endpoint.Http;
import be.ertsader.endpoint.SparqlServer;
import be.ertsader.remote.Publisher;
import be.ertsader.remote.Rdf4jTestServer;
import be.ertsader.remote.RemotePlace;
import be.ertsader.store.OpenStore;
import java.net.http.HttpResponse;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents over a store on a server say what they say over the folder. */
@ExtendWith(SharedSite.class)
class RemoteSiteTest {
  private static Rdf4jTestServer holder;
  private static SparqlServer here;
  private static SparqlServer there;

  @BeforeAll
  static void publish(SparqlServer shared) {
    here = shared;
    holder = new Rdf4jTestServer();
    try (OpenStore store = Built.open()) {
      new Publisher(holder.graphs(), step -> {}).publish(store);
    }
    there =
        SparqlServer.start(
            new RemotePlace(holder.queries(), Built.temporary()),
            Built.home(),
            SparqlServer.LOOPBACK,
            0,
            SparqlServer.Options.USUAL);
  }

  @AfterAll
  static void close() {
    there.close();
    holder.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/doc/material/germanium",
        "/doc/company/umicore",
        "/doc/technology/electrolysers",
        "/graph/vito-2024/table-16",
        "/ns"
      })
  void aDocumentSaysTheSame(String path) {
    HttpResponse<String> answer = Http.get(there, path, "text/turtle");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(
            Site.parsed(answer, Lang.TURTLE)
                .isIsomorphicWith(Site.parsed(Http.get(here, path, "text/turtle"), Lang.TURTLE)))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/doc/material/germanium", "/doc/company/umicore?lang=nl", "/sparql"})
  void aPageSaysTheSame(String path) {
    HttpResponse<String> page = Http.get(there, path, "text/html");

    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(page.body().replace(there.url().toString(), here.url().toString()))
        .isEqualTo(Http.get(here, path, "text/html").body());
  }

  @ParameterizedTest
  @CsvSource({
    "/id/material/germanium, 303",
    "/doc/material/nonesuch, 404",
    "/data/vito-2024/table-16.csv, 200",
    "/catalog, 200",
    "/.well-known/void, 200",
    "/health, 200"
  })
  void aPathHasTheSameStatus(String path, int status) {
    assertThat(Http.get(there, path, "*/*").statusCode()).isEqualTo(status);
  }

  @Test
  void theFirstPageOffersNoFilesAsThereAreNone() {
    HttpResponse<String> page = Http.get(there, "/", "text/html");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Ertsader").doesNotContain("/dumps/");
  }
}
