package be.ertsader.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Descriptions at their well-known places, and the style sheet of the pages. */
final class DescriptionServlet extends ReadServlet {
  /** Where it stands. */
  static final List<String> PATHS = List.of("/.well-known/*", SiteLinks.STYLE);

  private static final long serialVersionUID = 1;

  private final transient Descriptions descriptions;
  private final transient Limits limits;
  private final transient byte[] style;
  private final String styleTag;

  DescriptionServlet(Descriptions descriptions, Limits limits) {
    this.descriptions = descriptions;
    this.limits = limits;
    this.style = resource("style.css");
    this.styleTag = Tag.of(List.of(new String(style, StandardCharsets.UTF_8)));
  }

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getRequestURI();
    Optional<String> shorter = WellKnownPath.withoutSlash(path);
    if (path.equals(SiteLinks.STYLE)) {
      sendStyle(request, response);
    } else if (shorter.isPresent()) {
      Redirect.permanent(response, shorter.get(), request.getQueryString());
    } else {
      descriptions.send(WellKnownPath.of(path), request, response);
    }
  }

  private void sendStyle(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Reply reply = new Reply(request, response, styleTag, limits.age().toSeconds());
    if (!reply.isKnown()) {
      reply.send(new KeptReply(style, "text/css;charset=utf-8"));
    }
  }

  /** A file that came with the program. */
  private static byte[] resource(String name) {
    try (InputStream in = DescriptionServlet.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
