package be.ertsader.query;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.source.Iris;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;

/** Parses SPARQL and says where it is broken. */
final class QueryText {
  private QueryText() {}

  /**
   * @param where how the text is called in messages
   * @throws be.ertsader.problem.ProblemException with line and column of the first fault
   */
  static Query parse(String where, String text) {
    try {
      return QueryFactory.create(text, Iris.BASE);
    } catch (QueryException e) {
      SyntaxFault fault = SyntaxFault.of(e);
      String at = fault.line() > 0 ? ":" + fault.line() + ":" + fault.column() : "";
      throw new Problem(Code.BAD_SPARQL, where + at, fault.what(), "mend the query there")
          .exception();
    }
  }
}
