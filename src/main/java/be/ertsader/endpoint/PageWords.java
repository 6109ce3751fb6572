package be.ertsader.endpoint;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of a page in one language. They stand in a file beside this class.
 *
 * @param lang {@code nl} or {@code en}
 */
record PageWords(String lang, ResourceBundle words) {
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

  /** Adds the link to the same page in the other language. */
  void linkOther(Html html, String path) {
    String other = of("other");
    html.element(
        "a", of("other-name"), "href", path + "?lang=" + other, "lang", other, "hreflang", other);
  }
}
