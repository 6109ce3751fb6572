package be.ertsader.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

class TrigTextTest {
  private static final Map<String, String> PREFIXES = Map.of("ex", "https://example.org/");

  @Test
  void groupsByGraphAndSubject() {
    Node a = thing("a");
    assertThat(
            text(
                List.of(
                    Quad.create(thing("g"), a, thing("p"), thing("c")),
                    Quad.create(thing("g"), a, RDF.type.asNode(), thing("T")),
                    Quad.create(thing("g"), a, thing("p"), thing("b")))))
        .isEqualTo(
            """
            @prefix ex: <https://example.org/> .

            ex:g {
              ex:a a ex:T ;
                ex:p ex:b, ex:c .
            }
            """);
  }

  @Test
  void noQuadsAreOnlyThePrefixes() {
    assertThat(text(List.of())).isEqualTo("@prefix ex: <https://example.org/> .\n");
  }

  @Test
  void theOrderOfTheQuadsDoesNotShow() {
    List<Quad> quads = quads(new Random(10));
    String text = text(quads);
    Collections.shuffle(quads, new Random(11));
    assertThat(text(quads)).isEqualTo(text);
  }

  @Test
  void whatIsWrittenIsReadBack() {
    Random random = new Random(12);
    for (int i = 0; i < 200; i++) {
      List<Quad> quads = quads(random);
      assertThat(read(text(quads))).isEqualTo(words(quads));
    }
  }

  private static List<Quad> quads(Random random) {
    List<Quad> quads = new ArrayList<>();
    for (int i = random.nextInt(20); i >= 0; i--) {
      quads.add(
          Quad.create(
              thing("g" + random.nextInt(3)),
              thing("s.-/#" + random.nextInt(4)),
              thing("p" + random.nextInt(3)),
              object(random)));
    }
    return quads;
  }

  private static Node object(Random random) {
    String odd =
        List.of("\"", "\\", "\n\t", "<&>", "é\uD83D\uDE00", "'''", "x").get(random.nextInt(7));
    return switch (random.nextInt(4)) {
      case 0 -> NodeFactory.createLiteralLang(odd, "nl");
      case 1 -> NodeFactory.createLiteralString(odd);
      case 2 ->
          NodeFactory.createLiteralDT("1.0", org.apache.jena.datatypes.xsd.XSDDatatype.XSDdecimal);
      default -> thing("o" + random.nextInt(4));
    };
  }

  private static Node thing(String name) {
    return NodeFactory.createURI("https://example.org/" + name);
  }

  private static String text(List<Quad> quads) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    new TrigText(PREFIXES).write(quads, out);
    out.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static Set<String> read(String text) {
    DatasetGraph data = RDFParser.fromString(text, Lang.TRIG).toDatasetGraph();
    return words(data.stream().toList());
  }

  private static Set<String> words(List<Quad> quads) {
    return quads.stream().map(Quad::toString).collect(Collectors.toCollection(TreeSet::new));
  }
}
