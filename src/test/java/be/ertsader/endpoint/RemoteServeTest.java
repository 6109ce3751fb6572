package be.ertsader.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.remote.Publisher;
import be.ertsader.remote.Rdf4jTestServer;
import be.ertsader.remote.RemotePlace;
import be.ertsader.store.OpenStore;
import be.ertsader.store.StoreFolder;
import be.ertsader.store.Stores;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The endpoint over a store on another server. */
class RemoteServeTest {
  private static final String COUNT = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path folder;
  private Rdf4jTestServer holder;
  private SparqlServer server;

  @BeforeEach
  void start() {
    holder = new Rdf4jTestServer();
    publish(30);
    RemotePlace place = new RemotePlace(holder.queries(), folder.resolve("kept"));
    server =
        SparqlServer.start(
            place, Stores.ONTOLOGY, SparqlServer.LOOPBACK, 0, SparqlServer.Options.USUAL);
  }

  @AfterEach
  void stop() {
    server.close();
    holder.close();
  }

  @Test
  void aQueryIsAnsweredFromThatServer() throws Exception {
    assertThat(ask(COUNT).body()).contains("\"30\"");
  }

  @Test
  void aQueryWithRegexAndOptionalIsAnsweredUnderTheWatch() throws Exception {
    String query =
        "SELECT * { ?s ?p ?o FILTER(REGEX(STR(?s), \".\")) OPTIONAL { ?o ?q ?r } } LIMIT 3";

    assertThat(ask(query).statusCode()).isEqualTo(200);
  }

  @Test
  void aServerThatIsAwayIsABadGateway() throws Exception {
    holder.failWith(500);

    HttpResponse<String> answer = ask(COUNT);

    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.body()).contains("E402");
  }

  @Test
  void theTagStaysWhileThePublicationDoes() throws Exception {
    String first = ask(COUNT).headers().firstValue("ETag").orElseThrow();

    assertThat(ask(COUNT).headers().firstValue("ETag")).contains(first);
  }

  @Test
  void whatWasPublishedMeanwhileIsNoAnswerOfTheVersionBefore() throws Exception {
    String before = health();
    assertThat(ask(COUNT).body()).contains("\"30\"");
    publish(31);

    HttpResponse<String> answer = ask(COUNT + " # again");

    boolean isOfTheNewVersion = answer.statusCode() == 200 && !health().equals(before);
    assertThat(answer.statusCode() == 503 || isOfTheNewVersion).isTrue();
  }

  private String health() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(server.url().resolve("health")).build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private void publish(int quads) {
    Stores.publish(folder.resolve("store"), quads);
    try (OpenStore here = StoreFolder.at(folder.resolve("store")).open(Stores.ONTOLOGY)) {
      new Publisher(holder.graphs(), step -> {}).publish(here);
    }
  }

  private HttpResponse<String> ask(String query) throws Exception {
    URI uri =
        URI.create(server.sparql() + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(uri).header("Accept", "application/sparql-results+json").build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
