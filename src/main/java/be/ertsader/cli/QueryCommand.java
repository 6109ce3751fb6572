package be.ertsader.cli;

import be.ertsader.check.RdfTurtle;
import be.ertsader.endpoint.FederatedQuery;
import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.query.Answer;
import be.ertsader.query.AnswerFormat;
import be.ertsader.query.Bindings;
import be.ertsader.query.CalledServices;
import be.ertsader.query.CatalogueQuery;
import be.ertsader.query.KeptAnswers;
import be.ertsader.query.Parameter;
import be.ertsader.query.Result;
import be.ertsader.query.Statements;
import be.ertsader.source.Prefixes;
import be.ertsader.store.OpenStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks the store. */
@Command(
    name = "query",
    description =
        "Run a query of the catalogue, or a file that ends in .rq. Without a name: list the"
            + " catalogue.")
final class QueryCommand implements Runnable {
  private static final String FILE = ".rq";

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "Name of a query such as supply-demand, or a file such as mine.rq.")
  private String name = "";

  @Option(
      names = "--param",
      paramLabel = "KEY=VALUE",
      description = "A parameter of the query, such as material=germanium; may be repeated.")
  private Map<String, String> values = new LinkedHashMap<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private AnswerFormat format = AnswerFormat.TABLE;

  @Mixin private Reading reading;
  @Mixin private LanguageOption language;
  private final Console console;

  QueryCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    if (name.isEmpty()) {
      list();
      return;
    }
    CatalogueQuery query =
        name.endsWith(FILE) ? CatalogueQuery.readFile(Path.of(name)) : reading.queries().find(name);
    try (OpenStore store = reading.open(console)) {
      print(query, answer(store, query));
    }
  }

  private Result answer(OpenStore store, CatalogueQuery query) {
    Map<String, Node> bindings = bindings(store, query);
    return CalledServices.of(query.query()).isEmpty()
        ? KeptAnswers.ask(store, query, bindings, language.tag())
        : FederatedQuery.ask(store, query, bindings, language.tag());
  }

  private void list() {
    List<CatalogueQuery> all = reading.queries().all();
    int width = all.stream().mapToInt(q -> q.name().length()).max().orElse(0);
    for (CatalogueQuery query : all) {
      String parameters =
          query.params().stream().map(Parameter::name).collect(Collectors.joining(", "));
      console
          .out()
          .printf(
              "%-" + width + "s  %s%s%n",
              query.name(),
              query.question(),
              parameters.isEmpty() ? "" : " [" + parameters + "]");
    }
  }

  private Map<String, Node> bindings(OpenStore store, CatalogueQuery query) {
    return values.isEmpty()
        ? Map.of()
        : Bindings.of(query, values, reading.names(store, language.tag()));
  }

  private void print(CatalogueQuery query, Result result) {
    try {
      if (result instanceof Statements statements) {
        RdfTurtle.write(statements.graph(), Prefixes.DATA, console.out());
        return;
      }
      Answer answer = (Answer) result;
      format.write(answer, console.out());
      if (answer.rows().isEmpty() && answer.truth().isEmpty() && !query.noRows().isBlank()) {
        console.say("no rows: " + query.noRows());
      }
    } catch (IOException e) {
      throw new Problem(Code.DISK, "", "the answer cannot be printed: " + e.getMessage(), "")
          .exception();
    }
  }
}
