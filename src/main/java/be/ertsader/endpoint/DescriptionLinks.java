package be.ertsader.endpoint;

import jakarta.servlet.http.HttpServletResponse;

/** What the headers of a description lead to, as those of documents do. */
final class DescriptionLinks {
  private DescriptionLinks() {}

  /**
   * Adds the headers.
   *
   * @param path of the description, without suffix
   * @param format that it is sent in
   * @param lang the language of the page
   */
  static void add(
      HttpServletResponse response, String path, DescriptionFormat format, String lang) {
    if (!path.equals(SparqlServlet.PATH)) {
      String language = format.data().isPresent() ? "" : "?lang=" + lang;
      response.setHeader("Content-Location", format.address(path) + language);
    }
    for (DescriptionFormat other : DescriptionFormat.all()) {
      if (!other.equals(format)) {
        String type = "; type=\"%s\"".formatted(other.media());
        link(response, SiteLinks.header(other.address(path), "alternate") + type);
      }
    }
    link(response, SiteLinks.header(SiteLinks.LICENCE, "license"));
    if (!path.equals(SiteLinks.DATASET)) {
      link(response, SiteLinks.header(SiteLinks.DATASET, "describedby"));
    }
    link(response, SiteLinks.header(SiteLinks.CATALOG, "describedby"));
    if (path.startsWith(SiteLinks.EXAMPLES + "/")) {
      link(response, SiteLinks.header(SiteLinks.EXAMPLES, "collection"));
    }
  }

  private static void link(HttpServletResponse response, String link) {
    response.addHeader("Link", link);
  }
}
