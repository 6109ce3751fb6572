package be.ertsader.chain;

import be.ertsader.query.Answer;
import be.ertsader.query.AnswerFormat;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/** Prints the rows of the board one after the other; what is unknown is blank or left out. */
final class BoardList {
  private BoardList() {}

  static void csv(Board board, PrintStream out) {
    try {
      AnswerFormat.CSV.write(board.answer(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void json(Board board, PrintStream out) {
    Answer answer = board.answer();
    JsonArray rows = new JsonArray();
    for (int row = 0; row < answer.rows().size(); row++) {
      JsonObject o = new JsonObject();
      for (String column : answer.columns()) {
        answer.cell(row, column).ifPresent(value -> put(o, column, value));
      }
      rows.add(o);
    }
    JSON.write(out, rows);
    out.println();
  }

  private static void put(JsonObject o, String column, Node value) {
    String text = value.getLiteralLexicalForm();
    if (XSDDatatype.XSDstring.equals(value.getLiteralDatatype())) {
      if (!text.isEmpty()) {
        o.put(column, text);
      }
    } else {
      o.put(column, JsonNumber.value(new BigDecimal(text)));
    }
  }
}
