package be.ertsader.check;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.source.TurtleFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shape has a folder with a graph that it accepts and one that it alone does not. */
class ShapeFixturesTest {
  private static final Shapes SHAPES = Shapes.load(Fixture.SHAPES);

  static Set<String> shapes() {
    return names();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void acceptsWhatPasses(String shape) {
    Graph data = Fixture.withContext(file(shape, "pass.ttl"));

    assertThat(Checker.check(data, SHAPES).findings()).extracting(Finding::line).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void aloneRefusesWhatFails(String shape) {
    Graph data = Fixture.withContext(file(shape, "fail.ttl"));

    assertThat(Checker.check(data, SHAPES).findings())
        .isNotEmpty()
        .extracting(Finding::shape)
        .allMatch(withProperties(shape)::contains);
  }

  @Test
  void everyFolderBelongsToAShape() {
    assertThat(Fixture.list(Fixture.FOLDERS).stream().filter(Files::isDirectory))
        .extracting(f -> f.getFileName().toString())
        .containsExactlyInAnyOrderElementsOf(names());
  }

  @Test
  void everyShapeThatStandsForItselfSaysWhatItExpects() {
    Graph graph = SHAPES.graph();

    assertThat(names())
        .filteredOn(n -> !graph.contains(node(n), SHACL.property, Node.ANY))
        .filteredOn(n -> !graph.contains(node(n), SHACL.sparql, Node.ANY))
        .allMatch(n -> graph.contains(node(n), SHACL.message, Node.ANY));
  }

  @Test
  void everyPropertyShapeOfANamedShapeHasAName() {
    assertThat(SHAPES.graph().find(Node.ANY, SHACL.property, Node.ANY).toList())
        .filteredOn(t -> t.getSubject().isURI())
        .extracting(Triple::getObject)
        .allMatch(Node::isURI);
  }

  @Test
  void everyClassOfTheOntologyHasAShape() {
    Graph core = TurtleFile.read(Fixture.HOME.resolve("ontology/core.ttl"), "ontology/core.ttl");
    Set<String> above = Set.of("Entity", "Claim", "DerivedStatement");

    assertThat(core.find(Node.ANY, RDF.Nodes.type, OWL2.Class.asNode()).toList())
        .extracting(Triple::getSubject)
        .filteredOn(c -> c.isURI() && c.getNameSpace().equals("https://w3id.org/ertsader/ns#"))
        .filteredOn(c -> !above.contains(c.getLocalName()))
        .isNotEmpty()
        .allMatch(c -> SHAPES.graph().contains(Node.ANY, SHACL.targetClass, c));
  }

  private static Set<String> names() {
    return SHAPES.names().stream()
        .map(n -> n.substring(Fixture.NS.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> withProperties(String shape) {
    Set<String> all = new TreeSet<>(Set.of(Fixture.NS + shape));
    SHAPES
        .graph()
        .find(node(shape), SHACL.property, Node.ANY)
        .forEach(t -> all.add(t.getObject().getURI()));
    return all;
  }

  private static Node node(String shape) {
    return NodeFactory.createURI(Fixture.NS + shape);
  }

  private static Path file(String shape, String name) {
    return Fixture.FOLDERS.resolve(shape).resolve(name);
  }
}
