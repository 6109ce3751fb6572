package be.ertsader.cli;

import picocli.CommandLine.Option;

/** Option: in which language labels are printed. */
final class LanguageOption {
  /** The languages of all labels. */
  enum Language {
    EN,
    NL
  }

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "Language of labels: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Language language = Language.EN;

  String tag() {
    return language.name().toLowerCase(java.util.Locale.ROOT);
  }
}
