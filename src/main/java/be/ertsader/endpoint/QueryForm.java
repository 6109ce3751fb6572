package be.ertsader.endpoint;

import java.util.EnumSet;
import java.util.Set;

/** The form that people write queries in. */
final class QueryForm {
  /** They tell graphs apart, and an answer is one graph. */
  private static final Set<AnswerType> OF_GRAPHS = EnumSet.of(AnswerType.TRIG, AnswerType.NQUADS);

  private QueryForm() {}

  /**
   * Adds the form to a page.
   *
   * @param words of the page of queries
   * @param query what stands in it
   */
  static void write(Html html, PageWords words, String query) {
    html.open("form", "action", "/sparql", "method", "get");
    html.element("label", words.of("query"), "for", "query");
    html.open("textarea", "id", "query", "name", "query", "rows", "18", "required", "required");
    // A browser leaves out the first end of line.
    html.text("\n" + query).close();
    html.element("label", words.of("format"), "for", "format");
    html.open("select", "id", "format", "name", "format");
    options(html, words.of("rows"), AnswerType.Kind.ROWS);
    options(html, words.of("statements"), AnswerType.Kind.STATEMENTS);
    html.close().element("button", words.of("run"), "type", "submit").close();
  }

  private static void options(Html html, String label, AnswerType.Kind kind) {
    html.open("optgroup", "label", label);
    AnswerType.of(kind)
        .filter(t -> !OF_GRAPHS.contains(t))
        .forEach(t -> html.element("option", t.label(), "value", t.shortName()));
    html.close();
  }
}
