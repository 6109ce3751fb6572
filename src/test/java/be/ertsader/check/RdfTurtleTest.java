package be.ertsader.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RdfTurtleTest {
  private static final Map<String, String> PREFIXES =
      Map.of(
          "erts", "https://w3id.org/ertsader/ns#",
          "claim", "https://w3id.org/ertsader/id/claim/",
          "material", "https://w3id.org/ertsader/id/material/");

  @Test
  void writesPrefixesThenSubjectsInOrderWithTheirTypeFirst() {
    assertThat(
            write(
                """
                claim:b erts:minimum 1.5 ; a erts:Flow ; erts:material material:tin, material:lead .
                claim:a a erts:Flow .
                """))
        .isEqualTo(
            """
            @prefix claim: <https://w3id.org/ertsader/id/claim/> .
            @prefix erts: <https://w3id.org/ertsader/ns#> .
            @prefix material: <https://w3id.org/ertsader/id/material/> .

            claim:a a erts:Flow .

            claim:b a erts:Flow;
              erts:material material:lead, material:tin;
              erts:minimum 1.5 .
            """);
  }

  @Test
  void keepsTheTextOfNumbers() {
    String turtle =
        write(
            """
            claim:a erts:minimum "30"^^xsd:decimal, 30, "030"^^xsd:integer, "1"^^xsd:boolean, true .
            """);

    assertThat(turtle)
        .contains("\"30\"^^<http://www.w3.org/2001/XMLSchema#decimal>")
        .contains(" 30,")
        .contains(" 030,")
        .contains("\"1\"^^<http://www.w3.org/2001/XMLSchema#boolean>")
        .contains(" true");
  }

  @Test
  void toleratesBlankNodes() {
    assertThat(write("[] erts:verbatim \"x\" .")).contains("erts:verbatim \"x\"");
  }

  private static String write(String turtle) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RdfTurtle.write(Fixture.graph(turtle), PREFIXES, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
