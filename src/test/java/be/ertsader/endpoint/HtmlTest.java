package be.ertsader.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {
  private static final String START = "<!doctype html>\n";

  @Test
  void textIsEscaped() {
    assertThat(new Html().element("p", "a < b & \"c\" > 'd'").end())
        .isEqualTo(START + "<p>a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;</p>\n");
  }

  @Test
  void valuesOfAttributesAreEscaped() {
    assertThat(new Html().element("p", "", "title", "\"><script>").end())
        .isEqualTo(START + "<p title=\"&quot;&gt;&lt;script&gt;\"></p>\n");
  }

  @Test
  void anAttributeWithoutAValueIsLeftOut() {
    assertThat(new Html().element("p", "x", "lang", null).end()).isEqualTo(START + "<p>x</p>\n");
  }

  @Test
  void whatIsOpenIsClosedAtTheEnd() {
    assertThat(new Html().open("main").open("p").text("x").end())
        .isEqualTo(START + "<main><p>x</p>\n</main>\n");
  }

  @ParameterizedTest
  @CsvSource({
    "/doc/material/cobalt, true",
    "https://example.org/, true",
    "http://example.org/, true",
    "//example.org/, false",
    "javascript:alert(1), false",
    "data:text/html;base64, false",
    "file:///etc/passwd, false",
    "urn:x:y, false"
  })
  void onlyWebAddressesAreFollowed(String target, boolean follows) {
    String written = new Html().link(target, NodeFactory.createLiteralString("name")).end();

    assertThat(written.contains("href=")).isEqualTo(follows);
    assertThat(written).contains("name");
  }

  @Test
  void noTextMakesMarkup() {
    Random random = new Random(7);
    String letters = "<>&\"'/=ab \n";
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      random
          .ints(random.nextInt(30), 0, letters.length())
          .forEach(n -> text.append(letters.charAt(n)));
      String written = new Html().element("p", text.toString(), "title", text.toString()).end();

      assertThat(written.substring(START.length()))
          .as("%s", text)
          .matches("(?s)<p title=\"[^<>\"']*\">[^<>\"']*</p>\n");
    }
  }
}
