package be.ertsader.endpoint;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.problem.ProblemException;
import be.ertsader.query.CalledServices;
import be.ertsader.query.CatalogueQuery;
import be.ertsader.query.ChosenGraphs;
import be.ertsader.query.QueryRun;
import be.ertsader.query.Result;
import be.ertsader.store.OpenStore;
import java.time.Duration;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/**
 * A query of one's own that calls other endpoints, asked of an open store. It may call those that
 * it names, and no others; each call is bounded as those of a server are.
 */
public final class FederatedQuery {
  /** What a query may take that nobody else waits for. */
  private static final Duration TIME = Duration.ofMinutes(2);

  private static final int SERVER_FAULT = 500;

  private FederatedQuery() {}

  /**
   * Asks a store a query with SERVICE.
   *
   * @param bindings a value for each parameter that is wanted, by its name
   * @param lang the language of labels, {@code en} or {@code nl}
   * @throws ProblemException SERVICE_FAILED when one who is called fails; BAD_ARGUMENT when the
   *     query calls whom it does not name, or holds too much; or that it has no such parameter
   */
  public static Result ask(
      OpenStore store, CatalogueQuery query, Map<String, Node> bindings, String lang) {
    Partners named = new Partners(CalledServices.of(query.query()).iris());
    Watch watch = new Watch(Limits.USUAL.held());
    Federation federation = new Federation(named, watch, TIME);
    ChosenGraphs chosen = ChosenGraphs.of(query.query());
    DatasetGraph all = store.dataset();
    Result[] result = new Result[1];
    try {
      watch.over(
          () ->
              Txn.executeRead(
                  all,
                  () ->
                      result[0] =
                          QueryRun.run(
                              WatchedExecutor.builder(chosen.of(all), watch, federation),
                              query.with(chosen.query()),
                              bindings,
                              lang)));
    } catch (HttpFailure failure) {
      throw problem(failure);
    }
    return result[0];
  }

  private static ProblemException problem(HttpFailure failure) {
    String what = failure.getMessage().replaceAll("[<>]", "");
    return failure.status() < SERVER_FAULT
        ? Problem.of(Code.BAD_ARGUMENT, what, "name it by its IRI in a SERVICE").exception()
        : Problem.of(
                Code.SERVICE_FAILED,
                what,
                "ask again later, or leave that SERVICE out of the query")
            .exception();
  }
}
