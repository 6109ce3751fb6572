package be.ertsader.endpoint;

import be.ertsader.source.Iris;
import be.ertsader.source.TurtleFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** The page of the shapes that the data are checked with: each under its name as a fragment. */
final class ShapesPage {
  /** The IRI of all shapes together; a fragment names one. */
  static final String SHAPES = Iris.BASE + "ns/shapes";

  private static final List<Node> TARGETS =
      List.of(SHACL.targetClass, SHACL.targetNode, SHACL.targetSubjectsOf, SHACL.targetObjectsOf);

  private ShapesPage() {}

  /**
   * Reads the shapes.
   *
   * @param folder with their files
   */
  static List<Quad> read(Path folder) {
    Graph all = GraphFactory.createDefaultGraph();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.toString().endsWith(".ttl"))
          .sorted()
          .forEach(
              file -> {
                String name = "ontology/shapes/" + file.getFileName();
                TurtleFile.read(file, name).find().forEach(all::add);
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Node graph = NodeFactory.createURI(SHAPES);
    return all.stream()
        .map(triple -> Quad.create(graph, triple))
        .sorted(Comparator.comparing(Quad::toString))
        .toList();
  }

  /** Writes what each shape is about, and what it says of data that do not have it. */
  static String of(List<Quad> shapes, ThingNames names) {
    Graph graph = GraphFactory.createDefaultGraph();
    shapes.forEach(quad -> graph.add(quad.asTriple()));
    PageWords words = names.words();
    DocPage page =
        new DocPage(
            words,
            "/ns/shapes",
            NodeFactory.createLiteralLang(words.of("shapes"), words.lang()),
            List.of());
    Html html = page.html().element("h1", words.of("shapes"));
    html.open("p").element("code", SHAPES).close();
    StatementTable values = new StatementTable(html, names);
    for (Node shape : named(shapes)) {
      String name = shape.getURI().substring(SHAPES.length() + 1);
      html.open("article", "id", name).element("h2", name).open("dl");
      for (Node property : TARGETS) {
        graph
            .find(shape, property, Node.ANY)
            .forEach(
                t -> {
                  html.open("dt").literal(names.name(property)).close().open("dd");
                  values.value(t.getObject());
                  html.close();
                });
      }
      html.element("dt", words.of("shape-says"));
      messages(graph, shape).forEach(m -> html.open("dd").literal(m).close());
      html.close().close();
    }
    return page.end();
  }

  private static Set<Node> named(List<Quad> shapes) {
    Set<Node> named = new LinkedHashSet<>();
    for (Quad quad : shapes) {
      Node subject = quad.getSubject();
      if (subject.isURI() && subject.getURI().startsWith(SHAPES + "#")) {
        named.add(subject);
      }
    }
    return named;
  }

  /** The messages of a shape and of the parts of it that have no name. */
  private static List<Node> messages(Graph graph, Node shape) {
    List<Node> messages = new ArrayList<>();
    Set<Node> seen = new LinkedHashSet<>(Set.of(shape));
    Deque<Node> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      graph
          .find(open.pop(), Node.ANY, Node.ANY)
          .forEach(
              t -> {
                if (t.getPredicate().equals(SHACL.message)) {
                  messages.add(t.getObject());
                } else if (t.getObject().isBlank() && seen.add(t.getObject())) {
                  open.add(t.getObject());
                }
              });
    }
    return messages;
  }
}
