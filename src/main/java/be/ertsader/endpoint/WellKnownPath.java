package be.ertsader.endpoint;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path below {@code /.well-known}: a description and, when the path says it, its format.
 *
 * @param path of the description, without suffix
 * @param example name of the example that it describes; none when it describes the service or all
 *     examples
 * @param suffix the format, without the dot
 */
record WellKnownPath(String path, Optional<String> example, Optional<String> suffix) {
  private static final Pattern FORM =
      Pattern.compile(
          "("
              + Pattern.quote(SiteLinks.DATASET)
              + "|"
              + Pattern.quote(SiteLinks.EXAMPLES)
              + "(?:/([a-z0-9-]+))?)(?:\\.([a-z]+))?");

  /**
   * Reads the path of a request as it was sent.
   *
   * @throws HttpFailure 404 when nothing has such a path
   */
  static WellKnownPath of(String path) {
    Matcher matcher = FORM.matcher(path);
    if (!matcher.matches()) {
      throw SitePath.nothing();
    }
    return new WellKnownPath(
        matcher.group(1),
        Optional.ofNullable(matcher.group(2)),
        Optional.ofNullable(matcher.group(3)));
  }

  /** The path without the slash at its end, when it stands for a description then. */
  static Optional<String> withoutSlash(String path) {
    String shorter = path.replaceFirst("/$", "");
    boolean leads = !shorter.equals(path) && FORM.matcher(shorter).matches();
    return leads ? Optional.of(shorter) : Optional.empty();
  }
}
