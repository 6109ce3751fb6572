package be.ertsader.endpoint;

import java.io.OutputStream;
import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;

/** Runs a query and writes what it answers, up to a number of rows or statements. */
final class AnswerWriter {
  private final long most;
  private final AnswerType type;
  private final OutputStream out;
  private long count;

  /**
   * @param most rows or statements that are written; one more fails
   */
  AnswerWriter(long most, AnswerType type, OutputStream out) {
    this.most = most;
    this.type = type;
    this.out = out;
  }

  /**
   * Writes the whole answer.
   *
   * @throws HttpFailure 400 when it is too large
   */
  void write(QueryExec exec) {
    Query query = exec.getQuery();
    if (query.isAskType()) {
      rows().write(out, exec.ask(), Context.emptyContext());
    } else if (query.isSelectType()) {
      RowSet rows = exec.select();
      Iterator<Binding> counted = counted(rows);
      rows().write(out, RowSetStream.create(rows.getResultVars(), counted), Context.emptyContext());
    } else {
      Iterator<Triple> found =
          query.isDescribeType() ? exec.describeTriples() : exec.constructTriples();
      Graph graph = GraphFactory.createDefaultGraph();
      counted(found).forEachRemaining(graph::add);
      graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
      RDFWriter.source(graph).lang(type.lang()).output(out);
    }
  }

  private RowSetWriter rows() {
    return RowSetWriterRegistry.getFactory(type.lang()).create(type.lang());
  }

  private <T> Iterator<T> counted(Iterator<T> items) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return items.hasNext();
      }

      @Override
      public T next() {
        if (++count > most) {
          throw new HttpFailure(
              400,
              "the answer has over %d rows or statements; page with LIMIT and OFFSET"
                  .formatted(most));
        }
        return items.next();
      }
    };
  }
}
