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
    Html html = PageHead.begin(new Html(), words.lang(), title);
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
