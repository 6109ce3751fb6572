package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.remote.Publisher;
import be.ertsader.remote.Rdf4jTestServer;
import be.ertsader.store.OpenStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands over a store on a server print what they print over the folder. */
class RemoteCommandsTest {
  private static Rdf4jTestServer server;

  @BeforeAll
  static void publish() {
    server = new Rdf4jTestServer();
    try (OpenStore store = Built.open()) {
      new Publisher(server.graphs(), step -> {}).publish(store);
    }
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query production --param material=zinc --format csv",
        "trace technology electrolysers",
        "trace company umicore --format trig",
        "trace material germanium --to hydrogen-fuel-cells",
        "whatif --stop nyrstar-balen --format csv",
        "whatif --stop country:CHN --format json",
        "structure electrolysers",
        "concentration cobalt",
        "supply-risk cobalt",
        "export vito-2024/table-16 --format nquads",
        "export registers/materials --format turtle"
      })
  void aCommandPrintsTheSame(String command) {
    assertThat(run(command, server.queries().toString()))
        .isEqualTo(run(command, Built.store().toString()));
  }

  private static Run run(String command, String store) {
    return Run.of((command + " --store " + store).split(" "));
  }

  @Test
  void buildRefusesAServer() {
    Run run = run("build", server.queries().toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("ertsader publish --to").contains("[E206]");
  }

  @Test
  void anAddressWithAPasswordIsRefusedAndNotRepeated() {
    Run run = run("query lists", "http://me:secret@localhost:1/sparql");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("$ERTSADER_PASSWORD").doesNotContain("secret");
  }

  @Test
  void aServerThatIsAwayEndsWithFive() {
    Run run = run("query lists", "http://localhost:1/sparql");

    assertThat(run.status()).isEqualTo(5);
    assertThat(run.err()).contains("cannot be reached").contains("[E402]");
  }

  @Test
  void publishToAServerThatIsAwayEndsWithFive() {
    Run run = run("publish --to http://localhost:1/graphs", Built.store().toString());

    assertThat(run.status()).isEqualTo(5);
    assertThat(run.err()).contains("[E402]");
  }

  @Test
  void whatWasPublishedIsNotSentAgain() {
    Run run = run("publish --to " + server.graphs(), Built.store().toString());

    assertThat(run.out()).startsWith("0 graphs put (0 quads), 0 removed, ");
  }
}
