package be.ertsader.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How the server is, and nothing at all other paths. */
final class StateServlet extends ReadServlet {
  private static final long serialVersionUID = 1;

  private final transient LiveStore store;
  private final transient Metrics metrics;
  private final boolean tellsMetrics;

  /**
   * @param tellsMetrics whether {@code /metrics} is answered
   */
  StateServlet(LiveStore store, Metrics metrics, boolean tellsMetrics) {
    this.store = store;
    this.metrics = metrics;
    this.tellsMetrics = tellsMetrics;
  }

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getRequestURI();
    if (path.equals("/health")) {
      try (LiveStore.Lease lease = store.lease()) {
        String body = "{\"status\":\"ok\",\"store\":\"%s\"}\n".formatted(lease.store().version());
        send(request, response, new KeptReply(bytes(body), "application/json"));
      }
    } else if (path.equals("/metrics") && tellsMetrics) {
      KeptReply text = new KeptReply(bytes(metrics.text()), "text/plain;version=0.0.4");
      send(request, response, text);
    } else {
      throw SitePath.nothing();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void send(
      HttpServletRequest request, HttpServletResponse response, KeptReply reply)
      throws IOException {
    new Reply(request, response, "", 0).send(reply);
  }
}
