package be.ertsader.ontology;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;

/**
 * A rule: a CONSTRUCT query that derives statements. Its file's name begins with the number of its
 * turn, {@code 20-dependencies.rq}; rules of one turn do not see what the others derive.
 *
 * @param turn when it runs: after all rules of a lower turn
 * @param name the name without its number
 * @param query what it constructs, from all graphs together and what earlier rules derived
 */
public record Rule(int turn, String name, Query query) {
  private static final Pattern NAME = Pattern.compile("(\\d+)-(.*)\\.rq");

  static Rule read(Path file) {
    String fileName = file.getFileName().toString();
    String where = "ontology/rules/" + fileName;
    Matcher name = NAME.matcher(fileName);
    if (!name.matches()) {
      String cure = "begin it with a number, such as 20-" + fileName;
      throw new Problem(Code.BAD_MAPPING, where, "the name of the rule tells no turn", cure)
          .exception();
    }
    try {
      Query query = QueryFactory.create(Files.readString(file));
      return new Rule(Integer.parseInt(name.group(1)), name.group(2), query);
    } catch (IOException e) {
      throw new Problem(Code.DISK, where, "cannot be read: " + e.getMessage(), "").exception();
    } catch (QueryParseException e) {
      throw new Problem(
              Code.BAD_SPARQL,
              where + ":" + e.getLine() + ":" + e.getColumn(),
              e.getMessage(),
              "mend the rule there")
          .exception();
    } catch (QueryException e) {
      throw new Problem(Code.BAD_SPARQL, where, e.getMessage(), "").exception();
    }
  }
}
