package be.ertsader.endpoint;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The frame of a page: head, way back, other formats, licence. It needs no script. */
final class DocPage {
  private final Html html = new Html();
  private final String path;

  /** A step of the way back. */
  record Step(Node name, String target) {}

  /**
   * Begins a page.
   *
   * @param path of the document, without suffix
   * @param way the steps above it
   */
  DocPage(String path, Node title, List<Step> way) {
    this.path = path;
    PageHead.begin(html, ThingNames.LANGUAGE, title.getLiteralLexicalForm() + " – Ertsader");
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
    html.element("a", "To the content", "class", "skip", "href", "#content");
    html.open("header").open("nav", "aria-label", "Breadcrumb").open("ol");
    html.open("li").element("a", "Ertsader", "href", "/").close();
    for (Step step : way) {
      html.open("li").link(step.target(), step.name()).close();
    }
    html.open("li", "aria-current", "page").literal(title).close();
    html.close().close().close();
    html.open("main", "id", "content");
  }

  Html html() {
    return html;
  }

  /** A link from one page of a long list to the next. */
  DocPage turn(int page, int last) {
    if (last > 1) {
      html.open("nav", "aria-label", "Pages").open("p");
      if (page > 1) {
        html.element("a", "previous page", "rel", "prev", "href", path + "?page=" + (page - 1));
      }
      html.text(" page %d of %d ".formatted(page, last));
      if (page < last) {
        html.element("a", "next page", "rel", "next", "href", path + "?page=" + (page + 1));
      }
      html.close().close();
    }
    return this;
  }

  /** The whole page. */
  String end() {
    html.close().open("footer").open("p").text("Also as ");
    for (DocFormat format : DocFormat.statements()) {
      Node name = NodeFactory.createLiteralString(format.media());
      html.link(path + "." + format.suffix(), name).text(" ");
    }
    html.close().open("p").text("Licence: ");
    html.link(SiteLinks.LICENCE, NodeFactory.createLiteralString("CC BY 4.0"));
    html.text(". Part of the ");
    html.link(SiteLinks.DATASET, NodeFactory.createLiteralString("dataset Ertsader"));
    html.text(" (");
    html.link(SiteLinks.CATALOG, NodeFactory.createLiteralString("catalogue"));
    return html.text(").").end();
  }
}
