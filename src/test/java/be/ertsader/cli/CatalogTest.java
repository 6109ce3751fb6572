package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.endpoint.Http;
import be.ertsader.endpoint.SparqlServer;
import be.ertsader.source.Iris;
import be.ertsader.store.StoreFolder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue as it is served, of the project's own data. */
@ExtendWith(SharedSite.class)
class CatalogTest {
  private static final String TURTLE = "text/turtle";
  private static final String SPDX = "http://spdx.org/rdf/terms#";
  private static final String SD_NAME = "http://www.w3.org/ns/sparql-service-description#name";
  private static final Node DATASET = Site.node(Iris.CATALOG + "#dataset");

  private static SparqlServer server;

  @BeforeAll
  static void take(SparqlServer shared) {
    server = shared;
  }

  @ParameterizedTest
  @MethodSource("be.ertsader.cli.CatalogShapesTest#profiles")
  void theServedCatalogueObeys(String profile) {
    assertThat(CatalogShapes.of(profile).violations(catalog())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ttl, text/turtle, TURTLE",
    "trig, application/trig, TRIG",
    "jsonld, application/ld+json, JSONLD",
    "nt, application/n-triples, NTRIPLES",
    "rdf, application/rdf+xml, RDFXML"
  })
  void everyFormatSaysTheSame(String suffix, String type, String name) throws Exception {
    Lang lang = (Lang) Lang.class.getField(name).get(null);
    HttpResponse<String> answer = Http.get(server, "/catalog." + suffix);

    assertThat(Http.header(answer, "Content-Type")).startsWith(type);
    assertThat(Site.parsed(answer, lang).isIsomorphicWith(catalog())).isTrue();
    assertThat(Http.get(server, "/catalog", type).body()).isEqualTo(answer.body());
  }

  @Test
  void peopleGetAPageWithWhatTheyLookFor() {
    HttpResponse<String> page = Http.get(server, "/catalog", "text/html,*/*;q=0.8");

    assertThat(Http.header(page, "Content-Type")).startsWith("text/html");
    assertThat(page.body())
        .contains("All graphs as N-Quads", "SPARQL endpoint of Ertsader", "CC BY 4.0")
        .contains("id=\"dataset\"", "href=\"/catalog.ttl\"")
        .contains("/dumps/ertsader.nq.gz");
  }

  @Test
  void addressesAreThoseThatTheClientUsed() {
    String here = server.url().toString();
    Graph catalog = catalog();

    assertThat(addresses(catalog)).isNotEmpty().allMatch(address -> address.startsWith(here));
    assertThat(catalog.contains(DATASET, RDF.type.asNode(), DCAT.Dataset.asNode())).isTrue();
  }

  @Test
  void addressesAreThoseThatTheServerIsToldOf() {
    try (SparqlServer told =
        SparqlServer.start(
            StoreFolder.at(Built.store()),
            Built.home(),
            SparqlServer.LOOPBACK,
            0,
            SparqlServer.Options.USUAL.at(Optional.of("https://data.example.org")))) {
      String start = "https://data.example.org/";

      assertThat(addresses(Site.parsed(Http.get(told, "/catalog.ttl"), Lang.TURTLE)))
          .isNotEmpty()
          .allMatch(address -> address.startsWith(start));
      assertThat(Http.get(told, "/sparql", TURTLE).body()).contains(start + "sparql#service");
      assertThat(Http.get(told, "/robots.txt").body()).contains(start + "sitemap.xml");
      assertThat(Http.get(told, "/").body()).contains("\"" + start + "dumps/ertsader.nq.gz\"");
    }
  }

  private static List<String> addresses(Graph catalog) {
    return Stream.of(DCAT.accessURL, DCAT.downloadURL, DCAT.endpointURL, DCAT.landingPage)
        .flatMap(p -> catalog.stream(Node.ANY, p.asNode(), Node.ANY))
        .map(t -> t.getObject().getURI())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nquads", "trig", "turtle"})
  void aDumpHasTheSizeAndChecksumThatAreTold(String name) {
    Graph catalog = catalog();
    Node distribution = Site.node(Iris.CATALOG + "#" + name);
    String url = Site.object(catalog, distribution, DCAT.downloadURL.getURI()).getURI();
    HttpResponse<String> head =
        Http.ask(server, "HEAD", url.substring(server.url().toString().length() - 1));
    Node checksum = Site.object(catalog, distribution, SPDX + "checksum");

    assertThat(Http.header(head, "Content-Length"))
        .isEqualTo(text(Site.object(catalog, distribution, DCAT.byteSize.getURI())));
    assertThat(Http.header(head, "ETag"))
        .isEqualTo("\"" + text(Site.object(catalog, checksum, SPDX + "checksumValue")) + "\"");
  }

  @Test
  void theGraphOfTheStoreTellsNoSizes() {
    Graph graph = Site.parsed(Http.get(server, "/data?graph=" + Iris.CATALOG, TURTLE), Lang.TURTLE);

    assertThat(graph.contains(Node.ANY, DCAT.byteSize.asNode(), Node.ANY)).isFalse();
    assertThat(graph.contains(Node.ANY, DCAT.endpointURL.asNode(), Site.node(Iris.SPARQL)))
        .isTrue();
  }

  @Test
  void theVersionIsThatOfTheOntology() {
    Graph ontology = Site.parsed(Http.get(server, "/ns.ttl"), Lang.TURTLE);
    Node version =
        Site.object(
            ontology, Site.node(Iris.BASE + "ns"), "http://www.w3.org/2002/07/owl#versionInfo");

    assertThat(Site.object(catalog(), DATASET, DCAT.NS + "version")).isEqualTo(version);
  }

  @Test
  void whoHasItGetsItNotAgain() {
    HttpResponse<String> first = Http.get(server, "/catalog.ttl");

    assertThat(Http.again(server, "/catalog.ttl", Http.header(first, "ETag")).statusCode())
        .isEqualTo(304);
    assertThat(Http.ask(server, "HEAD", "/catalog.ttl").statusCode()).isEqualTo(200);
    assertThat(Http.ask(server, "POST", "/catalog").statusCode()).isEqualTo(405);
    assertThat(Http.get(server, "/catalog", "image/png").statusCode()).isEqualTo(406);
    assertThat(Http.get(server, "/catalog.png").statusCode()).isEqualTo(404);
    assertThat(Http.header(first, "Access-Control-Allow-Origin")).isEqualTo("*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/sparql", "/doc/material/germanium", "/ns", "/dumps/ertsader.nq.gz"})
  void pagesLeadToTheCatalogue(String path) {
    assertThat(Http.header(Http.get(server, path, "text/html,*/*;q=0.5"), "Link"))
        .contains("</catalog>; rel=\"describedby\"");
  }

  @Test
  void thePageOfAGraphLinksToItsFiles() {
    String page = Http.get(server, "/graph/vito-2024/table-16", "text/html").body();

    for (String end : List.of(".nq.gz", ".trig.gz", ".ttl.gz")) {
      String file = "/dumps/graph/vito-2024/table-16" + end;
      assertThat(page).contains("href=\"" + file + "\"");
      assertThat(Http.ask(server, "HEAD", file).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void theDescriptionNamesTheDumpOfEachGraph() {
    Graph description = Site.parsed(Http.get(server, "/.well-known/void", TURTLE), Lang.TURTLE);
    Node dump = NodeFactory.createURI("http://rdfs.org/ns/void#dataDump");
    Node table = Site.node(Iris.VOID + "#graph/vito-2024/table-16");

    assertThat(
            description.contains(
                table, dump, Site.node(server.url() + "dumps/graph/vito-2024/table-16.nq.gz")))
        .isTrue();
    assertThat(
            description.stream(Node.ANY, dump, Node.ANY)
                .map(t -> t.getObject().getURI())
                .filter(url -> url.contains("/graph/")))
        .hasSameSizeAs(description.stream(Node.ANY, Site.node(SD_NAME), Node.ANY).toList());
  }

  private static Graph catalog() {
    HttpResponse<String> answer = Http.get(server, "/catalog.ttl");
    assertThat(answer.statusCode()).isEqualTo(200);
    return RDFParser.fromString(answer.body(), Lang.TURTLE).toGraph();
  }

  private static String text(Node literal) {
    return literal.getLiteralLexicalForm();
  }

  @Test
  void noHeadingOfThePageStandsTwiceInARow() {
    String page = Http.get(server, "/catalog", "text/html").body();
    List<String> texts =
        Pattern.compile("<(?:h[1-6]|caption)[^>]*>([^<]+)<")
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(texts).hasSizeGreaterThan(5);
    assertThat(IntStream.range(1, texts.size()).filter(i -> texts.get(i).equals(texts.get(i - 1))))
        .isEmpty();
  }

  @Test
  void theColumnOfPropertiesKeepsItsWordsWhole() {
    assertThat(Http.get(server, "/catalog", "text/html").body()).contains("<table class=\"facts\"");
    assertThat(Http.get(server, "/style.css").body()).contains(".facts tbody th");
  }
}
