package be.ertsader.query;

import be.ertsader.problem.Code;
import be.ertsader.problem.Nearest;
import be.ertsader.problem.Problem;
import be.ertsader.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;

/**
 * The queries of a folder: those that people can ask, and the internal ones that operations ask.
 */
public final class QueryCatalogue {
  /** Folder of the queries that are no part of the listing. */
  private static final String INTERNAL = "internal";

  private static final String EXTENSION = ".rq";
  private static final Pattern ONLY = Pattern.compile("[?$](only[A-Z]\\w*)");

  private final Map<String, Path> queries;
  private final Map<String, Path> internal;

  private QueryCatalogue(Map<String, Path> queries, Map<String, Path> internal) {
    this.queries = queries;
    this.internal = internal;
  }

  /**
   * Lists the queries of a folder; each is read when it is asked for.
   *
   * @throws ProblemException if there are none
   */
  public static QueryCatalogue read(Path folder) {
    Map<String, Path> queries = byName(folder);
    if (queries.isEmpty()) {
      throw new Problem(Code.MISSING_FOLDER, folder.toString(), "holds no queries", "give --home")
          .exception();
    }
    return new QueryCatalogue(queries, byName(folder.resolve(INTERNAL)));
  }

  /**
   * The queries that people can ask, by name.
   *
   * @throws ProblemException with every header and every query that is broken
   */
  public List<CatalogueQuery> all() {
    List<Problem> problems = new ArrayList<>();
    List<CatalogueQuery> all = new ArrayList<>();
    for (Path file : queries.values()) {
      try {
        all.add(readOne(file, problems));
      } catch (ProblemException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return all;
  }

  /**
   * The queries that a build answers beforehand: those of some, and internal ones; one that cannot
   * be read is left out.
   *
   * @param some mostly {@link #readable()}, which a build needs anyway
   */
  public List<CatalogueQuery> prepared(List<CatalogueQuery> some) {
    return Stream.concat(
            some.stream().filter(query -> !query.prepared().isEmpty()),
            internal.values().stream()
                .filter(QueryCatalogue::isPrepared)
                .flatMap(QueryCatalogue::readable))
        .toList();
  }

  /** The queries that people can ask; one that cannot be read is left out. */
  public List<CatalogueQuery> readable() {
    return queries.values().stream().flatMap(QueryCatalogue::readable).toList();
  }

  private static boolean isPrepared(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.takeWhile(l -> l.startsWith("#")).anyMatch(l -> l.startsWith("# prepared:"));
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  private static Stream<CatalogueQuery> readable(Path file) {
    try {
      return Stream.of(CatalogueQuery.readFile(file));
    } catch (ProblemException e) {
      // Who asks it is told.
      return Stream.empty();
    }
  }

  /**
   * The query of that name.
   *
   * @throws ProblemException with the nearest names if there is none, or if it does not parse
   */
  public CatalogueQuery find(String name) {
    Path file = queries.get(name);
    if (file == null) {
      String near = Nearest.cure(queries.keySet(), name);
      String cure = near.isEmpty() ? "'ertsader query' lists them" : near;
      throw Problem.of(Code.UNKNOWN_QUERY, "there is no query '" + name + "'", cure).exception();
    }
    return CatalogueQuery.readFile(file);
  }

  /** A query that an operation needs; it is no part of the listing. */
  public CatalogueQuery internal(String name) {
    Path file = internal.get(name);
    if (file == null) {
      String what = "the query '" + INTERNAL + "/" + name + EXTENSION + "' is missing";
      throw Problem.of(Code.UNKNOWN_QUERY, what, "restore it").exception();
    }
    return CatalogueQuery.readFile(file);
  }

  private static Map<String, Path> byName(Path folder) {
    Map<String, Path> found = new TreeMap<>();
    for (Path file : files(folder)) {
      String name = file.getFileName().toString();
      found.put(name.substring(0, name.length() - EXTENSION.length()), file);
    }
    return found;
  }

  private static CatalogueQuery readOne(Path file, List<Problem> problems) {
    CatalogueQuery query = CatalogueQuery.readFile(file);
    problems.addAll(Header.read(file.toString(), query.text()).faults());
    checkParameters(file, query, problems);
    return query;
  }

  /** A declared parameter must stand in the query, and the other way round. */
  private static void checkParameters(Path file, CatalogueQuery query, List<Problem> problems) {
    Set<String> declared = new TreeSet<>(query.params().stream().map(Parameter::variable).toList());
    Set<String> used = variables(query.query());
    Set<String> odd = new TreeSet<>(declared);
    odd.addAll(used);
    odd.removeIf(v -> declared.contains(v) && used.contains(v));
    for (String variable : odd) {
      String what =
          "?" + variable + (used.contains(variable) ? " is not declared" : " is not used");
      String cure = "write '# param NAME: TYPE; what it does' for each ?onlyName";
      problems.add(new Problem(Code.BAD_SPARQL, file + ":1:1", what, cure));
    }
  }

  /** The variables of parameters; comments do not count. */
  private static Set<String> variables(Query query) {
    return ONLY.matcher(query.toString())
        .results()
        .map(m -> m.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(EXTENSION)).sorted().toList();
    } catch (IOException e) {
      throw new Problem(Code.DISK, folder.toString(), "cannot be listed: " + e.getMessage(), "")
          .exception();
    }
  }
}
