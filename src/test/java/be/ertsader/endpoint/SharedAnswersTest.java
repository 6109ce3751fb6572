package be.ertsader.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What requests for the same answer, made at a time, have of one another. */
class SharedAnswersTest {
  private static final KeptReply REPLY = new KeptReply(new byte[] {1}, "text/csv");

  private final SharedAnswers answers = new SharedAnswers();

  @Test
  void theFirstWhoAsksMakesTheAnswerForAllOthers() throws Exception {
    try (SharedAnswers.Making first = answers.of("tag");
        SharedAnswers.Making second = answers.of("tag")) {
      assertThat(first.others()).isEmpty();

      first.share(REPLY);

      assertThat(second.others()).contains(REPLY);
    }
  }

  @Test
  void whoAsksForSomethingElseDoesNotWait() throws Exception {
    try (SharedAnswers.Making first = answers.of("tag");
        SharedAnswers.Making other = answers.of("other tag")) {
      assertThat(first.others()).isEmpty();
      assertThat(other.others()).isEmpty();
    }
  }

  @Test
  void anAnswerThatIsAnotherOneEachTimeIsNotShared() throws Exception {
    try (SharedAnswers.Making first = answers.of("");
        SharedAnswers.Making second = answers.of("")) {
      assertThat(first.others()).isEmpty();
      assertThat(second.others()).isEmpty();
    }
  }

  @Test
  void aQueryThatFailsFailsForAllWhoAskIt() {
    HttpFailure tooLong = HttpFailure.tooLong(Limits.USUAL);
    try (SharedAnswers.Making first = answers.of("tag");
        SharedAnswers.Making second = answers.of("tag")) {
      first.share(tooLong);

      assertThatThrownBy(second::others).isSameAs(tooLong);
    }
  }

  @Test
  void whoCameLaterMayWaitLongerForAPlace() throws Exception {
    SharedAnswers.Making first = answers.of("tag");
    try (SharedAnswers.Making second = answers.of("tag")) {
      first.share(new QueryThreads.NoPlace(Duration.ofSeconds(1)));
      first.close();

      assertThat(second.others()).isEmpty();
    }
  }

  @Test
  void whatGoesOutInPartsIsMadeByEachWhoAsksIt() throws Exception {
    try (SharedAnswers.Making first = answers.of("tag");
        SharedAnswers.Making second = answers.of("tag")) {
      first.leave();

      assertThat(second.others()).isEmpty();
    }
  }

  @Test
  void whoAsksAfterTheEndBeginsAnew() throws Exception {
    SharedAnswers.Making first = answers.of("tag");
    first.share(REPLY);
    first.close();

    try (SharedAnswers.Making later = answers.of("tag")) {
      assertThat(later.others()).isEmpty();
    }
  }
}
