package be.ertsader.endpoint;

import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;

/** Pages of the examples of queries: of all, and of each. */
final class ExamplesPage {
  private static final String ALL = SiteLinks.EXAMPLES;

  private final String lang;
  private final PageWords words;
  private final Examples examples;

  /**
   * Reads the examples.
   *
   * @param lang {@code nl} or {@code en}
   */
  ExamplesPage(DatasetGraph dataset, String lang) {
    this.lang = lang;
    this.words = PageWords.of("examples-page", lang);
    this.examples = new Examples(dataset);
  }

  /**
   * The page of all examples.
   *
   * @throws HttpFailure 404 when there are none
   */
  String all() {
    if (examples.isEmpty()) {
      throw Examples.none();
    }
    Html html = open(word("title") + " – Ertsader", ALL);
    html.element("h1", word("title")).open("p").text(word("about") + " ");
    html.element("a", word("as-rdf"), "href", ALL + ".ttl").text(".").close();
    html.open("ul");
    for (String name : examples.queries().keySet()) {
      html.open("li").open("a", "href", ALL + "/" + name + "?lang=" + lang);
      question(html, name).close().close();
    }
    return html.end();
  }

  /**
   * The page of one example.
   *
   * @throws HttpFailure 404 when there is no such example
   */
  String of(String name) {
    String query = examples.query(name);
    String path = ALL + "/" + name;
    String title = asked(lang).getOrDefault(name, name) + " – Ertsader";
    Html html = open(title, path);
    question(html.open("h1"), name).close();
    String other = words.of("other");
    if (asked(lang).containsKey(name) && asked(other).containsKey(name)) {
      html.element("p", asked(other).get(name), "lang", other);
    }
    html.element("pre", query).open("p");
    String opened = "/sparql?lang=%s&example=%s".formatted(lang, name);
    html.element("a", word("open"), "href", opened).close().open("p");
    html.element("a", word("all"), "href", ALL + "?lang=" + lang).text(" · ");
    html.element("a", word("one-as-rdf"), "href", path + ".ttl");
    return html.end();
  }

  private Html open(String title, String path) {
    Html html = DescriptionFrame.open(words, title, path);
    html.element("a", word("query"), "href", "/sparql?lang=" + lang).text(" ");
    words.linkOther(html, path);
    return html.close().open("main");
  }

  /** The question in the language of the page, else in the other, else the name alone. */
  private Html question(Html html, String name) {
    for (String language : List.of(lang, words.of("other"))) {
      if (asked(language).containsKey(name)) {
        String told = language.equals(lang) ? null : language;
        return html.element("span", asked(language).get(name), "lang", told);
      }
    }
    return html.text(name);
  }

  private Map<String, String> asked(String language) {
    return examples.questions(language);
  }

  private String word(String key) {
    return words.of(key);
  }
}
