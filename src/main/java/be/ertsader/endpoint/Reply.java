package be.ertsader.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Sends an answer as HTTP wants it: conditional, compressed, or its head alone. */
final class Reply {
  private static final String GZIP = "gzip";
  private static final int WORTH_COMPRESSING = 1024;

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final String tag;
  private List<String> links = List.of();

  /**
   * @param tag what stands in the ETag; blank when the answer changes from one time to the next
   * @param seconds how long it may be taken for current
   */
  Reply(HttpServletRequest request, HttpServletResponse response, String tag, long seconds) {
    this.request = request;
    this.response = response;
    this.tag = tag;
    response.setHeader("Vary", "Accept, Accept-Encoding");
    response.setHeader("Cache-Control", tag.isEmpty() ? "no-store" : "public, max-age=" + seconds);
    if (!tag.isEmpty()) {
      response.setHeader("ETag", etag());
    }
  }

  /**
   * Adds headers to the answer, and to no failure that is told in its stead.
   *
   * @param values what the Link headers say
   */
  Reply with(String... values) {
    links = List.of(values);
    return this;
  }

  private void begin(String type) {
    response.setContentType(type);
    links.forEach(link -> response.addHeader("Link", link));
  }

  /** Of another encoding is another representation: a strong tag tells them apart. */
  private String etag() {
    return "\"" + tag + (accepts() ? "-" + GZIP : "") + "\"";
  }

  private boolean accepts() {
    String encodings = request.getHeader("Accept-Encoding");
    return encodings != null && new Accept(encodings.toLowerCase(Locale.ROOT)).weight(GZIP) > 0;
  }

  /** Answers 304 when the client has it already and asks by GET or HEAD (RFC 9110, 13.1.2). */
  boolean isKnown() {
    boolean isRead = isHead() || request.getMethod().equals("GET");
    if (!isRead || tag.isEmpty() || !names(request.getHeader("If-None-Match"), etag())) {
      return false;
    }
    response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    return true;
  }

  /**
   * Whether a list of tags names one.
   *
   * @param list null when the client sent none
   */
  static boolean names(String list, String etag) {
    return list != null
        && Stream.of(list.split(","))
            .map(one -> one.strip().replaceFirst("^W/", ""))
            .anyMatch(bare -> bare.equals("*") || bare.equals(etag));
  }

  /** Sends a whole answer. */
  void send(KeptReply answer) throws IOException {
    begin(answer.type());
    byte[] body = answer.body();
    if (accepts()) {
      response.setHeader("Content-Encoding", GZIP);
      body = compressed(body);
    }
    response.setContentLengthLong(body.length);
    if (!isHead()) {
      response.getOutputStream().write(body);
    }
  }

  private static byte[] compressed(byte[] body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4 + WORTH_COMPRESSING);
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(body);
    }
    return bytes.toByteArray();
  }

  /**
   * Begins an answer whose length is not known. It goes out in chunks even to a client that asks
   * for the connection to be closed: where the end of the connection is the end of the answer, a
   * cut one looks whole.
   *
   * @throws HttpFailure 400 when the client speaks an HTTP without chunks
   */
  OutputStream open(String type) throws IOException {
    if (!request.getProtocol().equals("HTTP/1.1")) {
      throw HttpFailure.badRequest("so long an answer is sent by HTTP/1.1 only");
    }
    begin(type);
    response.setHeader("Transfer-Encoding", "chunked");
    if (accepts()) {
      response.setHeader("Content-Encoding", GZIP);
    }
    if (isHead()) {
      return OutputStream.nullOutputStream();
    }
    return accepts()
        ? new GZIPOutputStream(response.getOutputStream())
        : response.getOutputStream();
  }

  private boolean isHead() {
    return request.getMethod().equals("HEAD");
  }
}
