package be.ertsader.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.store.OpenStore;
import be.ertsader.store.StoreFolder;
import be.ertsader.store.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The questions of query editors, whose answers are there before they are asked. */
class EditorQuestionsTest {
  private static final String PREFIXES =
      "prefix sh: <http://www.w3.org/ns/shacl#>"
          + " select distinct ?prefix ?namespace { [] sh:namespace ?namespace ; sh:prefix ?prefix }"
          + " order by ?prefix";

  @TempDir private Path folder;

  @Test
  void aQuestionIsTheSameInAnySpelling() {
    EditorQuestions questions = new EditorQuestions();
    SparqlRequest spelt = request(PREFIXES);
    SparqlRequest other = request(PREFIXES + " # again");

    assertThat(one(questions, spelt)).isEqualTo(one(questions, other)).isNotEqualTo(spelt);
  }

  @Test
  void anyOtherQueryIsTakenAsItIsSpelt() {
    EditorQuestions questions = new EditorQuestions();
    for (String text :
        List.of("ASK {}", PREFIXES + " LIMIT 1", PREFIXES.replace("?prefix", "?p"))) {
      assertThat(one(questions, request(text))).isEqualTo(request(text));
    }
  }

  @Test
  void theGraphsThatARequestNamesStay() {
    SparqlRequest narrow =
        new SparqlRequest(Optional.of(PREFIXES), List.of("urn:x:g"), List.of(), "json");

    assertThat(one(new EditorQuestions(), narrow)).isEqualTo(narrow);
  }

  @Test
  void theGraphsThatAQueryNamesStay() {
    SparqlRequest narrow = request(PREFIXES.replace(" { []", " from <urn:x:g> { []"));

    assertThat(one(new EditorQuestions(), narrow)).isEqualTo(narrow);
  }

  @Test
  void theAnswersAreKeptBesideTheVersion() throws Exception {
    Stores.publish(folder, 2);
    try (SparqlServer server = start()) {
      server.prepare();
      server.awaitPreparation();
      assertThat(kept()).hasSize(new EditorQuestions().requests().size());
    }
  }

  @Test
  void anAnswerThatWasMadeBeforehandIsTheOneThatIsAsked() throws Exception {
    Stores.publish(folder, 2);
    try (SparqlServer server = start()) {
      HttpAsker http = new HttpAsker(server.url());
      String asked = http.ask(PREFIXES).body();
      server.prepare();
      server.awaitPreparation();
      try (SparqlServer next = start()) {
        next.prepare();
        next.awaitPreparation();
        assertThat(new HttpAsker(next.url()).ask(PREFIXES).body())
            .isEqualTo(asked)
            .contains("\"prefix\"");
      }
    }
  }

  @Test
  void whatIsAskedInOneSpellingHasTheTagOfTheOther() throws Exception {
    Stores.publish(folder, 2);
    try (SparqlServer server = start()) {
      HttpAsker http = new HttpAsker(server.url());
      String tag = ProtocolTest.header(http.ask(PREFIXES), "ETag");

      assertThat(http.ask(PREFIXES + " # again", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }
  }

  private SparqlServer start() {
    return SparqlServer.start(
        StoreFolder.at(folder),
        Stores.ONTOLOGY,
        SparqlServer.LOOPBACK,
        0,
        SparqlServer.Options.USUAL);
  }

  private List<Path> kept() throws IOException {
    try (OpenStore store = Stores.open(folder);
        Stream<Path> files =
            Files.list(folder.resolve("versions").resolve(store.version()).resolve("kept"))) {
      return files.toList();
    }
  }

  private static SparqlRequest request(String text) {
    return new SparqlRequest(Optional.of(text), List.of(), List.of(), null);
  }

  private static SparqlRequest one(EditorQuestions questions, SparqlRequest request) {
    return questions.inOneSpelling(request, SparqlQuery.of(request, new Partners(List.of())));
  }
}
