package be.ertsader.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Titles that are made stay readable. */
class MadeTitlesTest {
  @Test
  void aShortTextStaysAsItIs() {
    assertThat(MadeTitles.cut("supply standing: zircon")).isEqualTo("supply standing: zircon");
  }

  @Test
  void aLongTextEndsAtAWord() {
    String cut = MadeTitles.cut("word ".repeat(100));

    assertThat(cut).hasSizeLessThanOrEqualTo(MadeTitles.LONGEST).endsWith("word…");
  }

  @Test
  void aLongWordIsCut() {
    assertThat(MadeTitles.cut("w".repeat(500))).hasSize(MadeTitles.LONGEST).endsWith("w…");
  }
}
