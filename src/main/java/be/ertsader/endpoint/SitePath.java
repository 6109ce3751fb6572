package be.ertsader.endpoint;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a path names. Only paths of these forms name something: lower-case words parted by slashes,
 * and a suffix. No path with a percent sign, a dot of its own or anything else gets further.
 *
 * @param name the path below the kind, without suffix: {@code material/cobalt}
 * @param suffix the format, when the path says it
 */
record SitePath(Kind kind, String name, Optional<String> suffix) {
  static final String NOTHING = "there is nothing here";

  /** What a path stands for. */
  enum Kind {
    /** A thing itself, which no server can send. */
    THING("/id/([a-z-]+/[A-Za-z0-9-]+)"),
    /** The document about a thing. */
    DOCUMENT("/doc/([a-z-]+/[A-Za-z0-9-]+)(?:\\.([a-z]+))?"),
    /** The ontology. */
    ONTOLOGY("/ns()(?:\\.([a-z]+))?"),
    /** A version of the ontology. */
    VERSION("/ns/([0-9]+\\.[0-9]+\\.[0-9]+)"),
    /** The links of the ontology to another. */
    ALIGNMENT("/ns/alignment/([a-z]+)"),
    /** The shapes that the data are checked with. */
    SHAPES("/ns/shapes()(?:\\.([a-z]+))?"),
    /** A named graph. */
    GRAPH("/graph/([a-z0-9-]+(?:/[a-z0-9-]+){1,2})(?:\\.([a-z]+))?"),
    /** A table as it was read. */
    TABLE("/data/([a-z0-9-]+/[a-z0-9-]+)\\.csv"),
    /** The short names of JSON-LD. */
    CONTEXT("/context()\\.jsonld");

    private final Pattern pattern;

    Kind(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }
  }

  /**
   * Reads the path of a request as it was sent.
   *
   * @throws HttpFailure 404 when it names nothing
   */
  static SitePath of(String path) {
    for (Kind kind : Kind.values()) {
      Matcher matcher = kind.pattern.matcher(path);
      if (matcher.matches()) {
        String suffix = matcher.groupCount() > 1 ? matcher.group(2) : null;
        return new SitePath(kind, matcher.group(1), Optional.ofNullable(suffix));
      }
    }
    throw nothing();
  }

  /** What is said of a path that names nothing. */
  static HttpFailure nothing() {
    return new HttpFailure(404, NOTHING);
  }
}
