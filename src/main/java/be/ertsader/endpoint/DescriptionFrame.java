package be.ertsader.endpoint;

/** What the pages about the service and its data have around them, in either language. */
final class DescriptionFrame {
  private DescriptionFrame() {}

  /**
   * Begins a page, up to its head line, which is left open: further links may follow.
   *
   * @param path of the page, without suffix and parameters
   */
  static Html open(PageWords words, String title, String path) {
    Html html = new Html();
    html.open("html", "lang", words.lang()).open("head").open("meta", "charset", "utf-8");
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.element("title", title);
    html.open("link", "rel", "stylesheet", "href", SiteLinks.STYLE);
    html.open("link", "rel", "license", "href", SiteLinks.LICENCE);
    for (DescriptionFormat format : DescriptionFormat.all()) {
      if (format.data().isPresent()) {
        String address = format.address(path);
        html.open("link", "rel", "alternate", "type", format.media(), "href", address);
      }
    }
    html.close().open("body").open("header");
    return html.element("a", "Ertsader", "href", "/?lang=" + words.lang()).text(" ");
  }
}
