package be.ertsader.query;

import be.ertsader.store.KeptFiles;
import be.ertsader.store.OpenStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;

/**
 * Rows that a version of a store gave before: the same version, query text, parameters and language
 * give the same answer, so a second time it is read instead of worked out. Queries that look at the
 * clock, at chance or at another server are asked each time.
 */
public final class KeptAnswers {
  /** Changes with the way answers are made or written. */
  private static final String FORM = "answer 2";

  /** What gives another answer each time, or asks elsewhere. */
  private static final Pattern CHANGING =
      Pattern.compile("(?i)\\b(now|rand|uuid|struuid|bnode)\\s*\\(|\\bservice[\\s<?$#]");

  private KeptAnswers() {}

  /**
   * Asks a store, or takes what it answered before.
   *
   * @param bindings a value for each parameter that is wanted, by its name
   * @param lang the language of labels, {@code en} or {@code nl}
   * @throws be.ertsader.problem.ProblemException if the query has no parameter of a name
   */
  public static Result ask(
      OpenStore store, CatalogueQuery query, Map<String, Node> bindings, String lang) {
    if (isChanging(query.text())) {
      return run(store, query, bindings, lang);
    }
    String key = key(query, bindings, lang);
    Optional<Result> kept = store.kept().find(key).map(KeptAnswers::read);
    return kept.orElseGet(() -> work(store, query, bindings, lang, key));
  }

  /** Whether a query may answer otherwise the next time, though the store is the same. */
  public static boolean isChanging(String query) {
    return CHANGING.matcher(query).find();
  }

  /**
   * The answer that a query without parameters gives, to be kept with a store of the same content.
   *
   * @param content all graphs of the store together; it is only read
   */
  public static KeptFiles.Entry prepare(Graph content, CatalogueQuery query, String lang) {
    DatasetGraph dataset = DatasetGraphFactory.wrap(content);
    Answer answer = (Answer) QueryRun.run(dataset, query, Map.of(), lang);
    return new KeptFiles.Entry(key(query, Map.of(), lang), write(answer));
  }

  private static String key(CatalogueQuery query, Map<String, Node> bindings, String lang) {
    return String.join("\n", FORM, lang, new TreeMap<>(bindings).toString(), query.text());
  }

  private static Result work(
      OpenStore store, CatalogueQuery query, Map<String, Node> bindings, String lang, String key) {
    Result result = run(store, query, bindings, lang);
    if (result instanceof Answer answer && answer.truth().isEmpty()) {
      store.kept().keep(new KeptFiles.Entry(key, write(answer)));
    }
    return result;
  }

  private static Result run(
      OpenStore store, CatalogueQuery query, Map<String, Node> bindings, String lang) {
    if (query.query().hasDatasetDescription()) {
      ChosenGraphs chosen = ChosenGraphs.of(query.query());
      return Txn.calculateRead(
          store.dataset(),
          () ->
              QueryRun.run(chosen.of(store.dataset()), query.with(chosen.query()), bindings, lang));
    }
    try (RDFConnection connection = store.connect()) {
      return QueryRun.run(connection, query, bindings, lang);
    }
  }

  private static byte[] write(Answer answer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RowSetWriterRegistry.getFactory(ResultSetLang.RS_Thrift)
        .create(ResultSetLang.RS_Thrift)
        .write(bytes, answer.rowSet(), Context.emptyContext());
    return bytes.toByteArray();
  }

  private static Result read(byte[] bytes) {
    RowSet rows =
        RowSetReaderRegistry.getFactory(ResultSetLang.RS_Thrift)
            .create(ResultSetLang.RS_Thrift)
            .read(new ByteArrayInputStream(bytes), Context.emptyContext());
    return Answer.of(rows);
  }
}
