package be.ertsader.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Descriptions at their well-known places, and the style sheet of the pages. */
final class DescriptionServlet extends ReadServlet {
  static final String VOID = "/.well-known/void";
  static final String EXAMPLES = "/.well-known/sparql-examples";
  static final String STYLE = "/style.css";

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
    switch (request.getServletPath()) {
      case VOID -> descriptions.sendVoid(request, response);
      case EXAMPLES -> descriptions.sendExamples(request, response);
      default -> sendStyle(request, response);
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
