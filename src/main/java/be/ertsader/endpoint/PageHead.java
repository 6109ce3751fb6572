package be.ertsader.endpoint;

/** How each page begins. */
final class PageHead {
  private PageHead() {}

  /**
   * Begins a page; its head stays open.
   *
   * @param lang of the page
   */
  static Html begin(Html html, String lang, String title) {
    html.open("html", "lang", lang).open("head").open("meta", "charset", "utf-8");
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.element("title", title);
    html.open("link", "rel", "icon", "type", "image/svg+xml", "href", SiteLinks.ICON);
    return html.open("link", "rel", "stylesheet", "href", SiteLinks.STYLE);
  }
}
