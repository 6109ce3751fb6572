package be.ertsader.source;

import be.ertsader.problem.Code;
import be.ertsader.problem.Nearest;
import be.ertsader.problem.Problem;
import be.ertsader.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;

/**
 * All sources of a data folder. A source is a folder with a {@code source.ttl}; each of its CSV
 * files is a table, and {@code source.ttl} says how the table is called and, when no mapping of the
 * same name lies beside it, which shared layout it has.
 */
public final class Catalogue {
  /** Folder of the layouts that several tables share. */
  private static final String LAYOUTS = "layouts";

  private static final Node LABEL = RDFS.label.asNode();

  private final Path data;
  private final List<Source> sources;

  private Catalogue(Path data, List<Source> sources) {
    this.data = data;
    this.sources = sources;
  }

  /**
   * A study or register.
   *
   * @param slug name of its folder
   * @param description what {@code source.ttl} says
   * @param tables in the order of their names
   */
  public record Source(String slug, Graph description, List<Table> tables) {}

  /**
   * Reads the folder.
   *
   * @throws ProblemException with every fault of the descriptions
   */
  public static Catalogue read(Path data) {
    if (!Files.isDirectory(data)) {
      throw new Problem(
              Code.MISSING_FOLDER, data.toString(), "there is no such folder", "give --home")
          .exception();
    }
    List<Problem> problems = new ArrayList<>();
    List<Source> sources = new ArrayList<>();
    for (Path folder : sorted(data, Files::isDirectory)) {
      if (Files.exists(folder.resolve("source.ttl"))) {
        sources.add(readSource(data, folder, problems));
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return new Catalogue(data, List.copyOf(sources));
  }

  public List<Source> sources() {
    return sources;
  }

  /**
   * The source of that slug.
   *
   * @throws ProblemException with the nearest slugs if there is none
   */
  public Source source(String slug) {
    return sources.stream()
        .filter(s -> s.slug().equals(slug))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> known = sources.stream().map(Source::slug).toList();
              String near = Nearest.cure(known, slug);
              String cure = near.isEmpty() ? "known: " + String.join(", ", known) : near;
              String what = "there is no source '" + slug + "'";
              return Problem.of(Code.BAD_ARGUMENT, what, cure).exception();
            });
  }

  /** The mapping that gives each row of every table its evidence. */
  public Path rowLayout() {
    return data.resolve(LAYOUTS).resolve("row.rq");
  }

  private static Source readSource(Path data, Path folder, List<Problem> problems) {
    String slug = folder.getFileName().toString();
    Graph description =
        TurtleFile.read(folder.resolve("source.ttl"), "data/" + slug + "/source.ttl");
    List<Table> tables = new ArrayList<>();
    for (Path csv : sorted(folder, f -> f.toString().endsWith(".csv"))) {
      String name = csv.getFileName().toString().replaceFirst("\\.csv$", "");
      Node table = NodeFactory.createURI(Iris.graph(slug, name));
      Path layout = layout(data, folder, name, literal(description, table, Erts.LAYOUT, ""));
      if (!Files.exists(layout)) {
        problems.add(
            new Problem(
                Code.MISSING_MAPPING,
                "data/" + slug + "/" + name + ".csv",
                "no mapping: neither " + name + ".rq beside it nor a layout in source.ttl",
                "add erts:layout to <" + table.getURI() + "> in source.ttl"));
      }
      tables.add(
          new Table(
              slug,
              name,
              csv,
              layout,
              literal(description, NodeFactory.createURI(Iris.source(slug)), Erts.SHORT_NAME, ""),
              Map.of(
                  "en", literal(description, table, LABEL, "en"),
                  "nl", literal(description, table, LABEL, "nl"))));
    }
    return new Source(slug, description, List.copyOf(tables));
  }

  private static Path layout(Path data, Path folder, String table, String declared) {
    Path beside = folder.resolve(table + ".rq");
    return Files.exists(beside) || declared.isBlank()
        ? beside
        : data.resolve(LAYOUTS).resolve(declared + ".rq");
  }

  private static String literal(Graph graph, Node subject, Node predicate, String language) {
    return graph.stream(subject, predicate, Node.ANY)
        .map(t -> t.getObject())
        .filter(Node::isLiteral)
        .filter(o -> o.getLiteralLanguage().equals(language))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse("");
  }

  private static List<Path> sorted(Path folder, java.util.function.Predicate<Path> wanted) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(wanted).sorted().toList();
    } catch (IOException e) {
      throw new Problem(Code.DISK, folder.toString(), "cannot be listed: " + e.getMessage(), "")
          .exception();
    }
  }
}
