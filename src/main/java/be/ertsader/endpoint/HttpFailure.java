package be.ertsader.endpoint;

import be.ertsader.problem.ExitCode;
import be.ertsader.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request that is answered by a status other than success, and why. */
class HttpFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final transient Map<String, String> headers = new TreeMap<>();
  private final transient Map<String, Integer> place = new TreeMap<>();

  private transient Optional<Retired> retired = Optional.empty();

  /**
   * A thing that was retired.
   *
   * @param replacements the IRIs of what replaces it
   */
  record Retired(String thing, List<String> replacements) {}

  HttpFailure(int status, String what) {
    super(what, null, false, false);
    this.status = status;
  }

  /** Tells another way or a limit in a header. */
  final HttpFailure with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** Tells when it makes sense to ask again. */
  final HttpFailure retryAfter(Duration pause) {
    return with("Retry-After", Long.toString(Math.max(1, pause.toSeconds())));
  }

  /** Tells where a query is broken; both from 1. */
  HttpFailure at(int line, int column) {
    place.put("line", line);
    place.put("column", column);
    return this;
  }

  /** Tells which thing is gone, and what replaces it. */
  HttpFailure of(Retired thing) {
    retired = Optional.of(thing);
    return this;
  }

  /** The thing that is gone, where that is the failure. */
  Optional<Retired> retired() {
    return retired;
  }

  int status() {
    return status;
  }

  Map<String, String> headers() {
    return headers;
  }

  /** Line and column, or nothing. */
  Map<String, Integer> place() {
    return place;
  }

  static HttpFailure badRequest(String what) {
    return new HttpFailure(400, what);
  }

  static HttpFailure notAllowed(String what, String allowed) {
    return new HttpFailure(405, what).with("Allow", allowed);
  }

  static HttpFailure tooLong(Limits limits) {
    long seconds = limits.time().toSeconds();
    return new HttpFailure(
            503,
            "the query did not end within %d seconds; narrow it, or ask for less"
                .formatted(seconds))
        .retryAfter(limits.time());
  }

  /**
   * Which failure lies behind a throwable, if one does: also that of the server that holds the
   * store.
   */
  static Optional<HttpFailure> behind(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof HttpFailure failure) {
        return Optional.of(failure);
      }
      if (t instanceof ProblemException problem && problem.exit() == ExitCode.NETWORK) {
        return Optional.of(new HttpFailure(502, problem.getMessage()));
      }
    }
    return Optional.empty();
  }
}
