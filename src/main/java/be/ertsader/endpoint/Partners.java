package be.ertsader.endpoint;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.problem.ProblemException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The endpoints that queries may call by SERVICE: those that the operator named, and no others. */
final class Partners {
  private static final Map<String, Integer> PORTS = Map.of("http", 80, "https", 443);

  private final Map<String, URI> named = new TreeMap<>();

  /**
   * @param iris their IRIs, http or https
   * @throws ProblemException BAD_ARGUMENT when one is no such IRI
   */
  Partners(Collection<String> iris) {
    for (String iri : iris) {
      String normal =
          normal(iri)
              .orElseThrow(
                  () ->
                      Problem.of(
                              Code.BAD_ARGUMENT,
                              "queries cannot be let call '" + iri + "'",
                              "give an http or https IRI without user and fragment")
                          .exception());
      named.put(normal, URI.create(URI.create(iri).toASCIIString()));
    }
  }

  boolean isEmpty() {
    return named.isEmpty();
  }

  /** Their IRIs, as the operator wrote them. */
  List<String> iris() {
    return named.values().stream().map(URI::toString).toList();
  }

  /**
   * The partner that an IRI of a query means.
   *
   * @return where to call it: as the operator wrote it
   * @throws HttpFailure 403 when the operator named none such
   */
  URI require(String iri) {
    return normal(iri)
        .map(named::get)
        .orElseThrow(
            () ->
                new HttpFailure(
                    403,
                    "SERVICE may call %s, not <%s>"
                        .formatted(isEmpty() ? "no other server" : iris(), iri)));
  }

  /** One spelling for all that mean the same; none for what is never called. */
  private static Optional<String> normal(String iri) {
    try {
      URI uri = URI.create(iri).normalize();
      String scheme = uri.isOpaque() || uri.getScheme() == null ? "" : lower(uri.getScheme());
      if (!PORTS.containsKey(scheme)
          || uri.getHost() == null
          || uri.getRawUserInfo() != null
          || uri.getRawFragment() != null) {
        return Optional.empty();
      }
      int port = uri.getPort() < 0 ? PORTS.get(scheme) : uri.getPort();
      String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      return Optional.of(scheme + "://" + lower(uri.getHost()) + ":" + port + path + query);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
