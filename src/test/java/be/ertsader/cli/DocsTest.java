package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every command that README and docs show in a block marked {@code console}, and compares what
 * it prints. A line {@code ...} stands for any number of lines.
 */
class DocsTest {
  private static final Pattern BLOCK =
      Pattern.compile("^```console\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  record Example(String page, String command, String expected) {
    @Override
    public String toString() {
      return page + ": " + command;
    }
  }

  static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    for (Path page : pages()) {
      Matcher blocks = BLOCK.matcher(Files.readString(page));
      while (blocks.find()) {
        String[] lines = blocks.group(1).split("\n", 2);
        assertThat(lines[0]).as("%s", page).startsWith("$ ./ertsader");
        examples.add(
            new Example(
                Built.ROOT.relativize(page).toString(),
                lines[0].substring("$ ./ertsader".length()).strip(),
                lines.length > 1 ? lines[1] : ""));
      }
    }
    return examples;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void printsWhatThePageShows(Example example) {
    List<String> arguments = new ArrayList<>(words(example.command()));
    if (!arguments.contains("--help") && !arguments.contains("check")) {
      arguments.addAll(List.of("--store", Built.store().toString()));
    }
    Run run = Run.of(arguments.toArray(String[]::new));
    assertThat(run.out() + run.err()).as("exit %d", run.status()).matches(pattern(example));
  }

  @Test
  void everyCommandHasAPage() {
    for (String command :
        List.of(
            "build",
            "check",
            "query",
            "trace",
            "whatif",
            "concentration",
            "supply-risk",
            "structure",
            "serve",
            "export",
            "publish")) {
      assertThat(Built.ROOT.resolve("docs/" + command + ".md")).exists();
    }
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.list(Built.ROOT.resolve("docs"))) {
      return Stream.concat(Stream.of(Built.ROOT.resolve("README.md")), docs)
          .filter(p -> p.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  private static Pattern pattern(Example example) {
    String text =
        Arrays.stream(example.expected().split("\n"))
            .map(l -> l.equals("...") ? "(?:.*\\R)*?" : Pattern.quote(l) + "\\R")
            .collect(Collectors.joining());
    return Pattern.compile(text);
  }

  private static List<String> words(String command) {
    return WORD.matcher(command)
        .results()
        .map(m -> m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3))
        .toList();
  }
}
