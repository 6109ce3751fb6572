package be.ertsader.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An endpoint that answers each path in a way of its own; but for {@code /right}, all are wrong.
 */
final class WrongPartner implements AutoCloseable {
  private static final int PACE = 20;
  private static final String ROW = "{\"s\":{\"type\":\"uri\",\"value\":\"urn:x:s1\"}}";
  private static final String HEAD = "{\"head\":{\"vars\":[\"s\"]},\"results\":{\"bindings\":[";
  private static final String RIGHT = HEAD + ROW + "]}}";
  private static final String JSON = "Content-Type: application/sparql-results+json\r\n";

  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private final ServerSocket listener;

  private interface Answer {
    void write(Socket client, OutputStream out) throws IOException;
  }

  /**
   * @param elsewhere a port to which it sends on
   */
  WrongPartner(int elsewhere) throws IOException {
    listener = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
    texts(elsewhere).forEach((name, text) -> answers.put(name, (client, out) -> out.write(text)));
    answers.put("hang", (client, out) -> idle(client, out, ""));
    answers.put("drip", (client, out) -> idle(client, out, "HTTP/1.1 200 OK\r\n" + JSON + "\r\n"));
    answers.put("endless", (client, out) -> endless(out, JSON + "\r\n" + HEAD, ROW + ","));
    answers.put("endless-headers", (client, out) -> endless(out, JSON, "X-Much: more\r\n"));
    Thread thread = new Thread(this::listen, "wrong partner");
    thread.setDaemon(true);
    thread.start();
  }

  private static Map<String, byte[]> texts(int elsewhere) {
    String away = "HTTP/1.1 %d On\r\nContent-Length: 0\r\nLocation: %s\r\n\r\n";
    String other = "http://localhost:" + elsewhere + "/sparql";
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("right", whole(200, JSON, RIGHT));
    texts.put("short", "HTTP/1.1 200 OK\r\n" + JSON + "Content-Length: 1000\r\n\r\n" + RIGHT);
    texts.put(
        "cut", "HTTP/1.1 200 OK\r\n" + JSON + "Transfer-Encoding: chunked\r\n\r\n9\r\n{\"head\":");
    texts.put("half", whole(200, JSON, HEAD + ROW));
    texts.put("nothing", whole(200, JSON, ""));
    texts.put("empty", whole(200, JSON, "{}"));
    texts.put("truth", whole(200, JSON, "{\"head\":{},\"boolean\":true}"));
    texts.put("list", whole(200, JSON, "[]"));
    texts.put("words", whole(200, JSON, "no JSON"));
    texts.put("deep", whole(200, JSON, "{\"head\":" + "[".repeat(100_000)));
    texts.put("kind", whole(200, JSON, RIGHT.replace("\"uri\"", "\"thing\"")));
    texts.put(
        "more",
        whole(
            200,
            JSON,
            RIGHT.replace("\"s\":", "\"secret\":{\"type\":\"literal\",\"value\":\"x\"},\"s\":")));
    texts.put("page", whole(200, "Content-Type: text/html\r\n", "<p>maintenance</p>"));
    texts.put("xml", whole(200, "Content-Type: application/sparql-results+xml\r\n", "<sparql/>"));
    texts.put("untyped", whole(200, "", RIGHT));
    texts.put("zipped", whole(200, JSON + "Content-Encoding: gzip\r\n", "\u001f\u008b\u0008"));
    for (int status : new int[] {201, 204, 400, 403, 404, 429, 500, 503}) {
      texts.put("status-" + status, whole(status, JSON, status == 204 ? "" : RIGHT));
    }
    for (int status : new int[] {301, 302, 303, 307, 308}) {
      texts.put("away-" + status, away.formatted(status, other));
    }
    texts.put("away-file", away.formatted(302, "file:///etc/passwd"));
    texts.put("away-round", away.formatted(302, "/away-round"));
    texts.put("away-nowhere", "HTTP/1.1 302 On\r\nContent-Length: 0\r\n\r\n");
    texts.put("silence", "");
    texts.put("noise", "\u0016\u0003\u0001 no HTTP\r\n\r\n");
    return texts.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, e -> e.getValue().getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static String whole(int status, String headers, String body) {
    return "HTTP/1.1 %d X\r\n%sContent-Length: %d\r\n\r\n%s"
        .formatted(status, headers, body.length(), body);
  }

  int port() {
    return listener.getLocalPort();
  }

  /** Its endpoints. */
  Set<String> iris() {
    return answers.keySet().stream()
        .map(name -> "http://localhost:%d/%s".formatted(port(), name))
        .collect(Collectors.toSet());
  }

  private void listen() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        Thread thread = new Thread(() -> answer(client));
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        // Closed: there is no next client.
      }
    }
  }

  private void answer(Socket client) {
    try (client) {
      String head = head(client.getInputStream());
      String name = head.replaceFirst("^\\S+ /([^ ?]*)[\\s\\S]*", "$1");
      OutputStream out = client.getOutputStream();
      answers.get(name).write(client, out);
      out.flush();
    } catch (IOException e) {
      // The client has gone, as it should.
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    for (int c = in.read(); c >= 0 && head.indexOf("\r\n\r\n") < 0; c = in.read()) {
      head.append((char) c);
      if (head.indexOf("\r\n\r\n") >= 0) {
        break;
      }
    }
    return head.toString();
  }

  /** Sends nothing, or a space now and then, for as long as the client bears it. */
  private static void idle(Socket client, OutputStream out, String begin) throws IOException {
    out.write(begin.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
    client.setSoTimeout(PACE);
    for (boolean here = true; here; ) {
      try {
        here = client.getInputStream().read() >= 0;
      } catch (SocketTimeoutException e) {
        if (!begin.isEmpty()) {
          out.write(' ');
          out.flush();
        }
      }
    }
  }

  private static void endless(OutputStream out, String begin, String more) throws IOException {
    out.write(("HTTP/1.1 200 OK\r\n" + begin).getBytes(StandardCharsets.ISO_8859_1));
    byte[] piece = more.repeat(1000).getBytes(StandardCharsets.ISO_8859_1);
    while (true) {
      out.write(piece);
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
