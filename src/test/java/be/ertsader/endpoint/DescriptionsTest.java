package be.ertsader.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.source.Iris;
import be.ertsader.store.Draft;
import be.ertsader.store.StoreFolder;
import be.ertsader.store.StoreInfo;
import be.ertsader.store.Stores;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class DescriptionsTest {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
  private static final String DATA =
      """
      PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
      PREFIX void: <http://rdfs.org/ns/void#>
      PREFIX sh: <http://www.w3.org/ns/shacl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      BASE <https://w3id.org/ertsader/.well-known/void>
      <> {
        <#dataset> a sd:Dataset ; sd:defaultGraph <#default-graph> .
        <#default-graph> a sd:Graph ; void:triples 12 .
      }
      <sparql-examples> {
        <sparql-examples/tin> a sh:SPARQLExecutable ; rdfs:comment "Is there <tin>?"@en , "Is er <tin>?"@nl ;
          sh:ask "ASK { ?tin a <urn:x:Metal> } # \\"</textarea>\\"" .
        <sparql-examples/zinc> a sh:SPARQLExecutable ; rdfs:comment "Zinc?"@en ; sh:select "SELECT * {}" .
      }
      """;

  @TempDir static Path folder;

  private static SparqlServer server;

  @BeforeAll
  static void startServer() {
    DatasetGraph data = RDFParser.fromString(DATA, Lang.TRIG).toDatasetGraph();
    try (Draft draft = StoreFolder.at(folder).begin()) {
      long quads = draft.write(sink -> data.find().forEachRemaining(sink::quad));
      draft.publish(new StoreInfo(Stores.ONTOLOGY, "data-1", "ertsader test", quads));
    }
    server = start(SparqlServer.Options.USUAL);
  }

  private static SparqlServer start(SparqlServer.Options options) {
    return SparqlServer.start(
        StoreFolder.at(folder), Stores.ONTOLOGY, SparqlServer.LOOPBACK, 0, options);
  }

  @AfterAll
  static void closeServer() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sparql", ".well-known/void"})
  void theServiceIsDescribed(String path) throws Exception {
    Graph graph = graph(get(path, "text/turtle"));
    Node service = subject(graph, SD + "Service");

    assertThat(objects(graph, service, "endpoint")).containsExactly(server.sparql().toString());
    assertThat(objects(graph, service, "supportedLanguage")).containsExactly(SD + "SPARQL11Query");
    assertThat(objects(graph, service, "feature")).containsExactly(SD + "UnionDefaultGraph");
    assertThat(objects(graph, service, "resultFormat")).hasSize(AnswerType.values().length);
    assertThat(objects(graph, service, "defaultDataset")).containsExactly(Iris.VOID + "#dataset");
    assertThat(objects(graph, subject(graph, SD + "Dataset"), "defaultGraph"))
        .containsExactly(Iris.VOID + "#default-graph");
  }

  @Test
  void theBoundsAreTold() throws Exception {
    Limits limits = Limits.USUAL;
    Graph graph = graph(get("sparql", "text/turtle"));

    assertThat(graph.stream(Node.ANY, RDFS.comment.asNode(), Node.ANY).map(Object::toString))
        .anyMatch(t -> t.contains(limits.time().toSeconds() + " seconds"))
        .anyMatch(t -> t.contains(limits.time().toSeconds() + " seconden"))
        .anyMatch(t -> t.contains(Long.toString(limits.rows())))
        .anyMatch(t -> t.contains(Long.toString(limits.bytes())));
  }

  @Test
  void federationIsToldWhereItIsAllowed() throws Exception {
    var options =
        new SparqlServer.Options(Limits.USUAL, Set.of("https://example.org/sparql"), false);
    try (SparqlServer open = start(options)) {
      Graph graph = graph(send(HttpRequest.newBuilder(open.sparql())));

      assertThat(objects(graph, subject(graph, SD + "Service"), "feature"))
          .contains(SD + "BasicFederatedQuery");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle",
    "application/n-triples",
    "application/rdf+xml",
    "application/ld+json",
    "application/trig",
    "application/n-quads"
  })
  void everyFormatTellsTheSame(String format) throws Exception {
    Graph turtle = graph(get(".well-known/void", "text/turtle"));

    assertThat(graph(get(".well-known/void", format)).isIsomorphicWith(turtle)).isTrue();
    assertThat(
            graph(get(".well-known/void?format=" + format.replace("+", "%2B"), "*/*"))
                .isIsomorphicWith(turtle))
        .isTrue();
  }

  @Test
  void examplesAreDescribed() throws Exception {
    Graph graph = graph(get(".well-known/sparql-examples", "text/turtle"));

    assertThat(graph.size()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sparql", ".well-known/void", ".well-known/sparql-examples"})
  void headHasTheHeadersOfGetAlone(String path) throws Exception {
    HttpResponse<String> get = get(path, "text/turtle");
    HttpResponse<String> head =
        send(
            HttpRequest.newBuilder(server.url().resolve(path))
                .header("Accept", "text/turtle")
                .method("HEAD", BodyPublishers.noBody()));

    assertThat(head.body()).isEmpty();
    for (String header : List.of("Content-Type", "Content-Length", "ETag", "Vary")) {
      assertThat(head.headers().firstValue(header)).isEqualTo(get.headers().firstValue(header));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sparql", ".well-known/void", ".well-known/sparql-examples", "style.css"})
  void whatIsKnownIsNotSentAgain(String path) throws Exception {
    String tag = get(path, "*/*").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        send(HttpRequest.newBuilder(server.url().resolve(path)).header("If-None-Match", tag));

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sparql", ".well-known/void", ".well-known/sparql-examples"})
  void whatIsInNoOfferedFormatIsNotAcceptable(String path) throws Exception {
    assertThat(get(path, "image/png").statusCode()).isEqualTo(406);
  }

  @ParameterizedTest
  @ValueSource(strings = {".well-known/void", ".well-known/sparql-examples", "style.css"})
  void descriptionsAreReadOnly(String path) throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(server.url().resolve(path))
                .PUT(BodyPublishers.ofString("<a:> <b:> 1 .")));

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
  }

  @Test
  void aStoreWithoutExamplesSaysSo(@TempDir Path other) throws Exception {
    Stores.publish(other, 2);
    try (SparqlServer bare =
        SparqlServer.start(
            StoreFolder.at(other),
            Stores.ONTOLOGY,
            SparqlServer.LOOPBACK,
            0,
            SparqlServer.Options.USUAL)) {
      URI examples = bare.url().resolve(".well-known/sparql-examples");

      assertThat(send(HttpRequest.newBuilder(examples)).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aBrowserGetsThePage() throws Exception {
    HttpResponse<String> page = get("sparql", BROWSER);

    assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    assertThat(page.body())
        .contains("<html lang=\"en\">", "<label for=\"query\">", "<label for=\"format\">")
        .contains("href=\"/sparql?lang=en&amp;example=tin\">Is there &lt;tin&gt;?</a>")
        .doesNotContain("<script", "{query}", "{examples}");
  }

  @Test
  void aBrowserThatNamesAFormatGetsIt() throws Exception {
    assertThat(get("sparql?format=turtle", BROWSER).headers().firstValue("Content-Type"))
        .contains("text/turtle;charset=utf-8");
  }

  @Test
  void thePageSpeaksDutch() throws Exception {
    assertThat(get("sparql?lang=nl", BROWSER).body())
        .contains("<html lang=\"nl\">", "Is er &lt;tin&gt;?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "nl"})
  void thePageIsWellFormedAndEveryFieldHasALabel(String lang) throws Exception {
    String page = get("sparql?example=tin&lang=" + lang, BROWSER).body();
    String xml =
        page.replaceFirst("<!doctype html>", "").replaceAll("<((?:meta|link)[^>]*)>", "<$1/>");
    var fields =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));

    assertThat(fields.getElementsByTagName("label").getLength()).isEqualTo(2);
    assertThat(fields.getElementsByTagName("textarea").item(0).getTextContent().strip())
        .isEqualTo("ASK { ?tin a <urn:x:Metal> } # \"</textarea>\"");
  }

  @Test
  void anExampleThatIsNotThereIsTold() throws Exception {
    assertThat(get("sparql?example=lead", BROWSER).statusCode()).isEqualTo(404);
  }

  @Test
  void everyValueOfTheFormIsAFormat() throws Exception {
    String page = get("sparql", BROWSER).body();
    List<AnswerType> types =
        Pattern.compile("<option value=\"([a-z]+)\"")
            .matcher(page)
            .results()
            .map(m -> AnswerType.valueOf(m.group(1).toUpperCase(Locale.ROOT)))
            .toList();

    assertThat(types).hasSize(8).doesNotHaveDuplicates();
  }

  private static Node subject(Graph graph, String type) {
    return graph.stream(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(type))
        .map(Triple::getSubject)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> objects(Graph graph, Node subject, String term) {
    return graph.stream(subject, NodeFactory.createURI(SD + term), Node.ANY)
        .map(t -> t.getObject().toString())
        .toList();
  }

  private static Graph graph(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    String type = answer.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", "");
    return RDFParser.fromString(answer.body(), RDFLanguages.contentTypeToLang(type)).toGraph();
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    return send(HttpRequest.newBuilder(server.url().resolve(path)).header("Accept", accept));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}
