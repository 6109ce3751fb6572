package be.ertsader.endpoint;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The documents of the site, for search engines (sitemaps.org): a list of lists. */
final class Sitemap {
  /** The most that the protocol allows in one list. */
  static final int MOST = 50_000;

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String SCHEMA = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

  private Sitemap() {}

  /**
   * The list of lists.
   *
   * @param url where the server is reached, without a slash at the end
   * @param documents how many there are
   */
  static String index(String url, int documents) {
    return HEAD
        + "<sitemapindex"
        + SCHEMA
        + IntStream.rangeClosed(1, lists(documents))
            .mapToObj(i -> "<sitemap><loc>%s/sitemap/%d.xml</loc></sitemap>\n".formatted(url, i))
            .collect(Collectors.joining())
        + "</sitemapindex>\n";
  }

  /**
   * One list.
   *
   * @param paths of all documents
   * @param number of the list, from 1
   * @throws HttpFailure 404 when there is no such list
   */
  static String list(String url, List<String> paths, int number) {
    if (number < 1 || number > lists(paths.size())) {
      throw SitePath.nothing();
    }
    int start = (number - 1) * MOST;
    return HEAD
        + "<urlset"
        + SCHEMA
        + paths.subList(start, Math.min(paths.size(), start + MOST)).stream()
            .map(path -> "<url><loc>" + url + path + "</loc></url>\n")
            .collect(Collectors.joining())
        + "</urlset>\n";
  }

  private static int lists(int documents) {
    return Math.max(1, (documents + MOST - 1) / MOST);
  }
}
