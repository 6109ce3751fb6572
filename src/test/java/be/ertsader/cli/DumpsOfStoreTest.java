package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.source.Iris;
import be.ertsader.store.Dumps;
import be.ertsader.store.OpenStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dumps of the project's own data hold exactly what the store holds. */
class DumpsOfStoreTest {
  @Test
  void nQuadsHoldTheLinesOfTheExport() throws IOException {
    Run export = Run.of("export", "--format", "nquads", "--store", Built.store().toString());

    assertThat(text("ertsader.nq.gz").lines().sorted().toList())
        .isEqualTo(export.out().lines().toList());
  }

  @Test
  void triGHoldsEveryQuad() throws IOException {
    DatasetGraph read = RDFParser.fromString(text("ertsader.trig.gz"), Lang.TRIG).toDatasetGraph();
    try (OpenStore store = Built.open()) {
      List<Quad> quads =
          Txn.calculateRead(store.dataset(), () -> store.dataset().stream().toList());

      assertThat(read.stream()).hasSameSizeAs(quads);
      assertThat(quads)
          .filteredOn(q -> !q.getSubject().isBlank() && !q.getObject().isBlank())
          .allMatch(read::contains);
    }
  }

  @Test
  void turtleHoldsEveryStatementForBothReaders() throws IOException {
    String turtle = text("ertsader.ttl.gz");
    Graph read = RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
    Set<Triple> triples = new HashSet<>();
    try (OpenStore store = Built.open()) {
      Txn.executeRead(
          store.dataset(),
          () -> store.dataset().stream().map(Quad::asTriple).forEach(triples::add));
    }
    int[] counted = {0};
    TurtleParser parser = new TurtleParser();
    parser.setRDFHandler(
        new AbstractRDFHandler() {
          @Override
          public void handleStatement(org.eclipse.rdf4j.model.Statement statement) {
            counted[0]++;
          }
        });
    parser.parse(new java.io.StringReader(turtle), Iris.BASE);

    assertThat(read.size()).isEqualTo(triples.size());
    assertThat(triples)
        .filteredOn(t -> !t.getSubject().isBlank() && !t.getObject().isBlank())
        .allMatch(read::contains);
    assertThat(counted[0]).isGreaterThanOrEqualTo(triples.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"vito-2024/table-16", "derived/chains", "ontology/core", "catalog"})
  void aGraphIsWholeInItsOwnFiles(String path) throws IOException {
    String name = path.contains("/") ? "graph/" + path : path;
    Graph turtle =
        RDFParser.fromString(text(Dumps.PARTS + path + ".ttl.gz"), Lang.TURTLE).toGraph();
    try (OpenStore store = Built.open()) {
      Node graph = Site.node(Iris.BASE + name);
      Graph kept = GraphFactory.createDefaultGraph();
      Txn.executeRead(
          store.dataset(), () -> GraphUtil.addInto(kept, store.dataset().getGraph(graph)));

      assertThat(turtle.isEmpty()).isFalse();
      assertThat(kept.isIsomorphicWith(turtle)).isTrue();
    }
  }

  @Test
  void everyFileHasItsChecksum() {
    try (OpenStore store = Built.open()) {
      Dumps dumps = store.dumps();

      assertThat(dumps.all()).hasSizeGreaterThan(500);
      assertThat(dumps.all().keySet()).allMatch(name -> dumps.find(name).isPresent());
    }
  }

  private static String text(String name) throws IOException {
    try (OpenStore store = Built.open()) {
      Dumps.Dump dump = store.dumps().find(name).orElseThrow();
      try (InputStream in = new GZIPInputStream(dump.read(0, dump.size()))) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }
}
