package be.ertsader.endpoint;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A servlet that is only read: by GET and HEAD. */
abstract class ReadServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  /**
   * Answers a GET, or a HEAD as if it were one.
   *
   * @throws HttpFailure what the client is told instead
   */
  abstract void read(HttpServletRequest request, HttpServletResponse response) throws IOException;

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      throw HttpFailure.notAllowed("this is read only", "GET, HEAD, OPTIONS");
    }
    read(request, response);
  }
}
