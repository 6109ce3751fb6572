package be.ertsader.endpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The house verbs of the tests that talk to a server. */
final class HttpAsker {
  static final String FORM = "application/x-www-form-urlencoded";
  static final String QUERY = "application/sparql-query";
  static final String JSON = "application/sparql-results+json";

  private static final int PATIENCE = 30_000;
  private static final String END = "\r\n\r\n";
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)");

  private final URI url;

  /**
   * @param url where the server is
   */
  HttpAsker(URI url) {
    this.url = url;
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(url.resolve(path));
  }

  /**
   * Gets a path.
   *
   * @param headers names and values in turn
   */
  HttpResponse<String> get(String path, String... headers) throws Exception {
    return send(with(to(path), headers));
  }

  /** Asks a query by GET. */
  HttpResponse<String> ask(String query, String... headers) throws Exception {
    return get("/sparql?query=" + encode(query), headers);
  }

  /** Posts a body; a type of null is not sent. */
  HttpResponse<String> post(String path, String type, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request = with(to(path), headers).POST(BodyPublishers.ofString(body));
    return send(type == null ? request : request.header("Content-Type", type));
  }

  HttpResponse<String> send(String method, String path, String... headers) throws Exception {
    return send(with(to(path), headers).method(method, BodyPublishers.noBody()));
  }

  private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
    return headers.length == 0 ? request : request.headers(headers);
  }

  /** Each request has a connection of its own: a server may close one that it gave up. */
  static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  /**
   * Sends bytes as they are and reads until the server closes.
   *
   * @return what came, each byte as one character
   */
  String raw(byte[] request) throws IOException {
    try (Socket socket = connect()) {
      try {
        socket.getOutputStream().write(request);
        socket.getOutputStream().flush();
      } catch (IOException e) {
        // The server closed before all was sent; what it said can be read still.
      }
      return rest(socket);
    }
  }

  Socket connect() throws IOException {
    Socket socket = new Socket(url.getHost(), url.getPort());
    socket.setSoTimeout(PATIENCE);
    return socket;
  }

  /** All that comes until the server closes. */
  static String rest(Socket socket) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(all);
    } catch (SocketException e) {
      // Reset by the server: closed as well.
    }
    return all.toString(StandardCharsets.ISO_8859_1);
  }

  /** Whether an answer read from a socket came to its end. */
  static boolean isWhole(String answer) {
    int head = answer.indexOf(END) + END.length();
    Matcher length = LENGTH.matcher(answer.substring(0, head));
    return length.find()
        ? answer.length() - head == Integer.parseInt(length.group(1))
        : answer.endsWith("\r\n0" + END);
  }

  /** The status of an answer read from a socket; 0 when there is none. */
  static int status(String answer) {
    return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
  }
}
