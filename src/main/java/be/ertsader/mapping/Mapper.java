package be.ertsader.mapping;

import be.ertsader.problem.Code;
import be.ertsader.problem.Nearest;
import be.ertsader.problem.Problem;
import be.ertsader.source.CsvTable;
import be.ertsader.source.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;

/**
 * Makes the triples of a table. Rows are read and mapped in portions, so that memory does not grow
 * with the length of the table.
 */
public final class Mapper {
  private static final int PORTION = 500;

  private final Ids ids;
  private final Layout evidence;

  /**
   * @param ids what cells may refer to
   * @param evidence the layout that is applied to every table beside its own: it describes rows
   */
  public Mapper(Ids ids, Layout evidence) {
    this.ids = ids;
    this.evidence = evidence;
  }

  /**
   * Maps a table. Rows with a fault give a problem each and no triples; a fault of the header or of
   * the file's form ends the table.
   */
  public void map(Table table, Layout layout, Consumer<Triple> out, Consumer<Problem> problems) {
    try (CsvTable csv = CsvTable.open(table.file(), table.displayName())) {
      if (!headerFits(table, csv.columns(), layout, problems)) {
        return;
      }
      RowReader reader = new RowReader(table, csv.columns(), layout, ids, problems);
      List<Binding> portion = new ArrayList<>();
      while (csv.hasNext()) {
        portion.addAll(reader.solutions(csv.next()));
        if (portion.size() >= PORTION) {
          construct(layout, portion, out);
          portion.clear();
        }
      }
      construct(layout, portion, out);
    } catch (be.ertsader.problem.ProblemException e) {
      e.problems().forEach(problems);
    }
  }

  private void construct(Layout layout, List<Binding> solutions, Consumer<Triple> out) {
    if (!solutions.isEmpty()) {
      run(layout.query(), solutions, out);
      run(evidence.query(), solutions, out);
    }
  }

  /** Puts the solutions in front of the query's pattern, as a VALUES block would stand there. */
  private static void run(Query query, List<Binding> solutions, Consumer<Triple> out) {
    Query bound = query.cloneQuery();
    List<Var> variables = new ArrayList<>();
    solutions.forEach(
        s ->
            s.vars()
                .forEachRemaining(
                    v -> {
                      if (!variables.contains(v)) {
                        variables.add(v);
                      }
                    }));
    ElementGroup pattern = new ElementGroup();
    pattern.addElement(new ElementData(variables, solutions));
    if (query.getQueryPattern() instanceof ElementGroup group) {
      group.getElements().forEach(pattern::addElement);
    } else {
      pattern.addElement(query.getQueryPattern());
    }
    bound.setQueryPattern(pattern);
    bound.setSyntax(Syntax.syntaxARQ);
    try (QueryExec exec = QueryExec.dataset(DatasetGraphFactory.empty()).query(bound).build()) {
      exec.constructTriples().forEachRemaining(out);
    }
  }

  private static boolean headerFits(
      Table table, List<String> header, Layout layout, Consumer<Problem> problems) {
    boolean fits = true;
    List<String> declared = layout.columns().stream().map(Column::name).toList();
    for (String name : declared) {
      if (!header.contains(name)) {
        problems.accept(
            headerProblem(
                table, Code.MISSING_COLUMN, "column '" + name + "' is missing", header, name));
        fits = false;
      }
    }
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i);
      if (!declared.contains(name) || header.indexOf(name) != i) {
        String what = declared.contains(name) ? "stands twice" : "is unknown to the layout";
        problems.accept(
            headerProblem(
                table, Code.UNKNOWN_COLUMN, "column '" + name + "' " + what, declared, name));
        fits = false;
      }
    }
    return fits;
  }

  private static Problem headerProblem(
      Table table, Code code, String what, List<String> others, String name) {
    return new Problem(code, table.displayName() + ":1", what, Nearest.cure(others, name));
  }
}
