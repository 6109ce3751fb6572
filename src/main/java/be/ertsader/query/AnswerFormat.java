package be.ertsader.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.util.Context;

/** How rows are written: for people, or as one of the W3C's formats of SPARQL results. */
public enum AnswerFormat {
  TABLE,
  CSV,
  TSV,
  JSON,
  MARKDOWN;

  /** Writes the whole answer, in UTF-8; the stream stays open. */
  public void write(Answer answer, OutputStream out) throws IOException {
    switch (this) {
      case TABLE -> out.write(TextTable.aligned(answer).getBytes(StandardCharsets.UTF_8));
      case MARKDOWN -> out.write(TextTable.markdown(answer).getBytes(StandardCharsets.UTF_8));
      case CSV -> rows(answer, ResultSetLang.RS_CSV, out);
      case TSV -> rows(answer, ResultSetLang.RS_TSV, out);
      case JSON -> json(answer, out);
    }
    out.flush();
  }

  private static void json(Answer answer, OutputStream out) {
    if (answer.truth().isPresent()) {
      writer(ResultSetLang.RS_JSON).write(out, answer.truth().get(), Context.emptyContext());
    } else {
      rows(answer, ResultSetLang.RS_JSON, out);
    }
  }

  private static void rows(Answer answer, Lang lang, OutputStream out) {
    writer(lang).write(out, answer.rowSet(), Context.emptyContext());
  }

  private static RowSetWriter writer(Lang lang) {
    return RowSetWriterRegistry.getFactory(lang).create(lang);
  }
}
