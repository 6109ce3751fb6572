package be.ertsader.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.problem.Problem;
import be.ertsader.source.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapperTest {
  private static final String LAYOUT =
      """
      # column metal   metals   required  the metal
      # column other   metals             more metals
      # column amount  decimal            tonnes
      # column pure    boolean            whether
      # column words   text@nl            Dutch
      PREFIX x: <http://x/>
      CONSTRUCT { ?claim x:metal ?metal ; x:other ?other ; x:amount ?amount ; x:pure ?pure ; x:words ?words }
      WHERE {}
      """;
  private static final String EVIDENCE =
      "PREFIX x: <http://x/> CONSTRUCT { ?row x:line ?line } WHERE {}";

  @TempDir Path folder;
  private final Ids ids = new Ids();
  private final List<Problem> problems = new ArrayList<>();

  @BeforeEach
  void metals() {
    List.of("lead", "zinc", "tin").forEach(m -> ids.add("metals", m, "http://x/" + m));
  }

  @Test
  void cellsBecomeValuesAndIdsBecomeIris() {
    Graph graph = map("metal,other,amount,pure,words\nlead,,1250.50,yes,\"zwaar, grijs\"\n");
    assertThat(problems).isEmpty();
    assertIsomorphicButForClaim(
        graph,
        """
        PREFIX x: <http://x/>
        [] x:metal x:lead ; x:amount 1250.5 ; x:pure true ; x:words "zwaar, grijs"@nl .
        <https://w3id.org/ertsader/data/s/t.csv#row=2> x:line 2 .
        """);
  }

  @Test
  void aCellWithSeveralIdsGivesOneClaimWithSeveralThings() {
    Graph graph = map("metal,other,amount,pure,words\nlead,zinc|tin,3,,\n");
    assertIsomorphicButForClaim(
        graph,
        """
        PREFIX x: <http://x/>
        [] x:metal x:lead ; x:other x:zinc, x:tin ;
          x:amount "3"^^<http://www.w3.org/2001/XMLSchema#decimal> .
        <https://w3id.org/ertsader/data/s/t.csv#row=2> x:line 2 .
        """);
  }

  @Test
  void everyFaultOfATableIsToldInOneRunAndGoodRowsStay() {
    Graph graph =
        map(
            "metal,other,amount,pure,words\n"
                + "laed,,1,,\n"
                + "zinc,,12.5.3,,\n"
                + ",,1,,\n"
                + "tin,,2,perhaps,\n"
                + "tin,,2\n"
                + "tin,,7,,\n");
    assertThat(problems)
        .extracting(Problem::line)
        .containsExactly(
            "data/s/t.csv:2: column 'metal': unknown id 'laed' (metals); nearest: lead [E101]",
            "data/s/t.csv:3: column 'amount': '12.5.3' is no number; write digits with at most one"
                + " point, such as 12.5 [E102]",
            "data/s/t.csv:4: column 'metal' is blank; fill it in [E108]",
            "data/s/t.csv:5: column 'pure': 'perhaps' is no boolean; write yes or no [E109]",
            "data/s/t.csv:6: the row has 3 cells, the header 5; quote cells that hold commas"
                + " [E107]");
    assertThat(graph.size()).isEqualTo(3);
  }

  @Test
  void aRowThatRepeatsAnotherIsRefusedWithBothLines() {
    map("metal,other,amount,pure,words\nlead,,1,,\ntin,,1,,\nlead,,1,,\n");
    assertThat(problems)
        .extracting(Problem::line)
        .containsExactly(
            "data/s/t.csv:4: the row repeats line 2; delete one of the two rows [E105]");
  }

  @Test
  void aMissingAndAnUnknownColumnAreToldTogether() {
    map("metal,other,amuont,pure,words\nlead,,1,,\n");
    assertThat(problems)
        .extracting(Problem::line)
        .containsExactly(
            "data/s/t.csv:1: column 'amount' is missing; nearest: amuont [E103]",
            "data/s/t.csv:1: column 'amuont' is unknown to the layout; nearest: amount [E104]");
  }

  @Test
  void insertingARowMovesNoClaim() {
    Graph before = map("metal,other,amount,pure,words\nlead,,1,,\n");
    Graph after = map("metal,other,amount,pure,words\ntin,,2,,\nlead,,1,,\n");
    assertThat(after.stream().map(Object::toString))
        .containsAll(
            before.stream()
                .filter(t -> !t.getSubject().getURI().contains("row="))
                .map(Object::toString)
                .toList());
  }

  private Graph map(String csv) {
    Graph graph = new GraphMem2Fast();
    try {
      Path file = Files.writeString(folder.resolve("t.csv"), csv);
      Layout layout = Layout.read(Files.writeString(folder.resolve("t.rq"), LAYOUT));
      Layout evidence = Layout.read(Files.writeString(folder.resolve("row.rq"), EVIDENCE));
      Table table =
          new Table("s", "t", file, folder.resolve("t.rq"), "S", Map.of("en", "t", "nl", "t"));
      new Mapper(ids, evidence).map(table, layout, graph::add, problems::add);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return graph;
  }

  /** Claims have hashed IRIs: seen as blank nodes they compare by what they say. */
  private static void assertIsomorphicButForClaim(Graph actual, String expected) {
    String text = RDFWriter.source(actual).lang(Lang.NTRIPLES).asString();
    String blanked =
        text.replaceAll("<https://w3id.org/ertsader/id/claim/s-t-([0-9a-f]+)>", "_:c$1");
    Graph seen = RDFParser.fromString(blanked, Lang.NTRIPLES).toGraph();
    Graph wanted = RDFParser.fromString(expected, Lang.TURTLE).toGraph();
    assertThat(seen.isIsomorphicWith(wanted)).as("%n%s%nis not%n%s", blanked, expected).isTrue();
  }
}
