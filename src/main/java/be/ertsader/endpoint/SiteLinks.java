package be.ertsader.endpoint;

import be.ertsader.source.Iris;
import java.util.regex.Pattern;

/** Where the pages of this server link to: IRIs of the graph lead to this very server. */
final class SiteLinks {
  /** The licence of the compiled data. */
  static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

  /** The description of the dataset. */
  static final String DATASET = "/.well-known/void";

  /** The examples of queries; each has its own path below. */
  static final String EXAMPLES = "/.well-known/sparql-examples";

  /** The catalogue that lists the dataset. */
  static final String CATALOG = "/catalog";

  static final String STYLE = "/style.css";

  static final String ICON = "/icon.svg";

  /** What of a query string asks for a page in Dutch. */
  private static final Pattern DUTCH = Pattern.compile("(?:^|&)lang=nl(?:&|$)");

  private SiteLinks() {}

  /**
   * The language of a page, {@code nl} or {@code en}.
   *
   * @param query what follows the question mark of the request; null when nothing does
   */
  static String lang(String query) {
    return query != null && DUTCH.matcher(query).find() ? "nl" : "en";
  }

  /** The target of a link to an IRI; a thing leads to its document without the detour. */
  static String target(String iri) {
    if (iri.startsWith(Iris.THINGS)) {
      return "/doc/" + iri.substring(Iris.THINGS.length());
    }
    return iri.startsWith(Iris.BASE) ? "/" + iri.substring(Iris.BASE.length()) : iri;
  }

  /** The IRI of a thing of that type and slug. */
  static String thing(String name) {
    return Iris.THINGS + name;
  }

  /** The value of a Link header. */
  static String header(String target, String relation) {
    return "<%s>; rel=\"%s\"".formatted(target, relation);
  }

  /** The value of a Link header to another format. */
  static String alternate(String path, DocFormat format) {
    return header(path + "." + format.suffix(), "alternate")
        + "; type=\"%s\"".formatted(format.media());
  }
}
