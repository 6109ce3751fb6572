package be.ertsader.endpoint;

import be.ertsader.store.Dumps;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Hands out the dumps of the newest version, whole or in part, and their checksums. */
final class DumpServlet extends ReadServlet {
  /** Where it stands. */
  static final String PATH = "/dumps/*";

  private static final long serialVersionUID = 1;
  private static final String START = "/dumps/";
  private static final String SUMS = "SHA256SUMS";

  private final transient LiveStore store;
  private final transient Limits limits;

  DumpServlet(LiveStore store, Limits limits) {
    this.store = store;
    this.limits = limits;
  }

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getRequestURI();
    if (path.length() <= START.length()) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", SiteLinks.CATALOG);
      return;
    }
    String name = path.substring(START.length());
    response.addHeader("Link", SiteLinks.header(SiteLinks.CATALOG, "describedby"));
    response.addHeader("Link", SiteLinks.header(SiteLinks.LICENCE, "license"));
    try (LiveStore.Lease lease = store.lease()) {
      Dumps dumps = lease.store().dumps();
      if (name.equals(SUMS)) {
        sums(dumps, "", request, response);
      } else if (name.equals(Dumps.PARTS + SUMS)) {
        sums(dumps, Dumps.PARTS, request, response);
      } else {
        send(dumps.find(name).orElseThrow(SitePath::nothing), request, response);
      }
    }
  }

  /** The checksums of the files beside the list, as {@code sha256sum -c} reads them. */
  private void sums(
      Dumps dumps, String folder, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String text =
        dumps.all().values().stream()
            .filter(d -> d.name().startsWith(Dumps.PARTS) == folder.equals(Dumps.PARTS))
            .map(d -> d.sha256() + "  " + d.name().substring(folder.length()) + "\n")
            .collect(Collectors.joining());
    if (text.isEmpty()) {
      throw SitePath.nothing();
    }
    Reply reply = new Reply(request, response, Tag.of(List.of(text)), limits.age().toSeconds());
    if (!reply.isKnown()) {
      byte[] body = text.getBytes(StandardCharsets.US_ASCII);
      reply.send(new KeptReply(body, "text/plain;charset=utf-8"));
    }
  }

  private void send(Dumps.Dump dump, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String tag = "\"" + dump.sha256() + "\"";
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "public, max-age=" + limits.age().toSeconds());
    response.setHeader("Accept-Ranges", "bytes");
    if (Reply.names(request.getHeader("If-None-Match"), tag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    Optional<ByteRange> range = range(request, tag, dump.size());
    response.setContentType("application/gzip");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"%s\"".formatted(dump.name().replaceFirst(".*/", "")));
    response.setHeader("Repr-Digest", "sha-256=:" + base64(dump.sha256()) + ":");
    range.ifPresent(
        r -> {
          response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
          response.setHeader("Content-Range", r.header(dump.size()));
        });
    long first = range.map(ByteRange::first).orElse(0L);
    long length = range.map(ByteRange::length).orElse(dump.size());
    response.setContentLengthLong(length);
    if (!request.getMethod().equals("HEAD")) {
      try (InputStream in = dump.read(first, length)) {
        in.transferTo(response.getOutputStream());
      }
    }
  }

  /** The part that is asked for; the whole when the client has a part of another file. */
  private static Optional<ByteRange> range(HttpServletRequest request, String tag, long size) {
    String onlyOf = request.getHeader("If-Range");
    return onlyOf == null || onlyOf.equals(tag)
        ? ByteRange.of(request.getHeader("Range"), size)
        : Optional.empty();
  }

  private static String base64(String hex) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
  }
}
