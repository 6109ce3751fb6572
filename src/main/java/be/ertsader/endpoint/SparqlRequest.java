package be.ertsader.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/**
 * A query as the SPARQL 1.1 Protocol sends it: by GET, as a form, or directly.
 *
 * @param query its text, absent when a GET has none
 * @param defaultGraphs graphs that make the default graph; empty for what the query or store says
 * @param format the parameter, null when it is not given
 */
record SparqlRequest(
    Optional<String> query, List<String> defaultGraphs, List<String> namedGraphs, String format) {
  static final String FORM = "application/x-www-form-urlencoded";
  static final String QUERY = "application/sparql-query";
  static final String UPDATE = "application/sparql-update";
  private static final int PIECE = 8 << 10;
  private static final String ALLOWED = "GET, HEAD, POST, OPTIONS";

  /**
   * Reads a request.
   *
   * @throws HttpFailure 400, 405, 413 or 415 when it is not one of the protocol
   */
  static SparqlRequest of(HttpServletRequest request, Limits limits) {
    Map<String, List<String>> inUrl = parameters(request.getQueryString());
    SparqlRequest read =
        switch (request.getMethod()) {
          case "GET", "HEAD" -> of(inUrl, Optional.empty());
          case "POST" -> posted(request, inUrl, limits);
          default ->
              throw HttpFailure.notAllowed(
                  request.getMethod() + " is not of this protocol: the graph is read only",
                  ALLOWED);
        };
    if (read.query().isEmpty() && request.getMethod().equals("POST")) {
      throw HttpFailure.badRequest("a posted form needs the parameter 'query'");
    }
    return read;
  }

  private static SparqlRequest posted(
      HttpServletRequest request, Map<String, List<String>> inUrl, Limits limits) {
    String type = request.getHeader("Content-Type");
    if (type == null) {
      throw new HttpFailure(415, "say by Content-Type what is posted: " + FORM + " or " + QUERY);
    }
    String[] pieces = type.split(";");
    requireUtf8(pieces);
    if (request.getHeader("Content-Encoding") != null) {
      throw new HttpFailure(415, "post a query as it is, not compressed");
    }
    switch (pieces[0].strip().toLowerCase(Locale.ROOT)) {
      case FORM -> {
        Map<String, List<String>> form =
            parameters(new String(body(request, limits), StandardCharsets.ISO_8859_1));
        inUrl.forEach(
            (name, values) -> form.computeIfAbsent(name, n -> new ArrayList<>()).addAll(values));
        return of(form, Optional.empty());
      }
      case QUERY -> {
        return of(inUrl, Optional.of(utf8(body(request, limits))));
      }
      case UPDATE -> throw HttpFailure.notAllowed("the graph is read only: no updates", ALLOWED);
      default -> throw new HttpFailure(415, "post " + FORM + " or " + QUERY + ", not " + pieces[0]);
    }
  }

  private static void requireUtf8(String... pieces) {
    for (int i = 1; i < pieces.length; i++) {
      String piece = pieces[i].strip().toLowerCase(Locale.ROOT).replace("\"", "");
      if (piece.startsWith("charset=") && !piece.equals("charset=utf-8")) {
        throw new HttpFailure(415, "queries are written in UTF-8, not " + piece);
      }
    }
  }

  private static SparqlRequest of(Map<String, List<String>> parameters, Optional<String> body) {
    if (parameters.containsKey("update")) {
      throw HttpFailure.notAllowed("the graph is read only: no updates", ALLOWED);
    }
    List<String> queries = new ArrayList<>(parameters.getOrDefault("query", List.of()));
    body.ifPresent(queries::add);
    if (queries.size() > 1) {
      throw HttpFailure.badRequest("one query at a time: there are " + queries.size());
    }
    if (parameters.getOrDefault("version", List.of()).size() > 1) {
      throw HttpFailure.badRequest("a query is of one version of SPARQL");
    }
    List<String> formats =
        parameters.getOrDefault("format", parameters.getOrDefault("output", List.of()));
    return new SparqlRequest(
        queries.stream().findFirst(),
        graphs(parameters, "default-graph-uri"),
        graphs(parameters, "named-graph-uri"),
        formats.isEmpty() ? null : formats.get(0));
  }

  /**
   * The graphs that a parameter names.
   *
   * @throws HttpFailure 400 when one is no absolute IRI
   */
  static List<String> graphs(Map<String, List<String>> parameters, String name) {
    List<String> graphs = parameters.getOrDefault(name, List.of());
    for (String graph : graphs) {
      if (!isAbsolute(graph)) {
        throw HttpFailure.badRequest("'%s' is no absolute IRI: %s".formatted(name, graph));
      }
    }
    return graphs;
  }

  private static boolean isAbsolute(String iri) {
    try {
      return IRIx.create(iri).isReference();
    } catch (IRIException e) {
      return false;
    }
  }

  private static byte[] body(HttpServletRequest request, Limits limits) {
    try {
      return body(request.getInputStream(), limits);
    } catch (IOException e) {
      throw HttpFailure.badRequest("the query did not come whole").with("Connection", "close");
    }
  }

  private static byte[] body(InputStream in, Limits limits) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE];
    long start = System.nanoTime();
    for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
      body.write(piece, 0, n);
      if (body.size() > limits.request()) {
        throw new HttpFailure(413, "a query may have %d bytes".formatted(limits.request()));
      }
      if (System.nanoTime() - start > limits.patience().toNanos()) {
        long seconds = limits.patience().toSeconds();
        throw new HttpFailure(408, "the query did not come within %d seconds".formatted(seconds))
            .with("Connection", "close");
      }
    }
    return body.toByteArray();
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw HttpFailure.badRequest("the query is not written in UTF-8");
    }
  }

  /**
   * The parameters of a query string or form, each with its values.
   *
   * @throws HttpFailure 400 when they are not percent-encoded UTF-8
   */
  static Map<String, List<String>> parameters(String encoded) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (encoded == null || encoded.isBlank()) {
      return parameters;
    }
    for (String pair : encoded.split("&")) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      parameters.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }
    return parameters;
  }

  /** Percent signs that encode no UTF-8 are an error, not a question mark. */
  private static String decoded(String text) {
    try {
      String value = URLDecoder.decode(text, StandardCharsets.ISO_8859_1);
      return utf8(value.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IllegalArgumentException e) {
      throw HttpFailure.badRequest("a parameter is not percent-encoded: " + e.getMessage());
    }
  }
}
