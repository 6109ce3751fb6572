import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/** Apache Jena TDB2 in this process; all named graphs are one, as in the project's own store. */
final class Tdb2 implements Engine {
  private final Path queries;
  private final DatasetGraph data;
  private final long limit;

  /**
   * @param limit seconds after which a question is given up
   */
  Tdb2(Path folder, Path queries, long limit) {
    this.queries = queries;
    this.limit = limit;
    this.data = DatabaseMgr.connectDatasetGraph(Location.create(folder));
    data.getContext().set(TDB2.symUnionDefaultGraph, true);
  }

  @Override
  public String name() {
    return "TDB2";
  }

  @Override
  public void answer(Question question, Consumer<String[]> row) {
    Query query = question.query(queries);
    List<Var> columns = query.getProjectVars();
    Txn.executeRead(
        data,
        () -> {
          try (QueryExec exec = open(query)) {
            exec.select().forEachRemaining(b -> row.accept(cells(b, columns)));
          }
        });
  }

  private QueryExec open(Query query) {
    return QueryExec.dataset(data).query(query).timeout(limit, TimeUnit.SECONDS).build();
  }

  private static String[] cells(Binding binding, List<Var> columns) {
    return columns.stream().map(c -> cell(binding.get(c))).toArray(String[]::new);
  }

  private static String cell(Node node) {
    if (node == null) {
      return "";
    }
    return node.isURI() ? node.getURI() : Question.number(node.getLiteralLexicalForm());
  }

  @Override
  public void close() {
    data.close();
  }
}
