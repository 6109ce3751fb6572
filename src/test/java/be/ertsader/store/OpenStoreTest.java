package be.ertsader.store;

import static be.ertsader.store.Stores.open;
import static be.ertsader.store.Stores.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.jena.query.TxnType;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenStoreTest {
  @TempDir Path folder;

  private OpenStore store;

  @BeforeEach
  void openStore() {
    publish(folder, 10);
    store = open(folder);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  @Test
  void theDefaultGraphOfAQueryIsTheUnionOfTheNamedGraphs() {
    try (var connection = store.connect()) {
      assertThat(connection.queryAsk("ASK { <urn:x:s0> ?p ?o . <urn:x:s1> ?q ?r }")).isTrue();
      assertThat(connection.queryAsk("ASK { GRAPH <urn:x:graph1> { <urn:x:s0> ?p ?o } }"))
          .isFalse();
    }
  }

  @Test
  void theDefaultGraphOfTheDatasetIsTheUnionToo() {
    int size = Txn.calculateRead(store.dataset(), () -> store.dataset().getDefaultGraph().size());

    assertThat(size).isEqualTo(10);
  }

  @Test
  void aQueryThatIsHeldOpenRunsInATransaction() {
    try (var connection = store.connect()) {
      Txn.executeRead(
          connection,
          () -> {
            try (var query = connection.query("SELECT * { ?s ?p ?o }")) {
              assertThat(query.execSelect()).toIterable().hasSize(10);
            }
          });
    }
  }

  @Test
  void nothingCanBeWritten() {
    try (var connection = store.connect()) {
      assertThatThrownBy(() -> connection.update("DELETE WHERE { GRAPH ?g { ?s ?p ?o } }"))
          .isInstanceOf(UnsupportedOperationException.class);
    }
    assertThatThrownBy(() -> store.dataset().begin(TxnType.WRITE))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> store.dataset().add(Stores.quad(99)))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(Stores.count(store)).isEqualTo(10);
  }

  @Test
  void closingAConnectionLeavesTheStoreOpen() {
    store.connect().close();

    assertThat(Stores.count(store)).isEqualTo(10);
  }
}
