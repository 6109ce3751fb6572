package be.ertsader.ontology;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;

/**
 * A rule: a CONSTRUCT query that derives statements. Its file's name begins with the number of its
 * turn, {@code 20-dependencies.rq}.
 *
 * @param name the name without its number
 * @param query what it constructs, from all graphs together and what earlier rules derived
 */
public record Rule(String name, Query query) {

  static Rule read(Path file) {
    String fileName = file.getFileName().toString();
    String where = "ontology/rules/" + fileName;
    try {
      Query query = QueryFactory.create(Files.readString(file));
      return new Rule(fileName.replaceFirst("^\\d+-", "").replaceFirst("\\.rq$", ""), query);
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
