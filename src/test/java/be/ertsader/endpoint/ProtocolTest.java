package be.ertsader.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.source.Iris;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as the query tests of the SPARQL 1.1 Protocol make them, by their names there. */
class ProtocolTest {
  private static final String ASK = "ASK {}";

  @RegisterExtension static final Served SERVED = new Served(10);

  private static HttpAsker http;

  @BeforeAll
  static void takeServer() {
    http = SERVED.http();
  }

  @Test
  void queryGet() throws Exception {
    assertYes(http.ask(ASK));
  }

  @Test
  void queryPostForm() throws Exception {
    assertYes(http.post("/sparql", HttpAsker.FORM, "query=" + HttpAsker.encode(ASK)));
  }

  @Test
  void queryPostDirect() throws Exception {
    assertYes(http.post("/sparql", HttpAsker.QUERY, ASK));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/sparql-query; charset=UTF-8", "Application/SPARQL-Query"})
  void queryPostDirectWhateverTheSpelling(String type) throws Exception {
    assertYes(http.post("/sparql", type, "ASK { ?s ?p 'erts – 3'@nl }"));
  }

  @Test
  void relativeIrisAreThoseOfTheGraph() throws Exception {
    String query = "CONSTRUCT { <s> a <#p>, <urn:x:c> } WHERE { FILTER(STR(IRI('t')) = '%st') }";

    assertThat(http.ask(query.formatted(Iris.BASE), "Accept", "application/n-triples").body())
        .contains("<" + Iris.BASE + "s> ", "<" + Iris.BASE + "#p> .");
  }

  @Test
  void queryGetWithVersion() throws Exception {
    assertYes(http.get("/sparql?query=ASK%20%7B%7D&version=1.1"));
    assertThat(http.get("/sparql?query=ASK%20%7B%7D&version=1.1&version=1.2").statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST"})
  void theSameAddressWithASlashLeadsToTheOneWithout(String method) throws Exception {
    HttpResponse<String> answer = http.send(method, "/sparql/?query=ASK%20%7B%7D");

    assertThat(answer.statusCode()).isEqualTo(308);
    assertThat(header(answer, "Location")).isEqualTo("/sparql?query=ASK%20%7B%7D");
  }

  @Test
  void badQueryMethod() throws Exception {
    assertNotAllowed(http.send("PUT", "/sparql?query=ASK%20%7B%7D"));
  }

  @Test
  void badMultipleQueries() throws Exception {
    String two = "query=ASK%20%7B%7D&query=SELECT%20*%20%7B%7D";

    assertThat(http.get("/sparql?" + two).statusCode()).isEqualTo(400);
    assertThat(http.post("/sparql", HttpAsker.FORM, two).statusCode()).isEqualTo(400);
    assertThat(http.post("/sparql?query=ASK%20%7B%7D", HttpAsker.QUERY, ASK).statusCode())
        .isEqualTo(400);
  }

  @Test
  void badQueryWrongMediaType() throws Exception {
    assertThat(http.post("/sparql", "text/plain", ASK).statusCode()).isEqualTo(415);
  }

  @Test
  void badQueryMissingFormType() throws Exception {
    assertThat(http.post("/sparql", null, "query=ASK%20%7B%7D").statusCode()).isEqualTo(415);
  }

  @Test
  void badQueryMissingDirectType() throws Exception {
    assertThat(http.post("/sparql", null, ASK).statusCode()).isEqualTo(415);
  }

  @Test
  void badQueryNonUtf8() throws Exception {
    assertThat(http.post("/sparql", HttpAsker.QUERY + "; charset=UTF-16", ASK).statusCode())
        .isEqualTo(415);
    byte[] latin = "ASK { ?s ?p 'é' }".getBytes(StandardCharsets.ISO_8859_1);
    String head =
        "POST /sparql HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(HttpAsker.QUERY, latin.length);
    byte[] request = (head + new String(latin, StandardCharsets.ISO_8859_1)).getBytes("ISO-8859-1");
    assertThat(HttpAsker.status(http.raw(request))).isEqualTo(400);
  }

  @Test
  void badQuerySyntaxIsToldWithItsPlace() throws Exception {
    HttpResponse<String> answer = http.ask("ASK {\n ?s ?p }");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"line\" : 2").contains("\"column\" : 8");
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void aPrefixThatIsNotDeclaredIsToldWithItsPlace() throws Exception {
    assertThat(http.ask("SELECT *\nWHERE { ?s foo:bar ?o }").body())
        .contains("\"line\" : 2")
        .contains("\"column\" : 12");
  }

  /** To Jena the first is a function, and lists around it are no pattern. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ASK { ?s <http://www.w3.org/2000/01/rdf-schema#member> ?o }",
        "ASK { (1 2) <http://www.w3.org/2000/01/rdf-schema#member> ?o }",
        "ASK { ?s <http://www.w3.org/2000/01/rdf-schema#member> (1 2) }",
      })
  void aPropertyIsOneOfTheGraphWhateverItsName(String query) throws Exception {
    assertAnswer(http.ask(query), false);
  }

  @Test
  void aFormWithoutAQueryIsABadRequest() throws Exception {
    assertThat(http.post("/sparql", HttpAsker.FORM, "").statusCode()).isEqualTo(400);
    assertThat(http.post("/sparql", HttpAsker.QUERY, "").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "SELECT * {}, application/sparql-results+json",
    "SELECT * {}, application/sparql-results+xml",
    "SELECT * {}, text/csv",
    "SELECT * {}, text/tab-separated-values",
    "ASK {}, application/sparql-results+json",
    "ASK {}, application/sparql-results+xml",
    "DESCRIBE <urn:x:s0>, text/turtle",
    "DESCRIBE <urn:x:s0>, application/rdf+xml",
    "CONSTRUCT WHERE { <urn:x:s0> ?p ?o }, text/turtle",
    "CONSTRUCT WHERE { <urn:x:s0> ?p ?o }, application/n-triples",
    "CONSTRUCT WHERE { <urn:x:s0> ?p ?o }, application/ld+json",
  })
  void queryContentTypeIsTheOneAccepted(String query, String type) throws Exception {
    HttpResponse<String> answer = http.ask(query, "Accept", type + ", text/html;q=0.1");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).startsWith(type);
  }

  @ParameterizedTest
  @CsvSource({
    "json, SELECT * {}, application/sparql-results+json",
    "srj, SELECT * {}, application/sparql-results+json",
    "xml, SELECT * {}, application/sparql-results+xml",
    "csv, SELECT * {}, text/csv",
    "tsv, SELECT * {}, text/tab-separated-values",
    "text/csv, SELECT * {}, text/csv",
    "turtle, DESCRIBE <urn:x:s0>, text/turtle",
    "ttl, DESCRIBE <urn:x:s0>, text/turtle",
    "json, DESCRIBE <urn:x:s0>, application/ld+json",
    "json, CONSTRUCT WHERE { ?s ?p ?o }, application/ld+json",
    "xml, DESCRIBE <urn:x:s0>, application/rdf+xml",
    "nt, DESCRIBE <urn:x:s0>, application/n-triples",
    "rdfxml, DESCRIBE <urn:x:s0>, application/rdf+xml",
    "jsonld, DESCRIBE <urn:x:s0>, application/ld+json",
    "trig, DESCRIBE <urn:x:s0>, application/trig",
    "nquads, DESCRIBE <urn:x:s0>, application/n-quads",
  })
  void theFormatOfTheParameterGoesBeforeTheHeader(String format, String query, String type)
      throws Exception {
    String path =
        "/sparql?format=" + HttpAsker.encode(format) + "&query=" + HttpAsker.encode(query);

    HttpResponse<String> answer = http.get(path, "Accept", "image/png");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).startsWith(type);
  }

  @ParameterizedTest
  @CsvSource({
    "ASK {}, image/png, json",
    "ASK {}, text/turtle, json",
    "SELECT * {}, 'text/csv;q=0', json",
    "CONSTRUCT WHERE { ?s ?p ?o }, text/csv, turtle",
  })
  void aTypeThatIsNotOfferedIsNotAcceptable(String query, String type, String other)
      throws Exception {
    assertThat(http.ask(query, "Accept", type).statusCode()).isEqualTo(406);
    String format = "&format=" + HttpAsker.encode(type);
    assertThat(http.get("/sparql?query=" + HttpAsker.encode(query) + format).statusCode())
        .isEqualTo(406);
    String others = "&format=" + other;
    assertThat(http.get("/sparql?query=" + HttpAsker.encode(query) + others).statusCode())
        .isEqualTo(200);
  }

  @Test
  void headIsTheHeadOfGet() throws Exception {
    String path = "/sparql?query=" + HttpAsker.encode(ASK);
    HttpResponse<String> get = http.get(path);
    HttpResponse<String> head = http.send("HEAD", path);

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String name : new String[] {"ETag", "Content-Type", "Content-Length", "Cache-Control"}) {
      assertThat(header(head, name)).isEqualTo(header(get, name)).isNotEmpty();
    }
  }

  /** Of the update tests, those that must be refused; here all are. */
  @ParameterizedTest
  @CsvSource({
    "bad_update_get, GET, '?update=CLEAR%20ALL', , , 405",
    "bad_multiple_updates, POST, '', application/x-www-form-urlencoded, update=CLEAR%20NAMED&update=CLEAR%20DEFAULT, 405",
    "bad_update_wrong_media_type, POST, '', text/plain, CLEAR NAMED, 415",
    "bad_update_missing_form_type, POST, '', , update=CLEAR%20NAMED, 415",
    "bad_update_missing_direct_type, POST, '', , CLEAR NAMED, 415",
    "bad_update_non_utf8, POST, '', application/sparql-update; charset=UTF-16, CLEAR NAMED, 415",
    "bad_update_syntax, POST, '', application/x-www-form-urlencoded, update=CLEAR%20XYZ, 405",
    "bad_update_dataset_conflict, POST, '?using-graph-uri=urn:x:graph0', application/sparql-update, DELETE {} WHERE {}, 405",
    "update_post_form, POST, '', application/x-www-form-urlencoded, update=CLEAR%20ALL, 405",
    "update_post_direct, POST, '', application/sparql-update, CLEAR ALL, 405",
    "update_base_uri, POST, '', application/sparql-update, CLEAR GRAPH <graph0>, 405",
  })
  void updatesAreRefused(
      String name, String method, String parameters, String type, String body, int status)
      throws Exception {
    HttpResponse<String> answer =
        method.equals("GET")
            ? http.get("/sparql" + parameters)
            : http.post("/sparql" + parameters, type, body);

    assertThat(answer.statusCode()).as(name).isEqualTo(status);
    assertAnswer(http.ask("ASK { GRAPH <urn:x:graph0> { ?s ?p ?o } }"), true);
  }

  static void assertNotAllowed(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(header(answer, "Allow")).contains("GET").doesNotContain("PUT");
  }

  private static void assertYes(HttpResponse<String> answer) {
    assertAnswer(answer, true);
  }

  static void assertAnswer(HttpResponse<String> answer, boolean truth) {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo(HttpAsker.JSON);
    assertThat(answer.body()).contains("\"boolean\" : " + truth);
  }

  static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
