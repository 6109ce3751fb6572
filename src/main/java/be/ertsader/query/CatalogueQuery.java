package be.ertsader.query;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;

/**
 * A query with its documentation, which is the comment at its head.
 *
 * @param name name of its file, without {@code .rq}
 * @param question what a person would ask
 * @param questionNl the same in Dutch; blank when nobody wrote it
 * @param noRows what an answer without rows means
 * @param params what the user may fill in
 * @param keywords for a search
 * @param proof where a study shows what the answer must hold
 * @param prepared the languages in which the build answers it beforehand, as it takes long
 * @param text the whole file
 * @param query the same, parsed
 */
public record CatalogueQuery(
    String name,
    String title,
    String question,
    String questionNl,
    String noRows,
    List<Parameter> params,
    List<String> keywords,
    String proof,
    List<String> prepared,
    String text,
    Query query) {
  private static final Pattern HEADER = Pattern.compile("\\A(#.*\\R)*");

  /**
   * Reads a query of a user, whose header may lack everything.
   *
   * @throws be.ertsader.problem.ProblemException with line and column of what is broken
   */
  public static CatalogueQuery readFile(Path file) {
    try {
      return parse(file.toString(), Files.readString(file));
    } catch (NoSuchFileException e) {
      throw Problem.of(Code.BAD_ARGUMENT, "there is no file '" + file + "'", "").exception();
    } catch (IOException e) {
      throw new Problem(Code.DISK, file.toString(), "cannot be read: " + e.getMessage(), "")
          .exception();
    }
  }

  /**
   * Makes a query of its text, whose header may lack everything.
   *
   * @param where how the text is called in messages
   */
  public static CatalogueQuery parse(String where, String text) {
    Header header = Header.read(where, text);
    String name = where.replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.rq$", "");
    return header.describe(name, text, QueryText.parse(where, withoutHead(text)));
  }

  /** The text with its lines as they are numbered; the parser is slow to pass over comments. */
  private static String withoutHead(String text) {
    return HEADER.matcher(text).replaceFirst(head -> head.group().replaceAll(".", ""));
  }

  /** The same question, asked by another query, such as one that is narrowed to some values. */
  public CatalogueQuery with(Query other) {
    return new CatalogueQuery(
        name, title, question, questionNl, noRows, params, keywords, proof, prepared, text, other);
  }

  /**
   * The text for those who ask it elsewhere, where nobody binds the language: its labels are
   * English, and its parameters are left open. The header is left out.
   */
  public String standalone() {
    return HEADER.matcher(text).replaceFirst("").replaceAll("[?$]lang\\b", "\"en\"").strip() + "\n";
  }

  /** The parameter of that name. */
  public Optional<Parameter> param(String wanted) {
    return params.stream().filter(p -> p.name().equals(wanted)).findFirst();
  }
}
