package be.ertsader.endpoint;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of a page in one language. They stand in a file beside this class.
 *
 * @param lang {@code nl} or {@code en}
 */
record PageWords(String lang, ResourceBundle words) {
  /** Where pages are that come in both languages. */
  private static final List<String> PAGES =
      List.of("/doc/", "/graph/", "/ns", SiteLinks.CATALOG, SiteLinks.DATASET);

  /**
   * Reads the words.
   *
   * @param page name of the file, without language and ending
   */
  static PageWords of(String page, String lang) {
    return new PageWords(
        lang,
        ResourceBundle.getBundle(
            "be.ertsader.endpoint." + page,
            Locale.forLanguageTag(lang),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  String of(String key) {
    return words.getString(key);
  }

  /**
   * Adds the link to the same page in the other language.
   *
   * @param path of the page, with its query if it has one
   */
  void linkOther(Html html, String path) {
    String other = of("other");
    String target = path + (path.contains("?") ? "&" : "?") + "lang=" + other;
    html.element("a", of("other-name"), "href", target, "lang", other, "hreflang", other);
  }

  /** A target on this server in the language of this page; English goes without saying. */
  String link(String target) {
    boolean isPage = PAGES.stream().anyMatch(target::startsWith) || target.equals("/");
    if (lang.equals("en") || !isPage || target.contains("?")) {
      return target;
    }
    int fragment = target.indexOf('#');
    return fragment < 0
        ? target + "?lang=" + lang
        : target.substring(0, fragment) + "?lang=" + lang + target.substring(fragment);
  }
}
