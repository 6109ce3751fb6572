package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Does what docs/add-a-source.md tells: writes the files that its blocks name into a copy of the
 * home, and runs the commands of its {@code run} blocks there.
 */
class AddSourceTest {
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\S+) ?(\\S*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  @Test
  void aStudyIsAFolderAndNoJava() throws IOException {
    Path home = Built.copyOfHome();
    List<String> runs = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(Built.ROOT.resolve("docs/add-a-source.md")));
    while (block.find()) {
      if (block.group(1).equals("run")) {
        runs.add(block.group(3));
      } else {
        Path file = home.resolve(block.group(2));
        Files.createDirectories(file.getParent());
        Files.writeString(file, block.group(3));
      }
    }

    assertThat(runs).hasSize(2);
    for (String run : runs) {
      String[] lines = run.split("\n", 2);
      assertThat(outcome(home, lines[0])).isEqualTo(lines[1]);
    }
  }

  private static String outcome(Path home, String line) {
    List<String> arguments = new ArrayList<>();
    for (String word : line.substring("$ ./ertsader ".length()).split(" ")) {
      arguments.add(word.replaceFirst("(^|=)(study\\.txt|silver\\.rq)$", "$1" + home + "/$2"));
    }
    arguments.addAll(List.of("--home", home.toString()));
    if (arguments.contains("query")) {
      arguments.addAll(List.of("--store", home.resolve("store").toString()));
      Run built = Run.of("build", "--home", home.toString(), "--store", home + "/store");
      assertThat(built.status()).as(built.err()).isZero();
    }
    Run run = Run.of(arguments.toArray(String[]::new));
    return run.out() + run.err();
  }
}
