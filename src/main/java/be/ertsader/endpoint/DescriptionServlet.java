package be.ertsader.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Descriptions at their well-known places, and the style sheet and icon of the pages. */
final class DescriptionServlet extends ReadServlet {
  static final String FAVICON = "/favicon.ico";

  /** Where it stands. */
  static final List<String> PATHS =
      List.of("/.well-known/*", SiteLinks.STYLE, SiteLinks.ICON, FAVICON);

  private static final long serialVersionUID = 1;

  private final transient Descriptions descriptions;
  private final transient Limits limits;
  private final transient KeptReply style;
  private final transient KeptReply icon;

  DescriptionServlet(Descriptions descriptions, Limits limits) {
    this.descriptions = descriptions;
    this.limits = limits;
    this.style = new KeptReply(resource("style.css"), "text/css;charset=utf-8");
    this.icon = new KeptReply(resource("icon.svg"), "image/svg+xml");
  }

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getRequestURI();
    switch (path) {
      case SiteLinks.STYLE -> send(style, request, response);
      case SiteLinks.ICON -> send(icon, request, response);
      case FAVICON -> Redirect.permanent(response, SiteLinks.ICON, null);
      default -> describe(path, request, response);
    }
  }

  private void describe(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<String> shorter = WellKnownPath.withoutSlash(path);
    if (shorter.isPresent()) {
      Redirect.permanent(response, shorter.get(), request.getQueryString());
    } else {
      descriptions.send(WellKnownPath.of(path), request, response);
    }
  }

  private void send(KeptReply file, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String tag = Tag.of(List.of(new String(file.body(), StandardCharsets.UTF_8)));
    Reply reply = new Reply(request, response, tag, limits.age().toSeconds());
    if (!reply.isKnown()) {
      reply.send(file);
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
