package be.ertsader.remote;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;

class ServiceTest {
  private static final Query QUERY = QueryFactory.create("SELECT * { ?s ?p ?o }");

  @Test
  void aServerThatTakesAConnectionAndSaysNothingIsGivenUp() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      URI address = URI.create("http://127.0.0.1:%d/sparql".formatted(silent.getLocalPort()));
      Service service = new Service(address).within(Duration.ofMillis(100));

      assertThatThrownBy(() -> service.ask(QUERY)).hasMessageContaining("[E402]");
    }
  }
}
