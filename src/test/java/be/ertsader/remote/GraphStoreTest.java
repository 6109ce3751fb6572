package be.ertsader.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;

/** A server that closes connections on its clients. */
class GraphStoreTest {
  private static final String DONE = "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n";

  @Test
  void aGraphIsSentOnceMoreWhenTheConnectionBreaks() throws Exception {
    assertThat(requestsOfOnePut(1)).isEqualTo(2);
  }

  @Test
  void itIsNotSentForEver() {
    assertThatThrownBy(() -> requestsOfOnePut(2)).hasMessageContaining("cannot be reached");
  }

  /**
   * How many connections a put takes.
   *
   * @param broken how many of them are closed without an answer
   */
  private static int requestsOfOnePut(int broken) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Integer> answered =
          CompletableFuture.supplyAsync(() -> answer(server, broken));
      Graph graph = SSE.parseGraph("(graph (<urn:x:s> <urn:x:p> 1))");
      URI address = URI.create("http://localhost:%d/data".formatted(server.getLocalPort()));
      new GraphStore(address).put(NodeFactory.createURI("urn:x:g"), graph);
      return answered.get();
    }
  }

  private static int answer(ServerSocket server, int broken) {
    try {
      int connections = 0;
      while (true) {
        try (Socket client = server.accept()) {
          connections++;
          if (connections > broken) {
            readHead(client.getInputStream());
            client.getOutputStream().write(DONE.getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream().flush();
            return connections;
          }
        }
      }
    } catch (IOException e) {
      return -1;
    }
  }

  private static void readHead(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
  }
}
