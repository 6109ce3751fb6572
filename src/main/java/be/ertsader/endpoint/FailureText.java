package be.ertsader.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonObject;

/**
 * Tells a failure in the form that the client reads: a page for browsers, statements for who asks
 * for such where documents are, else problem details after RFC 9457, or text.
 */
final class FailureText {
  private static final String JSON = "application/problem+json";
  private static final String TEXT = "text/plain";
  private static final String HTML = "text/html";
  private static final String PLAIN_JSON = "application/json";
  private static final String XML = "application/xml";

  private FailureText() {}

  /** Writes status, headers and body; nothing may have been sent yet. */
  static void send(HttpFailure failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.resetBuffer();
    List.of("ETag", "Content-Encoding").forEach(name -> response.setHeader(name, null));
    response.setStatus(failure.status());
    failure.headers().forEach(response::setHeader);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Vary", "Accept, Accept-Language");
    KeptReply told = of(failure, Asked.of(request));
    response.setContentType(told.type());
    response.setContentLength(told.body().length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(told.body());
    }
  }

  /** What the client is told, and of which type it is. */
  static KeptReply of(HttpFailure failure, Asked asked) {
    Optional<DocFormat> format = asked.isService() ? page(asked) : document(asked);
    if (format.isPresent()) {
      return format
          .get()
          .data()
          .map(type -> new KeptReply(FailureGraph.write(failure, type), type.contentType()))
          .orElseGet(() -> reply(FailurePage.of(failure, asked), DocFormat.HTML.contentType()));
    }
    return wantsText(new Accept(asked.accept()))
        ? reply(failure.getMessage() + "\n", TEXT + ";charset=utf-8")
        : reply(json(failure), JSON);
  }

  /** A page where a browser asks what is there for programs. */
  private static Optional<DocFormat> page(Asked asked) {
    Stream<String> answers = Stream.of(AnswerType.values()).map(AnswerType::media);
    return best(asked, Stream.concat(answers, Stream.of(HTML)).toList())
        .filter(HTML::equals)
        .map(html -> DocFormat.HTML);
  }

  /** The format that a document would have had; none where details do as well. */
  private static Optional<DocFormat> document(Asked asked) {
    if (asked.suffix().isPresent()) {
      return asked.suffix();
    }
    Stream<String> formats = Stream.of(DocFormat.values()).map(DocFormat::media);
    return best(asked, Stream.concat(formats, Stream.of(XML)).toList())
        .map(media -> media.equals(XML) ? DocFormat.RDFXML.media() : media)
        .flatMap(
            media ->
                Stream.of(DocFormat.values()).filter(f -> f.media().equals(media)).findFirst());
  }

  /** Details come first and text last among what is wanted alike. */
  private static Optional<String> best(Asked asked, List<String> others) {
    Stream<String> all =
        Stream.of(Stream.of(JSON, PLAIN_JSON), others.stream(), Stream.of(TEXT))
            .flatMap(some -> some);
    return new Accept(asked.accept()).best(all.distinct().toList());
  }

  private static KeptReply reply(String text, String type) {
    return new KeptReply(text.getBytes(StandardCharsets.UTF_8), type);
  }

  private static boolean wantsText(Accept accept) {
    boolean names = accept.names(TEXT) || accept.names(HTML);
    return names && !accept.names(PLAIN_JSON) && !accept.names(JSON);
  }

  private static String json(HttpFailure failure) {
    JsonObject details = new JsonObject();
    details.put("type", "about:blank");
    details.put("title", title(failure.status()));
    details.put("status", failure.status());
    if (!failure.getMessage().isBlank()) {
      details.put("detail", failure.getMessage());
    }
    failure.place().forEach(details::put);
    return details + "\n";
  }

  /** The reason phrase of a status, as HTTP calls it. */
  static String title(int status) {
    return org.eclipse.jetty.http.HttpStatus.getMessage(status);
  }
}
