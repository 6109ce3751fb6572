package be.ertsader.chain;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.query.Answer;
import be.ertsader.query.CatalogueQuery;
import be.ertsader.query.QueryCatalogue;
import be.ertsader.query.QueryRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** Reads a scenario that was written as TriG, to play it again or to compare it. */
public final class ScenarioFile {
  private final Path file;
  private final DatasetGraph data;
  private final QueryCatalogue queries;

  private ScenarioFile(Path file, DatasetGraph data, QueryCatalogue queries) {
    this.file = file;
    this.data = data;
    this.queries = queries;
  }

  /**
   * Reads a file.
   *
   * @throws be.ertsader.problem.ProblemException if it cannot be read or holds no RDF
   */
  public static ScenarioFile read(Path file, QueryCatalogue queries) {
    if (!Files.isReadable(file)) {
      throw Problem.of(Code.BAD_ARGUMENT, "there is no file '" + file + "'", "").exception();
    }
    DatasetGraph data = DatasetGraphFactory.create();
    try {
      RDFParser.source(file)
          .forceLang(org.apache.jena.riot.Lang.TRIG)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(data);
    } catch (RiotException e) {
      throw new Problem(Code.BAD_TURTLE, file.toString(), e.getMessage(), "give a scenario as TriG")
          .exception();
    }
    return new ScenarioFile(file, data, queries);
  }

  /**
   * What it assumes.
   *
   * @throws be.ertsader.problem.ProblemException if it assumes nothing
   */
  public Scenario scenario() {
    Answer answer = ask("scenario-assumptions");
    List<Scenario.Assumption> all = new ArrayList<>();
    for (int row = 0; row < answer.rows().size(); row++) {
      all.add(
          new Scenario.Assumption(
              answer.text(row, "starts").equals("true"),
              answer.text(row, "thing"),
              answer.text(row, "place"),
              Double.parseDouble(answer.text(row, "percent"))));
    }
    if (all.isEmpty()) {
      throw new Problem(
              Code.BAD_ARGUMENT,
              file.toString(),
              "holds no scenario",
              "write one with --format trig")
          .exception();
    }
    return new Scenario(all);
  }

  /**
   * What differs in the consequences of two scenarios: one line for each consequence that only one
   * of them has, or that they have in another measure.
   */
  public static List<String> differences(ScenarioFile one, ScenarioFile two) {
    Map<String, String> first = one.consequences();
    Map<String, String> second = two.consequences();
    Set<String> keys = new TreeSet<>(first.keySet());
    keys.addAll(second.keySet());
    List<String> lines = new ArrayList<>();
    for (String key : keys) {
      String a = first.getOrDefault(key, ",");
      String b = second.getOrDefault(key, ",");
      if (!a.equals(b)) {
        lines.add(key + "," + a + "," + b);
      }
    }
    return lines;
  }

  /** Section, thing and place of each consequence, with its percent and tonnes. */
  private Map<String, String> consequences() {
    Answer answer = ask("scenario-consequences");
    Map<String, String> all = new TreeMap<>();
    for (int row = 0; row < answer.rows().size(); row++) {
      String key =
          String.join(
              ",",
              answer.text(row, "section"),
              slug(answer.text(row, "affected")),
              slug(answer.text(row, "where")));
      all.put(key, ends(answer, row, "percent") + "," + ends(answer, row, "tonnes"));
    }
    return all;
  }

  private static String ends(Answer answer, int row, String name) {
    String least = answer.text(row, name + "Minimum");
    String most = answer.text(row, name + "Maximum");
    return least.equals(most) ? least : least + "-" + most;
  }

  private Answer ask(String name) {
    CatalogueQuery query = queries.internal(name);
    return (Answer) QueryRun.run(data, query, Map.of(), "en");
  }

  private static String slug(String iri) {
    return iri.substring(iri.indexOf("/id/") + 1).replaceFirst("^id/", "").replaceFirst("/", ":");
  }
}
