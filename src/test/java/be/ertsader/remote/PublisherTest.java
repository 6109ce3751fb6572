package be.ertsader.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.ertsader.problem.Code;
import be.ertsader.problem.ProblemException;
import be.ertsader.store.Draft;
import be.ertsader.store.OpenStore;
import be.ertsader.store.StoreFolder;
import be.ertsader.store.StoreInfo;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent to a server, what is not, and what readers are told meanwhile. */
class PublisherTest {
  private static final String ONTOLOGY = "ontology-1";

  @TempDir private Path folder;
  private Rdf4jTestServer server;

  @BeforeEach
  void start() {
    server = new Rdf4jTestServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void onlyGraphsThatChangedAreSentAndThoseThatAreGoneRemoved() {
    publish(
        graphs -> {
          graph(graphs, "a", "1");
          graph(graphs, "b", "1");
          graph(graphs, "c", "1");
        });

    Publisher.Summary second =
        publish(
            graphs -> {
              graph(graphs, "a", "1");
              graph(graphs, "b", "2");
            });

    assertThat(second).isEqualTo(new Publisher.Summary(1, 1, 1, 1));
    try (OpenStore there = open()) {
      assertThat(there.dataset().find()).toIterable().hasSize(2);
    }
  }

  @Test
  void theSameStoreLeavesTheVersionAsItIs() {
    publish(graphs -> graph(graphs, "a", "1"));
    String before = version();

    publish(graphs -> graph(graphs, "a", "1"));

    assertThat(version()).isEqualTo(before);
  }

  @Test
  void anotherStoreMakesAnotherVersion() {
    publish(graphs -> graph(graphs, "a", "1"));
    String before = version();

    publish(graphs -> graph(graphs, "a", "2"));

    assertThat(version()).isNotEqualTo(before);
  }

  @Test
  void readersRefuseAPublicationThatBrokeOff() {
    breakOff();

    assertThat(code(this::open)).isEqualTo(Code.STORE_BUSY);
  }

  @Test
  void aPublicationThatBrokeOffGoesOnWhereItWas() {
    breakOff();
    server.failAfterPuts(1000);

    Publisher.Summary rest = publish(PublisherTest::forty);

    assertThat(rest.put()).isEqualTo(40 - 16);
    try (OpenStore there = open()) {
      assertThat(there.dataset().find()).toIterable().hasSize(40);
    }
  }

  @Test
  void anOpenStoreIsNoLongerCurrentOnceAnotherIsPublished() {
    publish(graphs -> graph(graphs, "a", "1"));
    try (OpenStore first = open()) {
      publish(graphs -> graph(graphs, "a", "2"));

      assertThat(place().isCurrent(first)).isFalse();
    }
  }

  @Test
  void aServerWithoutAPublicationHasNoStore() {
    assertThat(code(this::open)).isEqualTo(Code.STORE_MISSING);
  }

  @Test
  void aStoreOfAnotherOntologyIsRefused() {
    publish(graphs -> graph(graphs, "a", "1"));

    assertThat(code(() -> place().open("ontology-2"))).isEqualTo(Code.STORE_OTHER_ONTOLOGY);
  }

  @Test
  void blankNodesComeBackAsOneNode() {
    Node blank = NodeFactory.createBlankNode("b-1");
    publish(
        graphs -> {
          graphs.quad(Quad.create(iri("a"), blank, iri("p"), iri("o")));
          graphs.quad(Quad.create(iri("a"), iri("s"), iri("p"), blank));
        });

    try (OpenStore there = open()) {
      Node found = there.dataset().find(iri("a"), iri("s"), iri("p"), Node.ANY).next().getObject();
      assertThat(found.isBlank()).isTrue();
      assertThat(there.dataset().contains(iri("a"), found, iri("p"), iri("o"))).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401, REMOTE_REFUSES",
    "403, REMOTE_REFUSES",
    "404, REMOTE_UNFIT",
    "405, REMOTE_UNFIT",
    "500, REMOTE_AWAY",
    "503, REMOTE_AWAY"
  })
  void aStatusOfTheServerIsTold(int status, Code code) {
    server.failWith(status);

    assertThat(code(() -> publish(graphs -> graph(graphs, "a", "1")))).isEqualTo(code);
    assertThat(code(this::open)).isEqualTo(code);
  }

  private void breakOff() {
    server.failAfterPuts(20);
    assertThat(code(() -> publish(PublisherTest::forty))).isEqualTo(Code.REMOTE_AWAY);
  }

  private static void forty(StreamRDF graphs) {
    for (int i = 10; i < 50; i++) {
      graph(graphs, "g" + i, "1");
    }
  }

  private Publisher.Summary publish(Consumer<StreamRDF> content) {
    StoreFolder stores = StoreFolder.at(folder.resolve("store"));
    try (Draft draft = stores.begin()) {
      long quads = draft.write(content);
      draft.publish(new StoreInfo(ONTOLOGY, "data", "test", quads));
    }
    try (OpenStore here = stores.open(ONTOLOGY)) {
      return new Publisher(server.graphs(), step -> {}).publish(here);
    }
  }

  private RemotePlace place() {
    return new RemotePlace(server.queries(), folder.resolve("kept"));
  }

  private OpenStore open() {
    return place().open(ONTOLOGY);
  }

  private String version() {
    try (OpenStore there = open()) {
      return there.version();
    }
  }

  private static Code code(Runnable work) {
    ProblemException problem = catchThrowableOfType(ProblemException.class, work::run);
    assertThat(problem).isNotNull();
    return problem.problems().get(0).code();
  }

  private static void graph(StreamRDF graphs, String name, String value) {
    graphs.quad(Quad.create(iri(name), iri("s"), iri("p"), NodeFactory.createLiteralString(value)));
  }

  private static Node iri(String name) {
    return NodeFactory.createURI("http://example.org/" + name);
  }
}
