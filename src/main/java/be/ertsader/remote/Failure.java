package be.ertsader.remote;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.problem.ProblemException;
import java.net.URI;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.HttpException;

/** Tells what the failure of a server means. */
final class Failure {
  private static final int LONGEST = 200;

  private Failure() {}

  static ProblemException of(URI address, RuntimeException failure) {
    if (failure instanceof ProblemException told) {
      return told;
    }
    return Stream.iterate((Throwable) failure, e -> e != null, Throwable::getCause)
        .filter(HttpException.class::isInstance)
        .map(e -> of(address, (HttpException) e))
        .findFirst()
        .orElseGet(() -> unfit(address, "gave an answer that cannot be read: " + reason(failure)));
  }

  static ProblemException of(URI address, HttpException failure) {
    int status = failure.getStatusCode();
    if (status == 401 || status == 403) {
      return problem(
          Code.REMOTE_REFUSES,
          "the server at %s refuses access (%d)".formatted(address, status),
          "give a user with --user or $ERTSADER_USER, and its password in $ERTSADER_PASSWORD");
    } else if (status <= 0) {
      return problem(
          Code.REMOTE_AWAY,
          "the server at %s cannot be reached: %s".formatted(address, reason(failure)),
          "look whether it runs, and at the address");
    } else if (status >= 500) {
      return problem(
          Code.REMOTE_AWAY,
          "the server at %s failed (%d): %s".formatted(address, status, said(failure)),
          "look at its log and try again");
    }
    return unfit(address, "answers %d: %s".formatted(status, said(failure)));
  }

  private static ProblemException unfit(URI address, String what) {
    return problem(
        Code.REMOTE_UNFIT,
        "what is at %s %s".formatted(address, what),
        "name the address where that server answers SPARQL, or takes graphs");
  }

  private static ProblemException problem(Code code, String what, String cure) {
    return Problem.of(code, what, cure).exception();
  }

  private static String said(HttpException failure) {
    String said = failure.getResponse() == null ? "" : failure.getResponse();
    String text = said.isBlank() ? String.valueOf(failure.getStatusLine()) : said;
    String line = text.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
  }

  private static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }
}
