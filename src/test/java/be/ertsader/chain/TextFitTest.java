package be.ertsader.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TextFitTest {

  @Test
  void breaksAtBlanks() {
    assertThat(TextFit.wrap("one two three", 10, 50)).containsExactly("one two", "three");
  }

  @Test
  void cutsAWordThatIsWiderThanTheRoom() {
    assertThat(TextFit.wrap("ooooo", 10, 20)).containsExactly("oo-", "ooo");
  }

  @Test
  void noTextIsOneLine() {
    assertThat(TextFit.wrap(" ", 10, 50)).containsExactly("");
  }

  @Test
  void noLineIsWiderThanTheRoom() {
    Random random = new Random(6);
    for (int i = 0; i < 300; i++) {
      String text = text(random);
      assertThat(TextFit.wrap(text, 12, 60))
          .as(text)
          .allMatch(line -> TextFit.width(line, 12) <= 60);
    }
  }

  @Test
  void noLetterIsLost() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      String text = text(random);
      String joined = String.join("", TextFit.wrap(text, 12, 60));
      assertThat(joined.replaceAll("[ -]", "")).isEqualTo(text.replace(" ", ""));
    }
  }

  private static String text(Random random) {
    String letters = "aeiouïéÖWmx  \uD83D\uDE00";
    StringBuilder text = new StringBuilder("x");
    for (int i = random.nextInt(40); i > 0; i--) {
      int at = letters.offsetByCodePoints(0, random.nextInt(13));
      text.appendCodePoint(letters.codePointAt(at));
    }
    return text.toString();
  }
}
