package be.ertsader.endpoint;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** The house verbs of the tests that ask a server for documents. */
public final class Http {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Http() {}

  /** What a path gives to a client that takes anything. */
  public static HttpResponse<String> get(SparqlServer server, String path) {
    return get(server, path, "*/*");
  }

  /**
   * What a path gives; redirects are not followed.
   *
   * @param more names and values of further headers
   */
  public static HttpResponse<String> get(
      SparqlServer server, String path, String accept, String... more) {
    HttpRequest.Builder request = HttpRequest.newBuilder(at(server, path)).header("Accept", accept);
    for (int i = 0; i < more.length; i += 2) {
      request.header(more[i], more[i + 1]);
    }
    return send(request);
  }

  /** What a path gives to another method. */
  public static HttpResponse<String> ask(SparqlServer server, String method, String path) {
    return send(
        HttpRequest.newBuilder(at(server, path))
            .method(method, HttpRequest.BodyPublishers.noBody()));
  }

  /** What a path gives to a client that has a version of it. */
  public static HttpResponse<String> again(SparqlServer server, String path, String tag) {
    return send(HttpRequest.newBuilder(at(server, path)).header("If-None-Match", tag));
  }

  /** The status that a server gives to a path that no careful client would send. */
  public static int statusOf(SparqlServer server, String rawPath) {
    try (Socket socket = new Socket(server.url().getHost(), server.url().getPort())) {
      String request =
          "GET " + rawPath + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      return Integer.parseInt(answer.split(" ", 3)[1]);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The value of a header; blank when there is none. */
  public static String header(HttpResponse<String> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }

  private static URI at(SparqlServer server, String path) {
    return server.url().resolve(path);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
