package be.ertsader.mapping;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;

/**
 * A mapping: a CONSTRUCT query whose variables are the columns of a table. Its header comment
 * declares the columns, one a line:
 *
 * <pre>
 * # column material  materials  required  the raw material
 * # register material
 * </pre>
 *
 * <p>{@code # register TYPE} makes the table a register: its column {@code id} names things of that
 * type, and {@code ?thing} is the thing's IRI.
 *
 * @param columns in the order in which the header declares them
 * @param register the type of things, when the table is a register
 */
public record Layout(Path file, List<Column> columns, Optional<String> register, Query query) {
  private static final Pattern COLUMN =
      Pattern.compile("^#\\s*column\\s+(\\S+)\\s+(\\S+)(\\s+required\\b)?.*$");
  private static final Pattern REGISTER = Pattern.compile("^#\\s*register\\s+(\\S+)\\s*$");

  /**
   * Reads a mapping.
   *
   * @throws be.ertsader.problem.ProblemException with line and column if the query does not parse
   */
  public static Layout read(Path file) {
    String text = text(file);
    List<String> lines = text.lines().toList();
    List<Column> columns =
        lines.stream().map(COLUMN::matcher).filter(Matcher::matches).map(Layout::column).toList();
    Optional<String> register =
        lines.stream()
            .map(REGISTER::matcher)
            .filter(Matcher::matches)
            .map(m -> m.group(1))
            .findFirst();
    return new Layout(file, columns, register, parse(file, text));
  }

  private static Column column(Matcher m) {
    return new Column(m.group(1), Arrays.asList(m.group(2).split("\\|")), m.group(3) != null);
  }

  private static Query parse(Path file, String text) {
    try {
      Query query = QueryFactory.create(text, Syntax.syntaxARQ);
      if (!query.isConstructType()) {
        throw new Problem(Code.BAD_MAPPING, file.toString(), "is no CONSTRUCT query", "")
            .exception();
      }
      // Worked out now, so that threads that map with one layout only read it.
      query.ensureResultVars();
      return query;
    } catch (QueryParseException e) {
      throw new Problem(
              Code.BAD_MAPPING,
              file + ":" + e.getLine() + ":" + e.getColumn(),
              e.getMessage(),
              "mend the query there")
          .exception();
    } catch (QueryException e) {
      throw new Problem(Code.BAD_MAPPING, file.toString(), e.getMessage(), "").exception();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new Problem(Code.DISK, file.toString(), "cannot be read: " + e.getMessage(), "")
          .exception();
    }
  }
}
