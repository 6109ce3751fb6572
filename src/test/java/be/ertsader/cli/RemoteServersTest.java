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
import be.ertsader.store.OpenStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project's data on servers of three makes: each answers as the store in a folder does. */
class RemoteServersTest {
  private static final List<String> INTERNAL =
      List.of("names", "supplier-lists", "supply-risk-shares", "thing-labels");

  /** Enough to see that each part of a query works where the default graph is not the union. */
  private static final List<String> FEW =
      List.of("production", "dependencies", "lists", "unsourced", "belgian-vs-eu-list");

  @TempDir private Path folder;

  @Test
  void rdf4jAnswersEveryQueryOfTheCatalogueAsTheFolderDoes() {
    try (TestServer server = new Rdf4jTestServer()) {
      compare(server, catalogue().all());
    }
  }

  @Test
  void virtuosoAnswersEveryQueryOfTheCatalogueAsTheFolderDoes()
      throws IOException, InterruptedException {
    try (TestServer server = new VirtuosoTestServer(folder)) {
      new Access(VirtuosoTestServer.USER, VirtuosoTestServer.PASSWORD).use(server.graphs());
      compare(server, catalogue().all());
    }
  }

  @Test
  void aServerWhoseDefaultGraphIsNoUnionAnswersAsTheFolderDoes() {
    try (TestServer server = new FusekiTestServer()) {
      compare(server, FEW.stream().map(catalogue()::find).toList());
    }
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
        assertThat(quads(there)).isEqualTo(quads(here));
        Map<String, List<List<String>>> expected = new TreeMap<>();
        Map<String, List<List<String>>> found = new TreeMap<>();
        queries.forEach(query -> answer(here, query, expected));
        INTERNAL.forEach(name -> answer(here, catalogue().internal(name), expected));
        queries.forEach(query -> answer(there, query, found));
        INTERNAL.forEach(name -> answer(there, catalogue().internal(name), found));
        assertThat(found).isEqualTo(expected);
      }
    }
  }

  /** All statements of the graphs of a source, one by one. */
  private static TreeSet<String> quads(OpenStore store) {
    TreeSet<String> lines = new TreeSet<>();
    for (String graph :
        List.of("vito-2024/table-16", "registers/materials", "registers/companies")) {
      store
          .dataset()
          .getGraph(
              org.apache.jena.graph.NodeFactory.createURI(
                  be.ertsader.source.Iris.BASE + "graph/" + graph))
          .find()
          .forEach(triple -> lines.add(Quad.create(null, triple).asTriple().toString()));
    }
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
