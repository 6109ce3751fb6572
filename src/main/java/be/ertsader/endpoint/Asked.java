package be.ertsader.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a request decides how a failure is told; nothing in it need be well-formed.
 *
 * @param path as it was sent
 * @param query what follows the question mark; null when nothing does
 * @param accept the header of that name, null when there is none
 * @param languages the header Accept-Language, null when there is none
 */
record Asked(String path, String query, String accept, String languages) {
  private static final Set<String> SERVICES =
      Set.of("/sparql", "/sparql/", "/data", "/health", "/metrics");
  private static final Pattern LANG = Pattern.compile("(?:^|&)lang=(nl|en)(?:&|$)");
  private static final Pattern SUFFIX = Pattern.compile(".*\\.([a-z]+)");

  /** Beyond this a header is no wish of a reader. */
  private static final int LONGEST = 500;

  private static final List<Locale> KNOWN =
      List.of(Locale.forLanguageTag("en"), Locale.forLanguageTag("nl"));

  static Asked of(HttpServletRequest request) {
    return new Asked(
        request.getRequestURI(),
        request.getQueryString(),
        request.getHeader("Accept"),
        request.getHeader("Accept-Language"));
  }

  /** Whether programs ask there, not readers of documents. */
  boolean isService() {
    return SERVICES.contains(path);
  }

  /** Whether queries are asked there. */
  boolean isQuery() {
    return path.startsWith(SparqlServlet.PATH);
  }

  /** The query that was asked in the URL, if one can be read there. */
  Optional<String> sparql() {
    try {
      return isQuery()
          ? SparqlRequest.parameters(query).getOrDefault("query", List.of()).stream().findFirst()
          : Optional.empty();
    } catch (HttpFailure unreadable) {
      return Optional.empty();
    }
  }

  /** The format that the path ends in. */
  Optional<DocFormat> suffix() {
    Matcher end = SUFFIX.matcher(path);
    return end.matches()
        ? List.of(DocFormat.values()).stream()
            .filter(format -> format.suffix().equals(end.group(1)))
            .findFirst()
        : Optional.empty();
  }

  /** The language of a page: as the parameter says, else as the browser does, else English. */
  String lang() {
    Matcher parameter = LANG.matcher(query == null ? "" : query);
    if (parameter.find()) {
      return parameter.group(1);
    }
    if (languages == null || languages.isBlank() || languages.length() > LONGEST) {
      return "en";
    }
    try {
      Locale best = Locale.lookup(Locale.LanguageRange.parse(languages), KNOWN);
      return best == null ? "en" : best.getLanguage();
    } catch (IllegalArgumentException malformed) {
      return "en";
    }
  }
}
