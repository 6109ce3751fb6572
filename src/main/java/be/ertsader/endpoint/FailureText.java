package be.ertsader.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.atlas.json.JsonObject;

/** Tells a failure in the form that the client reads: problem details after RFC 9457, or text. */
final class FailureText {
  private static final String JSON = "application/problem+json";
  private static final String TEXT = "text/plain";

  private FailureText() {}

  /** Writes status, headers and body; nothing may have been sent yet. */
  static void send(HttpFailure failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.resetBuffer();
    List.of("ETag", "Content-Encoding").forEach(name -> response.setHeader(name, null));
    response.setStatus(failure.status());
    failure.headers().forEach(response::setHeader);
    response.setHeader("Cache-Control", "no-store");
    boolean text = wantsText(new Accept(request.getHeader("Accept")));
    byte[] body =
        (text ? text(failure) : json(failure.status(), failure)).getBytes(StandardCharsets.UTF_8);
    response.setContentType(text ? TEXT + ";charset=utf-8" : JSON);
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }

  private static boolean wantsText(Accept accept) {
    boolean names = accept.names(TEXT) || accept.names("text/html");
    return names && !accept.names("application/json") && !accept.names(JSON);
  }

  private static String text(HttpFailure failure) {
    return failure.getMessage() + "\n";
  }

  private static String json(int status, HttpFailure failure) {
    JsonObject details = new JsonObject();
    details.put("type", "about:blank");
    details.put("title", title(status));
    details.put("status", status);
    details.put("detail", failure.getMessage());
    failure.place().forEach(details::put);
    return details + "\n";
  }

  /** The reason phrase of a status, as HTTP calls it. */
  static String title(int status) {
    return org.eclipse.jetty.http.HttpStatus.getMessage(status);
  }
}
