package be.ertsader.check;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;

class ReaderCrossCheckTest {
  private static final Map<String, String> PREFIXES =
      Map.of("erts", "https://w3id.org/ertsader/ns#");

  @Test
  void bothReadersReadWhatWasWritten() {
    Graph graph =
        Fixture.graph(
            """
            claim:a erts:verbatim "België \\"25 %\\"", "two\\nlines", "tab\\tand\\\\", "one\\r\\ntwo", "" ;
              erts:reference "tabel 1"@nl, "Table 1"@en, "Tabelle"@de-CH ;
              erts:minimum "30"^^xsd:decimal, 16.5, 7, "+7"^^xsd:integer, "1"^^xsd:boolean, 1e3, .5 ;
              prov:wasDerivedFrom row:7, <https://example.org/a(b)?c=d&e=é> .
            [] erts:material [ erts:verbatim "nested" ] .
            """);

    assertThat(ReaderCrossCheck.check("graph/test", graph, PREFIXES)).isEmpty();
  }

  @Test
  void theFixturesAndVocabulariesReadTheSame() {
    assertThat(ReaderCrossCheck.check("context", Fixture.withContext(""), PREFIXES)).isEmpty();
  }

  @Test
  void aPlantedDifferenceIsFoundByBothReaders() {
    Graph graph = Fixture.graph("claim:a erts:minimum 30.5 .");
    byte[] other = turtle(Fixture.graph("claim:a erts:minimum 30.6 ."));

    List<Problem> problems = ReaderCrossCheck.compare("graph/test", graph, other);

    assertThat(problems).hasSize(2).extracting(Problem::code).containsOnly(Code.READERS_DIFFER);
    assertThat(problems.get(0).line())
        .startsWith("graph/test: as Turtle, Jena loses [")
        .contains("minimum> 30.5")
        .contains("minimum> 30.6");
  }

  @Test
  void manyDifferencesAreShownByTheFirstThree() {
    Graph graph = Fixture.graph("claim:a erts:minimum 1, 2, 3, 4, 5 .");

    assertThat(ReaderCrossCheck.compare("graph/test", graph, new byte[0]).get(0).what())
        .contains(" 1 . ")
        .contains(" 3 ...")
        .doesNotContain("minimum> 4");
  }

  @Test
  void blankNodesThatAreLinkedOtherwiseAreFound() {
    Graph graph = Fixture.graph("_:a erts:via _:b . _:b erts:via _:a .");
    byte[] other = turtle(Fixture.graph("_:a erts:via _:a . _:b erts:via _:b ."));

    assertThat(ReaderCrossCheck.compare("graph/test", graph, other))
        .extracting(Problem::what)
        .allMatch(what -> what.endsWith("links the blank nodes otherwise"));
  }

  @Test
  void whatOneReaderCannotReadIsToldOfThatReader() {
    byte[] broken =
        "<https://example.org/a> <https://example.org/b> .".getBytes(StandardCharsets.UTF_8);

    assertThat(ReaderCrossCheck.compare("graph/test", Fixture.graph(""), broken))
        .extracting(Problem::what)
        .satisfiesExactly(
            jena -> assertThat(jena).startsWith("as Turtle, Jena cannot read it: "),
            rdf4j -> assertThat(rdf4j).startsWith("as Turtle, RDF4J cannot read it: "));
  }

  private static byte[] turtle(Graph graph) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RdfTurtle.write(graph, PREFIXES, out);
    return out.toByteArray();
  }
}
