package be.ertsader.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryException;

/**
 * What is wrong with the text of a query.
 *
 * @param what in words of the parser
 * @param line of the fault, from 1; 0 where the parser tells no place
 * @param column from 1; 0 where the parser tells no place
 */
public record SyntaxFault(String what, int line, int column) {
  /** The parser tells the place of what it stumbled over in its message only. */
  private static final Pattern PLACE = Pattern.compile("(?i)\\bline:? (\\d+), column:? (\\d+)");

  private static final Pattern EXPECTED = Pattern.compile("\\s*Was expecting.*", Pattern.DOTALL);

  /** Reads what the parser threw. */
  public static SyntaxFault of(QueryException thrown) {
    String message = String.valueOf(thrown.getMessage());
    String what = "is no SPARQL query: " + EXPECTED.matcher(message).replaceFirst("");
    Matcher place = PLACE.matcher(message);
    return place.find()
        ? new SyntaxFault(what, Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)))
        : new SyntaxFault(what, 0, 0);
  }
}
