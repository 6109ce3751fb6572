package be.ertsader.check;

import be.ertsader.source.TurtleFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** The project's shapes and the small graphs that are held against them. */
final class Fixture {
  static final Path HOME = Path.of(System.getProperty("ertsader.home", "."));
  static final Path SHAPES = HOME.resolve("ontology/shapes");
  static final Path FOLDERS = HOME.resolve("src/test/resources/shapes");
  static final String NS = "https://w3id.org/ertsader/ns/shapes#";

  private static final String PREFIXES =
      """
      @prefix claim: <https://w3id.org/ertsader/id/claim/> .
      @prefix erts: <https://w3id.org/ertsader/ns#> .
      @prefix material: <https://w3id.org/ertsader/id/material/> .
      @prefix prov: <http://www.w3.org/ns/prov#> .
      @prefix row: <https://w3id.org/ertsader/data/test/table.csv#row=> .
      @prefix sh: <http://www.w3.org/ns/shacl#> .
      @prefix shape: <https://w3id.org/ertsader/ns/shapes#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      """;

  private static final Graph CONTEXT = readContext();

  private Fixture() {}

  /** A graph of Turtle with the usual prefixes. */
  static Graph graph(String turtle) {
    Graph graph = new GraphMem2Fast();
    byte[] bytes = (PREFIXES + turtle).getBytes(StandardCharsets.UTF_8);
    RDFParser.source(new ByteArrayInputStream(bytes)).lang(Lang.TURTLE).parse(graph);
    return graph;
  }

  /** Turtle with the usual prefixes, beside what the fixtures and the vocabularies say. */
  static Graph withContext(String turtle) {
    Graph graph = context();
    GraphUtil.addInto(graph, graph(turtle));
    return graph;
  }

  /** A fixture's file, beside what all fixtures refer to. */
  static Graph withContext(Path file) {
    Graph graph = context();
    GraphUtil.addInto(graph, TurtleFile.read(file, file.toString()));
    return graph;
  }

  /** A folder of shapes with the given profile, to be loaded. */
  static Path shapes(Path folder, String shapes, String profile) throws IOException {
    Files.writeString(folder.resolve("some.ttl"), PREFIXES + shapes);
    Files.writeString(folder.resolve("profile.ttl"), PREFIXES + profile);
    return folder;
  }

  static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Graph context() {
    Graph graph = new GraphMem2Fast();
    GraphUtil.addInto(graph, CONTEXT);
    return graph;
  }

  private static Graph readContext() {
    Graph graph = TurtleFile.read(FOLDERS.resolve("context.ttl"), "context.ttl");
    for (Path file : list(HOME.resolve("ontology/vocabularies"))) {
      if (file.toString().endsWith(".ttl")) {
        GraphUtil.addInto(graph, TurtleFile.read(file, file.toString()));
      }
    }
    return graph;
  }
}
