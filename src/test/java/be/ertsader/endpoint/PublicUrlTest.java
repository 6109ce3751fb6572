package be.ertsader.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;

class PublicUrlTest {
  @Test
  void whereTheServerIsToldToBeGoesFirst() {
    assertThat(new PublicUrl(Optional.of("https://data.example.org")).of(null))
        .isEqualTo("https://data.example.org");
  }

  @Test
  void dumpsLieBelowIt() {
    assertThat(ServedCatalog.address("https://data.example.org", "graph/a/b.nq.gz"))
        .isEqualTo(NodeFactory.createURI("https://data.example.org/dumps/graph/a/b.nq.gz"));
  }
}
