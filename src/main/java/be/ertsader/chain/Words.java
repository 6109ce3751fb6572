package be.ertsader.chain;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The few words that a chain needs beside the labels of the graph, in Dutch and English. */
final class Words {
  private final ResourceBundle bundle;

  Words(String language) {
    bundle =
        ResourceBundle.getBundle(
            "be.ertsader.chain.words",
            Locale.forLanguageTag(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The sentence of a key, with values in their places. */
  String format(String key, Object... values) {
    return MessageFormat.format(of(key), values);
  }

  /** The word of a key, or blank where there is none. */
  String of(String key) {
    return bundle.containsKey(key) ? bundle.getString(key) : "";
  }
}
