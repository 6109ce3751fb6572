package be.ertsader.check;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.problem.ProblemException;
import be.ertsader.source.Erts;
import be.ertsader.source.TurtleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;

/**
 * The shapes of a folder of Turtle files, each with the severity that the folder's {@code
 * profile.ttl} gives it. A shape that the profile does not name makes violations.
 */
public final class Shapes {
  private static final String PROFILE = "profile.ttl";

  private final Graph graph;
  private final org.apache.jena.shacl.Shapes parsed;

  private Shapes(Graph graph, org.apache.jena.shacl.Shapes parsed) {
    this.graph = graph;
    this.parsed = parsed;
  }

  /**
   * Reads a folder.
   *
   * @throws ProblemException if the folder holds no shapes, a file is no Turtle or no SHACL, a
   *     shape states its own severity, or the profile names a shape or a severity that does not
   *     exist
   */
  public static Shapes load(Path folder) {
    Graph graph = new GraphMem2Fast();
    List<Problem> problems = new ArrayList<>();
    for (Path file : files(folder)) {
      if (!isProfile(file)) {
        Graph shapes = TurtleFile.read(file, name(file));
        requireNoSeverity(shapes, name(file), problems);
        GraphUtil.addInto(graph, shapes);
      }
    }
    if (declared(graph).isEmpty()) {
      throw new Problem(Code.MISSING_FOLDER, folder.toString(), "holds no shapes", "").exception();
    }
    files(folder).stream().filter(Shapes::isProfile).forEach(f -> apply(f, graph, problems));
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return new Shapes(graph, parse(graph, folder));
  }

  /** The shapes with their severities, as they can be published. */
  public Graph graph() {
    return graph;
  }

  /** The IRIs of all node shapes and property shapes. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    declared(graph).forEach(n -> names.add(n.getURI()));
    return names;
  }

  org.apache.jena.shacl.Shapes parsed() {
    return parsed;
  }

  private static org.apache.jena.shacl.Shapes parse(Graph graph, Path folder) {
    try {
      return org.apache.jena.shacl.Shapes.parse(graph);
    } catch (ShaclParseException e) {
      throw new Problem(Code.BAD_TURTLE, folder.toString(), "is no SHACL: " + e.getMessage(), "")
          .exception();
    }
  }

  private static void apply(Path profile, Graph shapes, List<Problem> problems) {
    Set<Node> known = declared(shapes);
    for (Triple t : TurtleFile.read(profile, name(profile)).find().toList()) {
      if (!t.getPredicate().equals(Erts.SEVERITY)) {
        problems.add(bad(name(profile), t.getPredicate() + " is not erts:severity", ""));
      } else if (!known.contains(t.getSubject())) {
        problems.add(bad(name(profile), "there is no shape " + t.getSubject(), "mend its IRI"));
      } else if (!Severity.isKnown(t.getObject())) {
        String cure = "write sh:Violation, sh:Warning or sh:Info";
        problems.add(bad(name(profile), t.getObject() + " is no severity", cure));
      } else if (shapes.contains(t.getSubject(), SHACL.severity, Node.ANY)) {
        problems.add(bad(name(profile), t.getSubject() + " has two severities", "keep one"));
      } else {
        shapes.add(t.getSubject(), SHACL.severity, t.getObject());
      }
    }
  }

  private static void requireNoSeverity(Graph shapes, String name, List<Problem> problems) {
    shapes.stream(Node.ANY, SHACL.severity, Node.ANY)
        .map(t -> bad(name, t.getSubject() + " has a sh:severity", "move it to " + PROFILE))
        .forEach(problems::add);
  }

  private static Problem bad(String where, String what, String cure) {
    return new Problem(Code.BAD_VALUE, where, what, cure);
  }

  private static Set<Node> declared(Graph graph) {
    Set<Node> shapes = new HashSet<>();
    for (Node type : List.of(SHACL.NodeShape, SHACL.PropertyShape)) {
      graph.stream(Node.ANY, RDF.Nodes.type, type)
          .map(Triple::getSubject)
          .filter(Node::isURI)
          .forEach(shapes::add);
    }
    return shapes;
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new Problem(Code.MISSING_FOLDER, folder.toString(), "there is no such folder", "")
          .exception();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList();
    } catch (IOException e) {
      throw new Problem(Code.DISK, folder.toString(), "cannot be listed: " + e.getMessage(), "")
          .exception();
    }
  }

  private static boolean isProfile(Path file) {
    return file.getFileName().toString().equals(PROFILE);
  }

  /** How users know the file: below the folder that holds data, ontology and queries. */
  private static String name(Path file) {
    return "ontology/shapes/" + file.getFileName();
  }
}
