package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.endpoint.Http;
import be.ertsader.endpoint.SparqlServer;
import be.ertsader.source.Iris;
import be.ertsader.store.OpenStore;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every thing of the project's own graph leads to a document, in the format that is wanted. */
@ExtendWith(SharedSite.class)
class LinkedDataTest {
  private static final String GERMANIUM = "/doc/material/germanium";
  private static final String TABLE = "vito-2024/table-16";
  private static final String TURTLE = "text/turtle";
  private static final String VOID = "http://rdfs.org/ns/void#";

  private static SparqlServer server;

  @BeforeAll
  static void take(SparqlServer shared) {
    server = shared;
  }

  @ParameterizedTest
  @MethodSource("be.ertsader.cli.Site#oneOfEachType")
  void aThingOfAnyTypeLeadsToItsDocument(String thing) {
    HttpResponse<String> there = Http.get(server, "/" + thing);

    assertThat(there.statusCode()).isEqualTo(303);
    String document = Http.header(there, "Location");
    assertThat(document).isEqualTo("/doc/" + thing.substring("id/".length()));
    Graph described = Site.parsed(Http.get(server, document, TURTLE), Lang.TURTLE);
    assertThat(described.contains(Site.node(Iris.BASE + thing), Node.ANY, Node.ANY)).isTrue();
    assertThat(Http.get(server, document, "text/html").body()).contains(Iris.BASE + thing);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html                                       | text/html",
        "*/*                                             | text/html",
        "text/html,application/xhtml+xml,*/*;q=0.8       | text/html",
        "text/turtle                                     | text/turtle",
        "text/turtle,*/*;q=0.1                           | text/turtle",
        "application/rdf+xml;q=0.5,application/ld+json   | application/ld+json",
        "application/json                                | application/ld+json",
        "application/trig                                | application/trig",
        "application/n-triples                           | application/n-triples",
        "text/plain                                      | application/n-triples",
        "application/rdf+xml                             | application/rdf+xml",
        "application/*                                   | application/ld+json",
        "application/x-turtle                            | text/turtle",
        "application/trig;q=0.3                          | application/trig",
        "application/trig,application/rdf+xml;q=0.4      | application/trig",
        "application/trig;q=0.95,text/turtle;q=0.6       | text/turtle",
        "text/html;q=0,*/*                               | text/turtle"
      })
  void theHeaderChoosesTheFormat(String accept, String type) {
    HttpResponse<String> answer = Http.get(server, GERMANIUM, accept);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Http.header(answer, "Content-Type")).startsWith(type);
    assertThat(Http.header(answer, "Vary")).contains("Accept");
  }

  @Test
  void aClientThatRanksQuadsFirstGetsStatementsInItsDefaultGraph() {
    String accept =
        "application/n-quads,application/trig;q=0.95,application/ld+json;q=0.9,"
            + "application/n-triples;q=0.8,text/turtle;q=0.6,application/rdf+xml;q=0.5,"
            + "text/html;q=0.2";

    HttpResponse<String> answer = Http.get(server, GERMANIUM, accept);

    assertThat(Http.header(answer, "Content-Type")).startsWith("application/ld+json");
  }

  @ParameterizedTest
  @CsvSource({
    "html, text/html",
    "ttl, text/turtle",
    "trig, application/trig",
    "jsonld, application/ld+json",
    "nt, application/n-triples",
    "rdf, application/rdf+xml"
  })
  void suffixAndHeaderGiveTheSameBytes(String suffix, String type) {
    for (String document : List.of(GERMANIUM, "/ns", "/graph/" + TABLE)) {
      HttpResponse<String> bySuffix = Http.get(server, document + "." + suffix, "image/png");
      HttpResponse<String> byHeader = Http.get(server, document, type);

      assertThat(bySuffix.body()).as(document).isEqualTo(byHeader.body());
      assertThat(Http.header(bySuffix, "ETag")).isEqualTo(Http.header(byHeader, "ETag"));
      assertThat(Http.header(byHeader, "Content-Location")).isEqualTo(document + "." + suffix);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        GERMANIUM,
        "/doc/site/umicore-hoboken",
        "/doc/country/BEL",
        "/doc/scheme/stages",
        "/ns",
        "/ns/shapes",
        "/graph/" + TABLE,
        "/graph/registers/sites"
      })
  void allFormatsSayTheSame(String document) {
    Graph turtle = Site.parsed(Http.get(server, document + ".ttl"), Lang.TURTLE);

    assertThat(turtle.isEmpty()).isFalse();
    for (Map.Entry<String, Lang> other :
        Map.of("jsonld", Lang.JSONLD, "nt", Lang.NTRIPLES, "rdf", Lang.RDFXML).entrySet()) {
      Graph graph =
          Site.parsed(Http.get(server, document + "." + other.getKey()), other.getValue());
      assertThat(graph.isIsomorphicWith(turtle)).as(other.getKey()).isTrue();
    }
    DatasetGraph trig = Site.quads(Http.get(server, document + ".trig"));
    Graph all = GraphFactory.createDefaultGraph();
    trig.stream().forEach(quad -> all.add(quad.asTriple()));
    assertThat(all.isIsomorphicWith(turtle)).as("trig").isTrue();
  }

  @Test
  void trigTellsWhichGraphSaysWhat() {
    Node germanium = Site.node(Iris.thing("material", "germanium"));
    Node register = Site.node(Iris.graph("registers", "materials"));

    assertThat(
            Site.quads(Http.get(server, GERMANIUM + ".trig"))
                .contains(register, germanium, RDFS.label.asNode(), Node.ANY))
        .isTrue();
  }

  @Test
  void whatAThingPointsToHasLabelsInBothLanguages() {
    Graph described = Site.parsed(Http.get(server, GERMANIUM + ".ttl"), Lang.TURTLE);
    Node silver = Site.node(Iris.thing("material", "silver"));

    List<String> labels =
        described.find(silver, RDFS.label.asNode(), Node.ANY).toList().stream()
            .map(t -> t.getObject().getLiteralLexicalForm() + "@" + language(t.getObject()))
            .toList();

    assertThat(labels).containsExactlyInAnyOrder("zilver@nl", "silver@en");
  }

  private static String language(Node literal) {
    return literal.getLiteralLanguage();
  }

  @Test
  void aClaimComesWithItsRowTableAndSource() {
    String claim = Site.first("claim");
    Graph described = Site.parsed(Http.get(server, claim + ".ttl"), Lang.TURTLE);
    Node row =
        Site.object(described, Site.node(thing(claim)), "http://www.w3.org/ns/prov#wasDerivedFrom");
    Node table = Site.object(described, row, Iris.BASE + "ns#inTable");

    Node source = Site.object(described, table, "http://purl.org/dc/terms/isPartOf");

    assertThat(row.getURI()).startsWith(Iris.BASE + "data/").contains(".csv#row=");
    assertThat(described.contains(source, RDFS.label.asNode(), Node.ANY)).isTrue();
    String page = Http.get(server, claim, "text/html").body();
    assertThat(page).contains("<h2>Evidence</h2>").contains(local(row)).contains(local(table));
  }

  private static String thing(String document) {
    return Iris.THINGS + document.substring("/doc/".length());
  }

  private static String local(Node node) {
    return "href=\"/" + node.getURI().substring(Iris.BASE.length()) + "\"";
  }

  @Test
  void whatPointsToAThingIsCountedAndPaged() {
    String document = "/doc/measure/share";
    Node share = Site.node(Iris.thing("measure", "share"));
    Node measure = Site.node(Iris.BASE + "ns#measure");
    Graph first = Site.parsed(Http.get(server, document + ".ttl"), Lang.TURTLE);
    Graph second = Site.parsed(Http.get(server, document + ".ttl?page=2"), Lang.TURTLE);

    List<Node> onFirst = first.find(Node.ANY, measure, share).mapWith(t -> t.getSubject()).toList();
    List<Node> onSecond =
        second.find(Node.ANY, measure, share).mapWith(t -> t.getSubject()).toList();

    assertThat(onFirst).hasSize(100).doesNotContainAnyElementsOf(onSecond);
    assertThat(onSecond).hasSize(100);
    Node part = first.find(Node.ANY, Site.node(VOID + "property"), measure).next().getSubject();
    Node counted = Site.object(first, part, VOID + "triples");
    assertThat(((Number) counted.getLiteralValue()).longValue())
        .isEqualTo(pointing(measure, share));
  }

  private static long pointing(Node property, Node thing) {
    try (OpenStore store = Built.open()) {
      return Txn.calculateRead(
          store.dataset(),
          () -> store.dataset().getUnionGraph().stream(Node.ANY, property, thing).count());
    }
  }

  @Test
  void pagesLinkToTheirNeighbours() {
    HttpResponse<String> second = Http.get(server, "/doc/measure/share.ttl?page=2");

    assertThat(Http.header(second, "Link"))
        .contains("</doc/measure/share.ttl?page=1>; rel=\"prev\"")
        .contains("</doc/measure/share.ttl?page=3>; rel=\"next\"");
  }

  @ParameterizedTest
  @CsvSource({"page=9999, 404", "page=0, 400", "page=-1, 400", "page=two, 400", "page=1e9, 400"})
  void aPageThatThereIsNotIsTold(String query, int status) {
    assertThat(Http.get(server, GERMANIUM + "?" + query).statusCode()).isEqualTo(status);
    assertThat(Http.get(server, "/graph/" + TABLE + "?" + query).statusCode()).isEqualTo(status);
  }

  @Test
  void aDocumentLinksToItsOtherFormatsItsLicenceAndTheDataset() {
    String links = Http.header(Http.get(server, GERMANIUM, TURTLE), "Link");

    assertThat(links)
        .contains("</doc/material/germanium.html>; rel=\"alternate\"; type=\"text/html\"")
        .contains("</doc/material/germanium.rdf>; rel=\"alternate\"; type=\"application/rdf+xml\"")
        .contains("<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"")
        .contains("</.well-known/void>; rel=\"describedby\"")
        .contains("<https://w3id.org/ertsader/id/material/germanium>; rel=\"describes\"");
  }

  @Test
  void whoHasADocumentIsNotSentItAgain() {
    String tag = Http.header(Http.get(server, GERMANIUM + ".ttl"), "ETag");

    HttpResponse<String> again = Http.again(server, GERMANIUM + ".ttl", tag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }
}
