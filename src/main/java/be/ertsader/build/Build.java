package be.ertsader.build;

import be.ertsader.check.Checker;
import be.ertsader.check.Finding;
import be.ertsader.check.ReaderCrossCheck;
import be.ertsader.check.Report;
import be.ertsader.check.Severity;
import be.ertsader.check.Shapes;
import be.ertsader.describe.CatalogGraph;
import be.ertsader.describe.Description;
import be.ertsader.describe.Statistics;
import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.problem.ProblemException;
import be.ertsader.query.CatalogueQuery;
import be.ertsader.query.QueryCatalogue;
import be.ertsader.source.Erts;
import be.ertsader.source.Home;
import be.ertsader.source.Iris;
import be.ertsader.source.Prefixes;
import be.ertsader.store.Draft;
import be.ertsader.store.KeptFiles;
import be.ertsader.store.OpenStore;
import be.ertsader.store.StoreFolder;
import be.ertsader.store.StoreInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;

/** From the files of a home to a store. */
public final class Build {
  /** The graph that holds the SHACL report. */
  private static final String REPORT = Iris.graph("derived", "report");

  private Build() {}

  /** What one source, or one kind of derived graphs, brought. */
  public record Part(String name, long graphs, long quads) {}

  /**
   * What a build brought.
   *
   * @param claims number of claims by class
   * @param warnings findings that did not stop the build
   */
  public record Summary(
      List<Part> parts,
      long graphs,
      long quads,
      Map<String, Long> claims,
      List<Finding> warnings) {}

  /**
   * What a check found.
   *
   * @param readers where the two Turtle readers do not agree
   */
  public record Checked(Report report, List<Problem> readers) {}

  /**
   * Builds the store and swaps it in.
   *
   * @param extras what else is worked out
   * @throws ProblemException if data are faulty, a shape is violated, another build is under way or
   *     the disk fails; the store that was there still serves
   */
  public static Summary run(Home home, StoreFolder folder, Progress progress, Extras extras) {
    try (Draft draft = folder.begin();
        Output output = new Output(draft, Prefixes.ALL)) {
      QueryCatalogue queries = QueryCatalogue.read(home.queries());
      // Threads that begin to use Jena at once may wait for each other's classes for ever.
      JenaSystem.init();
      CompletableFuture<List<CatalogueQuery>> examples =
          CompletableFuture.supplyAsync(queries::readable);
      // Before anything is read: what changes meanwhile then counts as changed since.
      String ontology = home.ontologyFingerprint();
      String data = home.dataFingerprint();
      CompletableFuture<Shapes> shapes = CompletableFuture.supplyAsync(() -> shapes(home));
      Graphs graphs = Assembly.of(home, progress, output::add);
      progress.step("check, and write the store");
      CompletableFuture<Statistics> counting =
          CompletableFuture.supplyAsync(() -> Statistics.of(graphs.union()));
      Report report = Checker.check(graphs.union(), result(shapes));
      refuse(report);
      Preparation answers = new Preparation(queries.prepared(result(examples)), graphs.union());
      Graph catalogue = CatalogGraph.of(home.catalogue(), graphs.union());
      Map<String, Graph> added =
          describe(graphs, report, result(counting), result(examples), catalogue);
      output.add(added);
      CompletableFuture<List<KeptFiles.Entry>> first =
          CompletableFuture.supplyAsync(
              () -> extras.answers().apply(new Together(graphs.union(), added.values())));
      long quads = output.written();
      draft.pack();
      output.endDumps();
      draft.publish(new StoreInfo(ontology, data, "ertsader", quads));
      try (OpenStore store = folder.open(ontology)) {
        extras.work().accept(store);
      }
      result(first).forEach(draft.kept()::keep);
      answers.answers().forEach(draft.kept()::keep);
      return summary(graphs, added, report);
    }
  }

  /** What is said about the graphs: the report of the check, descriptions, the examples. */
  private static Map<String, Graph> describe(
      Graphs graphs,
      Report report,
      Statistics statistics,
      List<CatalogueQuery> examples,
      Graph catalogue) {
    statistics.count(report.graph());
    Map<String, Graph> added =
        new TreeMap<>(
            Description.of(
                graphs.named(),
                Map.entry(REPORT, report.graph()),
                graphs.union(),
                statistics,
                examples,
                catalogue,
                Prefixes.ALL));
    added.put(REPORT, report.graph());
    added.put(Iris.CATALOG, catalogue);
    return added;
  }

  /** What a task gives; a problem that ended it is thrown as if it had run here. */
  static <T> T result(CompletableFuture<T> task) {
    try {
      return task.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof ProblemException problem ? problem : e;
    }
  }

  /** Maps, derives and checks, and writes no store. */
  public static Checked check(Home home, Progress progress) {
    Graphs graphs = Assembly.of(home, progress, mapped -> {});
    progress.step("check");
    Report report = Checker.check(graphs.union(), shapes(home));
    List<Problem> readers = new ArrayList<>();
    graphs
        .named()
        .forEach(
            (name, graph) -> {
              progress.step("read back " + name);
              readers.addAll(ReaderCrossCheck.check(name, graph, Prefixes.ALL));
            });
    return new Checked(report, readers);
  }

  private static Shapes shapes(Home home) {
    return Shapes.load(home.ontology().resolve("shapes"));
  }

  private static void refuse(Report report) {
    List<Problem> violations =
        report.findings().stream()
            .filter(f -> f.severity() == Severity.VIOLATION)
            .map(f -> Problem.of(Code.SHACL_VIOLATION, f.line(), ""))
            .toList();
    if (!violations.isEmpty()) {
      throw new ProblemException(violations);
    }
  }

  private static Summary summary(Graphs graphs, Map<String, Graph> added, Report report) {
    Map<String, Graph> named = new TreeMap<>(graphs.named());
    named.putAll(added);
    Map<String, List<Graph>> parts = new TreeMap<>();
    named.forEach(
        (name, graph) ->
            parts
                .computeIfAbsent(Iris.path(name).replaceFirst("/.*", ""), k -> new ArrayList<>())
                .add(graph));
    List<Part> list = new ArrayList<>();
    parts.forEach((name, all) -> list.add(new Part(name, all.size(), quads(all))));
    List<Finding> warnings =
        report.findings().stream().filter(f -> f.severity() == Severity.WARNING).toList();
    return new Summary(list, named.size(), quads(named.values()), claims(graphs.union()), warnings);
  }

  private static long quads(Collection<Graph> graphs) {
    return graphs.stream().mapToLong(Graph::size).sum();
  }

  private static Map<String, Long> claims(Graph union) {
    Map<String, Long> claims = new LinkedHashMap<>();
    for (Node kind : Erts.CLAIMS) {
      claims.put(kind.getLocalName(), union.stream(Node.ANY, RDF.type.asNode(), kind).count());
    }
    return claims;
  }
}
