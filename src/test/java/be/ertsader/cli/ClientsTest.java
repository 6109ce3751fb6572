package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ertsader.source.Iris;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients of other makes ask the running server, and join two endpoints of ours by SERVICE. */
class ClientsTest {
  private static final Path SCRIPTS = Built.ROOT.resolve("src/test/clients");
  private static final String COMUNICA = SCRIPTS.resolve("comunica.js").toString();
  private static final String SPARQL_WRAPPER = SCRIPTS.resolve("sparqlwrapper.py").toString();
  private static final String GRAPH = Iris.BASE + "graph/vito-2024/table-37";

  /** What technologies.rq finds here. */
  private static final List<String> TECHNOLOGIES =
      List.of("datatransmissiekabels@nl", "satellieten en ruimtevaartuigen@nl", "zonnepanelen@nl");

  /** What names.rq finds here and at a partner. */
  private static final List<String> NAMES = List.of("Blei@de\tlead@en", "Zinn@de\ttin@en");

  private static Partners partners;
  private static String endpoint;

  @BeforeAll
  static void startServers() {
    partners = new Partners();
    endpoint = partners.server().sparql().toString();
  }

  @AfterAll
  static void closeServers() {
    partners.close();
  }

  private static String query(String name) throws IOException {
    Path file = Built.ROOT.resolve("src/test/resources/clients/" + name + ".rq");
    return partners.here(Files.readString(file));
  }

  private static RDFConnection jena() {
    return RDFConnectionRemote.newBuilder()
        .destination(partners.server().url().toString())
        .queryEndpoint("sparql")
        .gspEndpoint("data")
        .build();
  }

  private static List<String> byJena(String query, String... names) {
    List<String> rows = new ArrayList<>();
    try (RDFConnection connection = jena()) {
      connection.querySelect(
          query,
          row -> {
            List<String> terms = new ArrayList<>();
            for (String name : names) {
              terms.add(
                  row.getLiteral(name).getString() + "@" + row.getLiteral(name).getLanguage());
            }
            rows.add(String.join("\t", terms));
          });
    }
    return rows;
  }

  @Test
  void jenaAsks() throws IOException {
    assertThat(byJena(query("technologies"), "name")).isEqualTo(TECHNOLOGIES);
    try (RDFConnection connection = jena()) {
      assertThat(connection.queryAsk(query("tin"))).isTrue();
      assertThat(connection.queryConstruct(query("labels")).size()).isEqualTo(2);
      assertThat(connection.queryDescribe("DESCRIBE <" + Iris.THINGS + "element/tin>").isEmpty())
          .isFalse();
    }
  }

  @Test
  void jenaFetchesAGraph() {
    try (RDFConnection connection = jena()) {
      Graph fetched = connection.fetch(GRAPH).getGraph();

      assertThat(fetched.size())
          .isEqualTo(
              Site.parsed(
                      be.ertsader.endpoint.Http.get(
                          partners.server(), "/graph/vito-2024/table-37.nt"),
                      org.apache.jena.riot.Lang.NTRIPLES)
                  .size());
    }
  }

  @Test
  void jenaIsToldThatItCannotWrite() {
    try (RDFConnection connection = jena()) {
      assertThatThrownBy(() -> connection.delete(GRAPH)).hasMessageContaining("405");
    }
  }

  @Test
  void jenaJoins() throws IOException {
    assertThat(byJena(query("names"), "german", "own")).isEqualTo(NAMES);
  }

  private static List<String> byRdf4j(String query, String... names) {
    SPARQLRepository repository = new SPARQLRepository(endpoint);
    try (RepositoryConnection connection = repository.getConnection();
        var rows = connection.prepareTupleQuery(query).evaluate()) {
      return rows.stream()
          .map(
              row -> {
                List<String> terms = new ArrayList<>();
                for (String name : names) {
                  var literal = (org.eclipse.rdf4j.model.Literal) row.getValue(name);
                  terms.add(literal.getLabel() + "@" + literal.getLanguage().orElse(""));
                }
                return String.join("\t", terms);
              })
          .toList();
    } finally {
      repository.shutDown();
    }
  }

  @Test
  void rdf4jAsks() throws IOException {
    assertThat(byRdf4j(query("technologies"), "name")).isEqualTo(TECHNOLOGIES);
    SPARQLRepository repository = new SPARQLRepository(endpoint);
    try (RepositoryConnection connection = repository.getConnection();
        var labels = connection.prepareGraphQuery(query("labels")).evaluate()) {
      assertThat(labels.stream()).hasSize(2);
      assertThat(connection.prepareBooleanQuery(query("tin")).evaluate()).isTrue();
      assertThat(connection.getContextIDs().stream().map(Object::toString)).contains(GRAPH);
    } finally {
      repository.shutDown();
    }
  }

  @Test
  void rdf4jJoins() throws IOException {
    assertThat(byRdf4j(query("names"), "german", "own")).isEqualTo(NAMES);
  }

  @Test
  void comunicaAsks() throws IOException {
    assertThat(Tool.NODE.run(SCRIPTS, COMUNICA, endpoint, query("technologies")).lines())
        .containsExactlyElementsOf(TECHNOLOGIES);
  }

  @Test
  void comunicaJoins() throws IOException {
    assertThat(Tool.NODE.run(SCRIPTS, COMUNICA, endpoint, query("names")).lines())
        .containsExactlyElementsOf(NAMES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "DIRECT"})
  void sparqlWrapperAsks(String method) throws IOException {
    assertThat(
            Tool.PYTHON
                .run(SCRIPTS, SPARQL_WRAPPER, endpoint, method, "json", query("technologies"))
                .lines())
        .containsExactlyElementsOf(TECHNOLOGIES);
  }

  @Test
  void sparqlWrapperReadsXmlCsvAndStatements() throws IOException {
    String technologies = query("technologies");

    assertThat(Tool.PYTHON.run(SCRIPTS, SPARQL_WRAPPER, endpoint, "GET", "xml", technologies))
        .isEqualTo(String.join("\n", TECHNOLOGIES).replace("@nl", "") + "\n");
    assertThat(Tool.PYTHON.run(SCRIPTS, SPARQL_WRAPPER, endpoint, "GET", "csv", technologies))
        .isEqualToIgnoringNewLines(
            "name\n" + String.join("\n", TECHNOLOGIES).replace("@nl", "") + "\n");
    assertThat(Tool.PYTHON.run(SCRIPTS, SPARQL_WRAPPER, endpoint, "GET", "turtle", query("labels")))
        .contains("\"tin\"@nl");
  }

  @Test
  void sparqlWrapperJoins() throws IOException {
    assertThat(
            Tool.PYTHON
                .run(SCRIPTS, SPARQL_WRAPPER, endpoint, "POST", "json", query("names"))
                .lines())
        .containsExactlyElementsOf(NAMES);
  }

  @Test
  void aClientIsToldOfAPartnerThatMayNotBeCalled() throws IOException {
    String query = query("names").replace("/sparql>", "/other>");

    assertThatThrownBy(() -> byJena(query, "german", "own"))
        .isInstanceOf(QueryExceptionHTTP.class)
        .satisfies(e -> assertThat(((QueryExceptionHTTP) e).getStatusCode()).isEqualTo(403));
  }
}
