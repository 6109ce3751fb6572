package be.ertsader.endpoint;

import jakarta.servlet.http.HttpServletResponse;

/** Leads to the one address that a document has. */
final class Redirect {
  private static final int PERMANENT = 308;

  private Redirect() {}

  /**
   * Leads there for good.
   *
   * @param query of the request, which is kept; null when there is none
   */
  static void permanent(HttpServletResponse response, String target, String query) {
    response.setHeader("Location", query == null ? target : target + "?" + query);
    response.setStatus(PERMANENT);
  }
}
