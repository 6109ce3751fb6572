package be.ertsader.remote;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.problem.ProblemException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;

/** Tells what the failure of a server means. */
final class Failure {
  private static final int LONGEST = 200;

  private Failure() {}

  static ProblemException of(URI address, RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException told) {
        return told;
      } else if (cause instanceof HttpException http && http.getStatusCode() > 0) {
        return of(address, http.getStatusCode(), http.getResponse());
      } else if (cause instanceof QueryExceptionHTTP http && http.getStatusCode() > 0) {
        return of(address, http.getStatusCode(), http.getResponse());
      } else if (cause instanceof IOException) {
        String what = "the server at %s cannot be reached: %s".formatted(address, reason(cause));
        return problem(Code.REMOTE_AWAY, what, "look whether it runs, and at the address");
      }
    }
    return unfit(address, "gave an answer that cannot be read: " + reason(failure));
  }

  private static ProblemException of(URI address, int status, String response) {
    if (status == 401 || status == 403) {
      return problem(
          Code.REMOTE_REFUSES,
          "the server at %s refuses access (%d)".formatted(address, status),
          "give a user with --user or $ERTSADER_USER, and its password in $ERTSADER_PASSWORD");
    } else if (status >= 500) {
      return problem(
          Code.REMOTE_AWAY,
          "the server at %s failed (%d): %s".formatted(address, status, said(response)),
          "look at its log and try again");
    }
    return unfit(address, "answers %d: %s".formatted(status, said(response)));
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

  private static String said(String response) {
    String text = response == null ? "" : response;
    String line = text.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
  }

  private static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && !(root instanceof ConnectException)) {
      root = root.getCause();
    }
    if (root instanceof ConnectException) {
      return "no connection";
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }
}
