package be.ertsader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ErtsTest {
  private static final List<Graph> ONTOLOGY = List.of(read("core.ttl"), read("studies.ttl"));

  static Stream<Node> terms() {
    return Stream.concat(
        Stream.of(Erts.LAYOUT, Erts.SHORT_NAME, Erts.LINE, Erts.SEVERITY), Erts.CLAIMS.stream());
  }

  @ParameterizedTest
  @MethodSource("terms")
  void isDeclaredInTheOntology(Node term) {
    assertThat(ONTOLOGY).anyMatch(g -> g.contains(term, RDF.type.asNode(), Node.ANY));
  }

  private static Graph read(String name) {
    Path home = Path.of(System.getProperty("ertsader.home", "."));
    return TurtleFile.read(home.resolve("ontology").resolve(name), name);
  }
}
