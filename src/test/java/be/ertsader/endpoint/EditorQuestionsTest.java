package be.ertsader.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.store.OpenStore;
import be.ertsader.store.StoreFolder;
import be.ertsader.store.Stores;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

    assertThat(one(new EditorQuestions(), narrow).defaultGraphs()).containsExactly("urn:x:g");
  }

  @Test
  void anAnswerThatWasMadeBeforehandIsTheOneOfTheServer() throws Exception {
    Stores.publish(folder, 2);
    String made = answer();
    try (OpenStore store = Stores.open(folder)) {
      EditorAnswers.keep(store);
    }

    assertThat(answer()).isEqualTo(made).contains("\"prefix\"");
  }

  @Test
  void whatWasAnsweredBeforehandIsNotWorkedOutAgain() throws Exception {
    Stores.publish(folder, 2);
    EditorQuestions questions = new EditorQuestions();
    try (OpenStore store = Stores.open(folder)) {
      String tag = Tag.of(store, one(questions, request(PREFIXES)), AnswerType.JSON);
      store.kept().keep(Answers.beforehand(tag, "{}".getBytes(StandardCharsets.UTF_8)));
    }

    assertThat(answer()).isEqualTo("{}");
  }

  private String answer() throws Exception {
    try (SparqlServer server = start()) {
      return new HttpAsker(server.url()).ask(PREFIXES).body();
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

  private static SparqlRequest request(String text) {
    return new SparqlRequest(Optional.of(text), List.of(), List.of(), null);
  }

  private static SparqlRequest one(EditorQuestions questions, SparqlRequest request) {
    return questions.inOneSpelling(request, SparqlQuery.of(request, new Partners(List.of())));
  }
}
