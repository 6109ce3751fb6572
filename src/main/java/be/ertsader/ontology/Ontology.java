package be.ertsader.ontology;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.problem.ProblemException;
import be.ertsader.source.TurtleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;

/**
 * The ontology folder: core, alignments and vocabularies as graphs, rules as queries.
 *
 * @param graphs by their path below the folder without extension, such as {@code
 *     vocabularies/stages}, in the order of the paths
 * @param rules in the order in which they run
 */
public record Ontology(Map<String, Graph> graphs, List<Rule> rules) {
  private static final List<String> FOLDERS = List.of("", "alignments", "vocabularies");

  /**
   * Reads the folder.
   *
   * @throws ProblemException with every file that is broken
   */
  public static Ontology read(Path folder) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Graph> graphs = new LinkedHashMap<>();
    for (String part : FOLDERS) {
      for (Path file : files(folder.resolve(part), ".ttl")) {
        String name = folder.relativize(file).toString();
        try {
          graphs.put(name.replaceFirst("\\.ttl$", ""), TurtleFile.read(file, "ontology/" + name));
        } catch (ProblemException e) {
          problems.addAll(e.problems());
        }
      }
    }
    List<Rule> rules = new ArrayList<>();
    for (Path file : files(folder.resolve("rules"), ".rq")) {
      try {
        rules.add(Rule.read(file));
      } catch (ProblemException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return new Ontology(graphs, List.copyOf(rules));
  }

  /** Hands over each concept that has a notation: the name of its vocabulary, notation, IRI. */
  public void eachConcept(Visitor visitor) {
    graphs.forEach(
        (name, graph) -> {
          if (name.startsWith("vocabularies/")) {
            String vocabulary = name.substring("vocabularies/".length());
            notations(graph, (notation, iri) -> visitor.visit(vocabulary, notation, iri));
          }
        });
  }

  /** Takes a concept. */
  @FunctionalInterface
  public interface Visitor {
    void visit(String vocabulary, String notation, String iri);
  }

  private static void notations(Graph graph, BiConsumer<String, String> out) {
    graph
        .find(Node.ANY, SKOS.notation.asNode(), Node.ANY)
        .filterKeep(t -> t.getSubject().isURI())
        .forEach(
            (Triple t) ->
                out.accept(t.getObject().getLiteralLexicalForm(), t.getSubject().getURI()));
  }

  private static List<Path> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new Problem(Code.DISK, folder.toString(), "cannot be listed: " + e.getMessage(), "")
          .exception();
    }
  }
}
