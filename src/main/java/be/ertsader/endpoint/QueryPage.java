package be.ertsader.endpoint;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.jena.sparql.core.DatasetGraph;

/** A page on which people ask a query, with the examples of the store; it needs no script. */
final class QueryPage {

  /** What stands in the form when no example is chosen. */
  private static final String USUAL = "lists";

  private final String lang;
  private final PageWords words;
  private final Examples examples;

  /**
   * Reads the examples.
   *
   * @param lang {@code nl} or {@code en}
   */
  QueryPage(DatasetGraph dataset, String lang) {
    this.lang = lang;
    this.words = PageWords.of("query-page", lang);
    this.examples = new Examples(dataset);
  }

  /**
   * The page.
   *
   * @param example name of the example that stands in the form; null for the usual one
   * @throws HttpFailure 404 when there is no such example
   */
  String html(String example) {
    String query =
        example == null ? examples.queries().getOrDefault(USUAL, "") : examples.query(example);
    Html html = DescriptionFrame.open(words, word("title"), SparqlServlet.PATH);
    words.linkOther(html, SparqlServlet.PATH);
    html.close().open("main").element("h1", word("title")).element("p", word("about"));
    QueryForm.write(html, words, query);
    html.element("h2", word("examples")).open("ul");
    examples.questions(lang).forEach((name, question) -> item(html, example(name), question));
    html.close().element("h2", word("machines")).open("ul");
    item(html, SiteLinks.DATASET + "?format=turtle", word("service"));
    item(html, SiteLinks.EXAMPLES + "?format=turtle", word("as-rdf"));
    return html.end();
  }

  private static void item(Html html, String target, String text) {
    html.open("li").element("a", text, "href", target).close();
  }

  private String example(String name) {
    return "/sparql?lang=%s&example=%s"
        .formatted(lang, URLEncoder.encode(name, StandardCharsets.UTF_8));
  }

  private String word(String key) {
    return words.of(key);
  }
}
