package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.query.Answer;
import be.ertsader.query.CatalogueQuery;
import be.ertsader.query.QueryRun;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The TriG of a chain proves it without the store. */
class TraceProofTest {
  private static final Path QUERIES = Built.ROOT.resolve("src/test/resources/chain");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "technology electrolysers",
        "company umicore",
        "material germanium",
        "site umicore-hoboken",
        "group hydro"
      })
  void everyClaimLeadsToARowATableAndASource(String start) {
    Set<String> proven = new HashSet<>(column(load(start), "proven"));
    assertThat(claims(start)).isNotEmpty().isSubsetOf(proven);
  }

  @ParameterizedTest
  @ValueSource(strings = {"technology electrolysers", "company umicore", "site umicore-hoboken"})
  void everyDerivedHopHasAStatementWithRuleAndProvenClaims(String start) {
    Set<List<String>> proven = new HashSet<>(answer(load(start), "derived-hops").texts());
    List<List<String>> hops =
        hops(start).stream()
            .filter(h -> text(h, "basis").equals("derived"))
            .map(h -> List.of(text(h, "from"), text(h, "to")))
            .toList();
    assertThat(hops).isNotEmpty().allMatch(proven::contains);
  }

  @Test
  void itsStatementsStandInTheirGraphsAsInTheStore() {
    DatasetGraph proof = load("material germanium");
    try (var store = Built.open()) {
      DatasetGraph data = store.dataset();
      List<Quad> missing =
          Txn.calculateRead(data, () -> proof.stream().filter(q -> !says(data, q)).toList());
      assertThat(missing).isEmpty();
    }
  }

  @Test
  void whatItNamesHasItsLabels() {
    Node zinc = NodeFactory.createURI("https://w3id.org/ertsader/id/material/zinc");
    assertThat(load("material germanium").find(Node.ANY, zinc, Node.ANY, Node.ANY))
        .toIterable()
        .extracting(Quad::getObject)
        .contains(
            NodeFactory.createLiteralLang("zinc", "en"),
            NodeFactory.createLiteralLang("zink", "nl"));
  }

  @Test
  void isTheSameEachTime() {
    assertThat(print("material germanium", "trig")).isEqualTo(print("material germanium", "trig"));
  }

  @Test
  void anEmptyChainNamesItsStart() {
    assertThat(print("technology drones", "trig")).contains("\"Drones\"@en");
  }

  private static boolean says(DatasetGraph data, Quad quad) {
    return Iter.anyMatch(
        data.find(quad.getGraph(), quad.getSubject(), quad.getPredicate(), Node.ANY),
        found -> found.getObject().equals(quad.getObject()));
  }

  private static List<String> claims(String start) {
    return hops(start).stream()
        .flatMap(h -> h.get("evidence").getAsArray().stream())
        .map(e -> text(e.getAsObject(), "claim"))
        .distinct()
        .toList();
  }

  private static List<JsonObject> hops(String start) {
    return JSON.parseAny(print(start, "json")).getAsArray().stream()
        .map(h -> h.getAsObject())
        .toList();
  }

  private static String text(JsonObject object, String name) {
    return object.get(name).getAsString().value();
  }

  private static List<String> column(DatasetGraph data, String query) {
    return answer(data, query).texts().stream().map(r -> r.get(0)).toList();
  }

  private static Answer answer(DatasetGraph data, String query) {
    CatalogueQuery asked = CatalogueQuery.readFile(QUERIES.resolve(query + ".rq"));
    Graph merged = GraphFactory.createDefaultGraph();
    data.stream().forEach(q -> merged.add(q.asTriple()));
    return (Answer) QueryRun.run(DatasetGraphFactory.wrap(merged), asked, Map.of(), "en");
  }

  private static DatasetGraph load(String start) {
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    RDFParser.fromString(print(start, "trig"), Lang.TRIG).parse(data);
    return data;
  }

  private static String print(String start, String format) {
    String[] words = start.split(" ");
    return Run.of(
            "trace", words[0], words[1], "--format", format, "--store", Built.store().toString())
        .out();
  }
}
