package be.ertsader.endpoint;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The frame of a page: head, way back, other formats, licence. It needs no script. */
final class DocPage {
  private final Html html = new Html();
  private final PageWords words;
  private final String path;

  /** A step of the way back. */
  record Step(Node name, String target) {}

  /**
   * Begins a page.
   *
   * @param path of the document, without suffix
   * @param way the steps above it
   */
  DocPage(PageWords words, String path, Node title, List<Step> way) {
    this(words, path, 1, title, way);
  }

  /**
   * Begins a page of a document that has several.
   *
   * @param number of the page, from 1
   */
  DocPage(PageWords words, String path, int number, Node title, List<Step> way) {
    this.words = words;
    this.path = path;
    head(title);
    html.element("a", words.of("skip"), "class", "skip", "href", "#content");
    html.open("header").open("nav", "aria-label", words.of("way")).open("ol");
    html.open("li").element("a", "Ertsader", "href", words.link("/")).close();
    for (Step step : way) {
      html.open("li").link(words.link(step.target()), step.name()).close();
    }
    html.open("li", "aria-current", "page").literal(title).close();
    html.close().close();
    words.linkOther(html, number > 1 ? path + "?page=" + number : path);
    html.close();
    html.open("main", "id", "content");
  }

  private void head(Node title) {
    PageHead.begin(html, words.lang(), title.getLiteralLexicalForm() + " – Ertsader");
    for (String lang : List.of("nl", "en")) {
      html.open("link", "rel", "alternate", "hreflang", lang, "href", path + "?lang=" + lang);
    }
    html.open("link", "rel", "license", "href", SiteLinks.LICENCE);
    DocFormat.statements()
        .forEach(
            f ->
                html.open(
                    "link",
                    "rel",
                    "alternate",
                    "type",
                    f.media(),
                    "href",
                    path + "." + f.suffix()));
    html.close().open("body");
  }

  Html html() {
    return html;
  }

  /** A link from one page of a long list to the next. */
  DocPage turn(int page, int last) {
    if (last > 1) {
      html.open("nav", "aria-label", words.of("pages")).open("p");
      if (page > 1) {
        html.element("a", words.of("previous"), "rel", "prev", "href", at(page - 1));
      }
      html.text(" " + words.of("page").formatted(page, last) + " ");
      if (page < last) {
        html.element("a", words.of("next"), "rel", "next", "href", at(page + 1));
      }
      html.close().close();
    }
    return this;
  }

  private String at(int page) {
    return path + "?page=" + page + (words.lang().equals("en") ? "" : "&lang=" + words.lang());
  }

  /** The whole page. */
  String end() {
    html.close().open("footer").open("p").text(words.of("also") + " ");
    for (DocFormat format : DocFormat.statements()) {
      Node name = NodeFactory.createLiteralString(format.media());
      html.link(path + "." + format.suffix(), name).text(" ");
    }
    html.close().open("p").text(words.of("licence") + " ");
    html.link(SiteLinks.LICENCE, NodeFactory.createLiteralString("CC BY 4.0"));
    html.text(". " + words.of("part") + " ");
    link(SiteLinks.DATASET, "dataset");
    html.text(" (");
    link(SiteLinks.CATALOG, "catalogue");
    return html.text(").").end();
  }

  private void link(String target, String word) {
    html.link(words.link(target), NodeFactory.createLiteralString(words.of(word)));
  }
}
