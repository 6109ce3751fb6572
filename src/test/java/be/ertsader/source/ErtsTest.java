package be.ertsader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ErtsTest {
  private static final Graph CORE =
      TurtleFile.read(
          Path.of(System.getProperty("ertsader.home", "."), "ontology", "core.ttl"), "core.ttl");

  static Stream<Node> terms() {
    return Stream.concat(
        Stream.of(Erts.LAYOUT, Erts.SHORT_NAME, Erts.LINE, Erts.SEVERITY), Erts.CLAIMS.stream());
  }

  @ParameterizedTest
  @MethodSource("terms")
  void isDeclaredInTheOntology(Node term) {
    assertThat(CORE.contains(term, RDF.type.asNode(), Node.ANY)).isTrue();
  }
}
