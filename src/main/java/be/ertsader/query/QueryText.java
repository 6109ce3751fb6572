package be.ertsader.query;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.source.Iris;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;

/** Parses SPARQL and says where it is broken. */
final class QueryText {
  /** The parser tells the place of what it stumbled over in its message only. */
  private static final Pattern PLACE = Pattern.compile("(?i)\\bline:? (\\d+), column:? (\\d+)");

  private static final Pattern EXPECTED = Pattern.compile("\\s*Was expecting.*", Pattern.DOTALL);

  private QueryText() {}

  /**
   * @param where how the text is called in messages
   * @throws be.ertsader.problem.ProblemException with line and column of the first fault
   */
  static Query parse(String where, String text) {
    try {
      return QueryFactory.create(text, Iris.BASE);
    } catch (QueryException e) {
      String message = String.valueOf(e.getMessage());
      Matcher place = PLACE.matcher(message);
      String at = place.find() ? ":" + place.group(1) + ":" + place.group(2) : "";
      String what = "is no SPARQL query: " + EXPECTED.matcher(message).replaceFirst("");
      throw new Problem(Code.BAD_SPARQL, where + at, what, "mend the query there").exception();
    }
  }
}
