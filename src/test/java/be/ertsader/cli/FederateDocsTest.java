package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the snippets of docs/federate.md with their tools, against a server of the project's data
 * and stand-ins for those whom it calls, and compares what they print with the block behind each.
 */
class FederateDocsTest {
  private static final Path PAGE = Built.ROOT.resolve("docs/federate.md");
  private static final Pattern SNIPPET =
      Pattern.compile(
          "^```(sh|python|r|java|javascript)\\n(.*?)^```\\n\\n^```text\\n(.*?)^```$",
          Pattern.MULTILINE | Pattern.DOTALL);
  private static final String QUERIES = "queries/federated";

  private static Partners partners;

  record Snippet(String language, String code, String printed) {
    @Override
    public String toString() {
      return language + ": " + code.lines().findFirst().orElse("");
    }
  }

  @BeforeAll
  static void startServers() {
    partners = new Partners();
  }

  @AfterAll
  static void closeServers() {
    partners.close();
  }

  static List<Snippet> snippets() throws IOException {
    return SNIPPET
        .matcher(Files.readString(PAGE))
        .results()
        .map(m -> new Snippet(m.group(1), m.group(2), m.group(3)))
        .toList();
  }

  @Test
  void everyLanguageHasASnippet() throws IOException {
    assertThat(snippets().stream().map(Snippet::language))
        .contains("sh", "python", "r", "java", "javascript");
  }

  @Test
  void everySnippetShowsWhatItPrints() throws IOException {
    long blocks = Files.readString(PAGE).lines().filter(l -> l.matches("```[a-z]+")).count();

    assertThat(blocks).isEqualTo(2L * snippets().size());
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void printsWhatThePageShows(Snippet snippet) throws IOException {
    Path folder = folder();
    Path file = folder.resolve(snippet.language().equals("java") ? "Portal.java" : "snippet");
    Files.writeString(file, partners.here(snippet.code()));

    String printed = tool(snippet.language()).run(folder, file.toString());

    assertThat(printed.replace("\r", "")).isEqualTo(snippet.printed());
  }

  private static Tool tool(String language) {
    return switch (language) {
      case "python" -> Tool.PYTHON;
      case "r" -> Tool.R;
      case "java" -> Tool.JAVA;
      case "javascript" -> Tool.NODE;
      default -> Tool.SHELL;
    };
  }

  /** A folder as a checkout is, in which the stand-ins are called. */
  private static Path folder() throws IOException {
    Path folder = Built.temporary();
    Files.createDirectories(folder.resolve(QUERIES));
    try (Stream<Path> queries = Files.list(Built.ROOT.resolve(QUERIES))) {
      for (Path query : queries.toList()) {
        Files.writeString(
            folder.resolve(QUERIES).resolve(query.getFileName()),
            partners.here(Files.readString(query)));
      }
    }
    return folder;
  }
}
