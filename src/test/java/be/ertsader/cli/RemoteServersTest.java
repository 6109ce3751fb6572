package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.query.Answer;
import be.ertsader.query.CatalogueQuery;
import be.ertsader.query.QueryCatalogue;
import be.ertsader.query.QueryRun;
import be.ertsader.remote.Access;
import be.ertsader.remote.FusekiTestServer;
import be.ertsader.remote.Publisher;
import be.ertsader.remote.Rdf4jTestServer;
import be.ertsader.remote.RemotePlace;
import be.ertsader.remote.TestServer;
import be.ertsader.remote.VirtuosoTestServer;
import be.ertsader.source.Iris;
import be.ertsader.store.OpenStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project's data on servers of three makes: each answers as the store in a folder does. */
class RemoteServersTest {
  /** Virtuoso takes minutes for the whole catalogue: -Dertsader.virtuoso=all asks for that. */
  private static final boolean ALL = "all".equals(System.getProperty("ertsader.virtuoso"));

  /**
   * Those that Virtuoso answers otherwise, or not at all, when it is asked the query as it stands.
   */
  private static final List<String> MANY =
      List.of(
          "production",
          "concentration",
          "companies",
          "lists",
          "claims-per-table",
          "glossary",
          "disagreements");

  /** Enough to see that each part of a query works where the default graph is not the union. */
  private static final List<String> FEW = List.of("glossary", "regulations");

  private static final List<String> SOME_GRAPHS =
      List.of("vito-2024/table-16", "registers/materials", "registers/companies");

  @TempDir private Path folder;

  @Test
  void rdf4jAnswersEveryQueryOfTheCatalogueAsTheFolderDoes() {
    try (TestServer server = new Rdf4jTestServer()) {
      compare(server, catalogue().all());
    }
  }

  @Test
  void virtuosoAnswersAsTheFolderDoes() throws IOException, InterruptedException {
    try (TestServer server = new VirtuosoTestServer(folder)) {
      new Access(VirtuosoTestServer.USER, VirtuosoTestServer.PASSWORD).use(server.graphs());
      compare(server, ALL ? catalogue().all() : chosen(MANY));
    }
  }

  @Test
  void aServerWhoseDefaultGraphIsNoUnionAnswersAsTheFolderDoes() {
    try (TestServer server = new FusekiTestServer()) {
      compare(server, chosen(FEW));
    }
  }

  private static List<CatalogueQuery> chosen(List<String> names) {
    return names.stream().map(catalogue()::find).toList();
  }

  private static QueryCatalogue catalogue() {
    return QueryCatalogue.read(Built.home().queries());
  }

  private void compare(TestServer server, List<CatalogueQuery> queries) {
    try (OpenStore here = Built.open()) {
      Publisher.Summary done = new Publisher(server.graphs(), step -> {}).publish(here);
      assertThat(done.quads()).isEqualTo(here.info().quads());
      RemotePlace place = new RemotePlace(server.queries(), folder.resolve("kept"));
      try (OpenStore there = place.open(Built.home().ontologyFingerprint())) {
        assertThat(statements(there)).isEqualTo(statements(here));
        Map<String, List<List<String>>> expected = new TreeMap<>();
        Map<String, List<List<String>>> found = new TreeMap<>();
        queries.forEach(query -> answer(here, query, expected));
        queries.forEach(query -> answer(there, query, found));
        assertThat(found).isEqualTo(expected);
      }
    }
  }

  /** The statements of some graphs. */
  private static TreeSet<String> statements(OpenStore store) {
    TreeSet<String> lines = new TreeSet<>();
    Txn.executeRead(
        store.dataset(),
        () ->
            SOME_GRAPHS.forEach(
                graph ->
                    store
                        .dataset()
                        .getGraph(NodeFactory.createURI(Iris.BASE + "graph/" + graph))
                        .find()
                        .forEach(triple -> lines.add(triple.toString()))));
    return lines;
  }

  private static void answer(
      OpenStore store, CatalogueQuery query, Map<String, List<List<String>>> answers) {
    try (RDFConnection connection = store.connect()) {
      Answer answer = QueryRun.answer(connection, query, Map.of(), "en");
      answers.put(query.name(), answer.texts());
    }
  }
}
