package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.query.AnswerFormat;
import be.ertsader.query.QueryCatalogue;
import be.ertsader.query.QueryRun;
import be.ertsader.store.OpenStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.rdfconnection.RDFConnection;
import org.junit.jupiter.api.Test;

/**
 * Tables in docs/coverage.md are what queries answer. Run with {@code
 * -Dertsader.store.results=true} to write what they answer now, and read the difference.
 */
class GeneratedDocsTest {
  private static final Path PAGE = Built.ROOT.resolve("docs/coverage.md");
  private static final Pattern TABLE =
      Pattern.compile("<!-- query ([a-z-]+) -->\\n.*?<!-- end -->", Pattern.DOTALL);

  @Test
  void theTablesOfThePageAreWhatTheQueriesAnswer() throws IOException {
    String page = Files.readString(PAGE);
    String now = TABLE.matcher(page).replaceAll(m -> Matcher.quoteReplacement(table(m.group(1))));
    if (Boolean.getBoolean("ertsader.store.results")) {
      Files.writeString(PAGE, now);
    }

    assertThat(now).contains("<!-- query coverage -->").isEqualTo(Files.readString(PAGE));
  }

  private static String table(String query) {
    return "<!-- query " + query + " -->\n\n" + markdown(query) + "\n<!-- end -->";
  }

  private static String markdown(String query) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OpenStore store = Built.open();
        RDFConnection connection = store.connect()) {
      var catalogue = QueryCatalogue.read(Built.ROOT.resolve("queries"));
      AnswerFormat.MARKDOWN.write(
          QueryRun.answer(connection, catalogue.find(query), Map.of(), "en"), bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
