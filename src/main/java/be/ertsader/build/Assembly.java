package be.ertsader.build;

import be.ertsader.mapping.Ids;
import be.ertsader.mapping.Layout;
import be.ertsader.mapping.Mapper;
import be.ertsader.ontology.Ontology;
import be.ertsader.ontology.Rule;
import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.problem.ProblemException;
import be.ertsader.source.Catalogue;
import be.ertsader.source.CsvTable;
import be.ertsader.source.Home;
import be.ertsader.source.Iris;
import be.ertsader.source.Row;
import be.ertsader.source.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;

/** Puts the graphs together: ontology, registers and studies as they are, then what follows. */
public final class Assembly {
  private final Home home;
  private final Progress progress;
  private final Consumer<Map<String, Graph>> sink;
  private final Graphs graphs = new Graphs();
  private final Ids ids = new Ids();
  private final Map<Path, Layout> layouts = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private Assembly(Home home, Progress progress, Consumer<Map<String, Graph>> sink) {
    this.home = home;
    this.progress = progress;
    this.sink = sink;
  }

  /**
   * Maps and derives everything of a home.
   *
   * @param sink takes the graphs that are mapped, before anything is derived, then the derived
   *     ones; each batch is complete, and its graphs change no more
   * @throws ProblemException with all data errors together
   */
  public static Graphs of(Home home, Progress progress, Consumer<Map<String, Graph>> sink) {
    return new Assembly(home, progress, sink).run();
  }

  private Graphs run() {
    Optional<Ontology> ontology = attempt(() -> Ontology.read(home.ontology()));
    Catalogue catalogue = Catalogue.read(home.data());
    ontology.ifPresent(this::takeOntology);
    catalogue.sources().forEach(this::takeSource);
    Optional<Layout> evidence = attempt(() -> Layout.read(catalogue.rowLayout()));
    if (ontology.isPresent() && evidence.isPresent()) {
      mapAll(catalogue, new Mapper(ids, evidence.get()));
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    Map<String, Graph> mapped = new TreeMap<>(graphs.named());
    sink.accept(mapped);
    derive(ontology.orElseThrow().rules());
    Map<String, Graph> derived = new TreeMap<>(graphs.named());
    derived.keySet().removeAll(mapped.keySet());
    sink.accept(derived);
    return graphs;
  }

  private void takeOntology(Ontology ontology) {
    ontology.graphs().forEach((name, graph) -> graphs.addAll(Iris.graph("ontology", name), graph));
    ontology.eachConcept(ids::add);
  }

  /** Takes the description of a source and the ids of its registers, before any row is mapped. */
  private void takeSource(Catalogue.Source source) {
    graphs.addAll(Iris.graph(source.slug(), "source"), source.description());
    for (Table table : source.tables()) {
      attempt(() -> layouts.computeIfAbsent(table.layout(), Layout::read))
          .flatMap(Layout::register)
          .ifPresent(type -> readIds(table, type));
    }
  }

  private void readIds(Table table, String type) {
    attempt(
        () -> {
          try (CsvTable csv = CsvTable.open(table.file(), table.displayName())) {
            int column = csv.columns().indexOf("id");
            Map<String, Long> lines = new HashMap<>();
            while (column >= 0 && csv.hasNext()) {
              Row row = csv.next();
              if (column < row.cells().size()) {
                noteId(table, type, row, row.cells().get(column), lines);
              }
            }
          }
          return table;
        });
  }

  private void noteId(Table table, String type, Row row, String id, Map<String, Long> lines) {
    String where = table.displayName() + ":" + row.line();
    if (!id.matches("[A-Za-z0-9]+(-[A-Za-z0-9]+)*")) {
      problems.add(
          new Problem(
              Code.BAD_VALUE, where, "id '" + id + "' is no slug", "use a-z, 0-9 and hyphens"));
    }
    Long before = lines.putIfAbsent(id, row.line());
    if (before != null) {
      problems.add(
          new Problem(
              Code.DUPLICATE_ID, where, "id '" + id + "' stands in line " + before + " too", ""));
    }
    ids.add(table.name(), id, Iris.thing(type, id));
  }

  /** What a table became. */
  private record Mapped(Table table, List<Triple> triples, List<Problem> problems) {}

  /** Maps tables by several threads; takes what comes out in the order of the tables. */
  private void mapAll(Catalogue catalogue, Mapper mapper) {
    List<Table> tables =
        catalogue.sources().stream()
            .flatMap(s -> s.tables().stream())
            .filter(t -> layouts.containsKey(t.layout()))
            .toList();
    List<CompletableFuture<Mapped>> all =
        tables.stream().map(t -> CompletableFuture.supplyAsync(() -> map(t, mapper))).toList();
    for (CompletableFuture<Mapped> one : all) {
      Mapped mapped = one.join();
      Table table = mapped.table();
      progress.step("map " + table.source() + "/" + table.name());
      mapped.triples().forEach(graphs.sink(Iris.graph(table.source(), table.name())));
      problems.addAll(mapped.problems());
    }
  }

  private Mapped map(Table table, Mapper mapper) {
    Mapped mapped = new Mapped(table, new ArrayList<>(), new ArrayList<>());
    mapper.map(table, layouts.get(table.layout()), mapped.triples()::add, mapped.problems()::add);
    return mapped;
  }

  /** Runs the rules turn by turn, those of one turn by several threads. */
  private void derive(List<Rule> rules) {
    Map<Integer, List<Rule>> turns =
        rules.stream()
            .collect(Collectors.groupingBy(Rule::turn, TreeMap::new, Collectors.toList()));
    for (List<Rule> turn : turns.values()) {
      progress.step("derive " + turn.stream().map(Rule::name).collect(Collectors.joining(", ")));
      Map<String, List<Triple>> derived = new LinkedHashMap<>();
      turn.parallelStream()
          .map(rule -> Map.entry(rule.name(), triples(rule)))
          .forEachOrdered(e -> derived.put(e.getKey(), e.getValue()));
      derived.forEach((name, t) -> t.forEach(graphs.sink(Iris.graph("derived", name))));
    }
  }

  private List<Triple> triples(Rule rule) {
    List<Triple> triples = new ArrayList<>();
    try (QueryExec exec =
        QueryExec.dataset(DatasetGraphFactory.wrap(graphs.union())).query(rule.query()).build()) {
      exec.constructTriples().forEachRemaining(triples::add);
    }
    return triples;
  }

  private <T> Optional<T> attempt(java.util.function.Supplier<T> step) {
    try {
      return Optional.of(step.get());
    } catch (ProblemException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }
}
