package be.ertsader.build;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.store.Draft;
import be.ertsader.store.Dumps;
import be.ertsader.store.OpenStore;
import be.ertsader.store.StoreFolder;
import be.ertsader.store.StoreInfo;
import be.ertsader.store.Stores;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dumps say what the graphs say, to every reader. */
class GraphDumpsTest {
  private static final String BASE = "https://w3id.org/ertsader/";
  private static final String ODD = BASE + "graph/study/odd";
  private static final String PLAIN = BASE + "graph/study/plain";
  private static final Map<String, String> PREFIXES =
      Map.of("ex", "http://example.org/", "xsd", "http://www.w3.org/2001/XMLSchema#");

  private static final String ODD_TERMS =
      """
      @prefix ex: <http://example.org/> .
      ex:a a ex:Thing ; ex:says "a \\"quoted\\" line\\nand 𝕬"@nl , "30" , 30 , 30.5 , "x"^^ex:unit , true ;
          ex:part [ ex:next _:shared ] , ( 1 "two" <http://example.org/x%20y> ) .
      _:shared ex:of ex:a , <http://example.org/dir/file.> , <urn:example:y> .
      ex:ab ex:says "" .
      """;

  @TempDir Path folder;
  private final Map<String, Graph> graphs = new TreeMap<>();

  @BeforeEach
  void fill() {
    graphs.put(ODD, graph(ODD_TERMS));
    graphs.put(PLAIN, graph("<http://example.org/b> <http://example.org/p> 1 ."));
    graphs.put(BASE + "catalog", GraphFactory.createDefaultGraph());
    publish(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {".nq.gz", ".trig.gz"})
  void everyGraphStandsUnderItsName(String end) throws IOException {
    Lang lang = end.equals(Dumps.NQUADS) ? Lang.NQUADS : Lang.TRIG;
    DatasetGraph read = RDFParser.fromString(text(Dumps.WHOLE + end), lang).toDatasetGraph();

    assertThat(IsoMatcher.isomorphic(read.getGraph(node(ODD)), graphs.get(ODD))).isTrue();
    assertThat(IsoMatcher.isomorphic(read.getGraph(node(PLAIN)), graphs.get(PLAIN))).isTrue();
    assertThat(read.getDefaultGraph().isEmpty()).isTrue();
  }

  @Test
  void turtleHoldsAllStatements() throws IOException {
    Graph all = GraphFactory.createDefaultGraph();
    graphs.values().forEach(g -> g.find().forEachRemaining(all::add));

    assertThat(IsoMatcher.isomorphic(graph(text("ertsader.ttl.gz")), all)).isTrue();
  }

  @Test
  void rdf4jReadsWhatItWrote() throws IOException {
    StatementCollector read = new StatementCollector();
    TurtleParser parser = new TurtleParser();
    parser.setRDFHandler(read);
    parser.parse(new StringReader(text("ertsader.ttl.gz")), BASE);

    assertThat(read.getStatements()).hasSize(graphs.values().stream().mapToInt(Graph::size).sum());
  }

  @Test
  void aGraphHasFilesOfItsOwn() throws IOException {
    Graph turtle = graph(text("graph/study/odd.ttl.gz"));
    DatasetGraph trig =
        RDFParser.fromString(text("graph/study/odd.trig.gz"), Lang.TRIG).toDatasetGraph();

    assertThat(IsoMatcher.isomorphic(turtle, graphs.get(ODD))).isTrue();
    assertThat(IsoMatcher.isomorphic(trig.getGraph(node(ODD)), graphs.get(ODD))).isTrue();
    assertThat(text("graph/study/plain.nq.gz"))
        .isEqualTo(
            "<http://example.org/b> <http://example.org/p>"
                + " \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> <%s> .\n".formatted(PLAIN));
    assertThat(text("graph/catalog.nq.gz")).isEmpty();
  }

  @Test
  void numbersAreWrittenAsTheStoreKeepsThem(@TempDir Path other) throws IOException {
    graphs.put(PLAIN, graph("<http://example.org/b> <http://example.org/p> 3.50 , 3.5 , 07 ."));
    folder = other;
    publish(other);

    assertThat(text("graph/study/plain.ttl.gz")).endsWith("ex:b ex:p 3.5,7 .\n");
  }

  @Test
  void linesOfAGraphAreSorted() throws IOException {
    List<String> lines = text("graph/study/odd.nq.gz").lines().toList();
    List<String> sorted = new ArrayList<>(lines);
    sorted.sort(null);

    assertThat(lines).hasSize(graphs.get(ODD).size()).isEqualTo(sorted);
  }

  @Test
  void equalGraphsGiveEqualFiles(@TempDir Path other) {
    publish(other);

    assertThat(sums(other)).isNotEmpty().isEqualTo(sums(folder));
  }

  @Test
  void dumpsThatAreGivenUpAreNotThere(@TempDir Path other) {
    try (Draft draft = StoreFolder.at(other).begin();
        Dumping dumping = new Dumping(draft.dumps(), PREFIXES)) {
      dumping.add(graphs);
    }

    assertThat(other.resolve("versions")).isEmptyDirectory();
  }

  private void publish(Path to) {
    try (Draft draft = StoreFolder.at(to).begin();
        Dumping dumping = new Dumping(draft.dumps(), PREFIXES)) {
      Map<String, Graph> early = new TreeMap<>(graphs);
      Graph late = early.remove(PLAIN);
      dumping.add(early);
      long quads = draft.write(sink -> {});
      dumping.add(Map.of(PLAIN, late));
      dumping.end();
      draft.publish(new StoreInfo(Stores.ONTOLOGY, "data", "ertsader test", quads));
    }
  }

  private static Map<String, String> sums(Path store) {
    Map<String, String> sums = new TreeMap<>();
    try (OpenStore open = Stores.open(store)) {
      open.dumps().all().values().forEach(d -> sums.put(d.name(), d.sha256()));
    }
    return sums;
  }

  private String text(String name) throws IOException {
    try (OpenStore open = Stores.open(folder)) {
      Dumps.Dump dump = open.dumps().find(name).orElseThrow();
      try (InputStream in = new GZIPInputStream(dump.read(0, dump.size()))) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }

  private static Graph graph(String turtle) {
    return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
