package be.ertsader.endpoint;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** A failure as a page: what is wrong, and where to go from there. It needs no script. */
final class FailurePage {
  /** Statuses that the words explain; others are told by their message alone. */
  private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 406, 410, 429, 500, 503);

  /** Other paths are shown, but nothing links to them: a browser may read them otherwise. */
  private static final String PLAIN = "(?:/[A-Za-z0-9._-]+)+/?";

  private final HttpFailure failure;
  private final Asked asked;
  private final PageWords words;
  private final Html html = new Html();

  private FailurePage(HttpFailure failure, Asked asked) {
    this.failure = failure;
    this.asked = asked;
    this.words = PageWords.of("failure-page", asked.lang());
  }

  /** Writes the page, in the language that is asked for. */
  static String of(HttpFailure failure, Asked asked) {
    return new FailurePage(failure, asked).write();
  }

  private String write() {
    String title = title();
    PageHead.begin(html, words.lang(), title + " – Ertsader");
    html.open("meta", "name", "robots", "content", "noindex").close();
    html.open("body").open("header");
    html.element("a", "Ertsader", "href", home()).text(" ");
    if (asked.sparql().isEmpty() && asked.path().matches(PLAIN)) {
      words.linkOther(html, asked.path());
    }
    html.close().open("main").element("h1", title);
    about();
    asked.sparql().ifPresent(this::query);
    html.open("p");
    html.element("a", words.of("home"), "href", home()).text(" · ");
    html.element("a", words.of("ask"), "href", "/sparql?lang=" + words.lang());
    return html.end();
  }

  private String home() {
    return "/?lang=" + words.lang();
  }

  private String title() {
    int status = failure.status();
    if (!failure.place().isEmpty()) {
      return words.of("title-query");
    }
    return EXPLAINED.contains(status)
        ? words.of("title-" + status)
        : status + " " + FailureText.title(status);
  }

  private void about() {
    if (EXPLAINED.contains(failure.status()) && !asked.isQuery()) {
      html.element("p", words.of("about-" + failure.status()));
    }
    if (!asked.isQuery()) {
      html.open("p").element("code", asked.path()).close();
    }
    if (!failure.getMessage().isBlank() && !failure.getMessage().equals(SitePath.NOTHING)) {
      html.element("p", failure.getMessage(), "lang", "en");
    }
    Integer line = failure.place().get("line");
    if (line != null) {
      Integer column = failure.place().get("column");
      html.element("p", words.of("place").formatted(line, column));
    }
    failure.retired().filter(r -> !r.replacements().isEmpty()).ifPresent(this::replacements);
  }

  private void replacements(HttpFailure.Retired retired) {
    html.element("p", words.of("replaced")).open("ul");
    for (String other : retired.replacements()) {
      Node name = NodeFactory.createLiteralString(other);
      html.open("li").link(words.link(SiteLinks.target(other)), name).close();
    }
    html.close();
  }

  /** The query stands in the form again, to be mended. */
  private void query(String query) {
    QueryForm.write(html, PageWords.of("query-page", words.lang()), query);
  }
}
