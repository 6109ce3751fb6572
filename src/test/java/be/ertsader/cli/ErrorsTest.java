package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.problem.Code;
import be.ertsader.problem.ExitCode;
import be.ertsader.store.Draft;
import be.ertsader.store.StoreFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user meets who errs: one line on stderr, nothing on stdout, the right exit code. */
class ErrorsTest {

  @Test
  void anUnknownQueryOffersTheNearest() {
    Run run = run("query", "suply-demand");
    assertTold(run, ExitCode.USAGE, Code.UNKNOWN_QUERY, "suply-demand", "supply-demand");
  }

  @Test
  void anUnknownParameterNamesTheKnownOnes() {
    Run run = run("query", "production", "--param", "metal=lead");
    assertTold(run, ExitCode.USAGE, Code.UNKNOWN_PARAMETER, "metal", "material");
  }

  @Test
  void anUnknownNameOffersTheNearest() {
    Run run = run("trace", "technology", "electrolyzer");
    assertTold(run, ExitCode.USAGE, Code.UNKNOWN_NAME, "electrolyzer", "electrolysers");
  }

  @Test
  void anAmbiguousNameListsWhatItMayMean() {
    Run run = run("trace", "material", "C");
    assertTold(
        run, ExitCode.USAGE, Code.AMBIGUOUS_NAME, "material:graphite", "material:carbon-black");
  }

  @Test
  void aSyntaxErrorInAQueryIsToldWithLineAndColumn() throws IOException {
    Path file =
        Files.writeString(Built.temporary().resolve("mine.rq"), "SELECT *\nWHERE { ?s ?p }\n");
    Run run = run("query", file.toString());
    assertTold(run, ExitCode.USAGE, Code.BAD_SPARQL, "mine.rq:2:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"data.example.org", "https://data.example.org/path", "ftp://x.org", "x y"})
  void aPublicUrlThatIsNoServerIsTold(String url) {
    Run run = run("serve", "--public-url", url);
    assertTold(run, ExitCode.USAGE, Code.BAD_ARGUMENT, url, "https://data.example.org");
  }

  @Test
  void aTakenPortIsToldWithTheCure() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      Run run = run("serve", "--port", port);
      assertTold(run, ExitCode.NETWORK, Code.PORT_TAKEN, port, "--port");
    }
  }

  @Test
  void aStoreThatIsBeingBuiltIsToldAsBusy() {
    Path store = Built.temporary().resolve("store");
    try (Draft other = StoreFolder.at(store).begin()) {
      assertThat(other).isNotNull();
      Run run = Run.of("build", "--store", store.toString());
      assertTold(run, ExitCode.STORE, Code.STORE_BUSY, store.toString());
    }
  }

  @Test
  void aDamagedStoreIsToldWithTheCure() throws IOException {
    Path store = Files.createDirectories(Built.temporary().resolve("store"));
    Files.writeString(store.resolve("current"), "nothing of sense\n");
    Run run = Run.of("query", "lists", "--store", store.toString());
    assertTold(run, ExitCode.STORE, Code.STORE_UNREADABLE, store.toString(), "ertsader build");
  }

  @Test
  void aMissingArgumentPointsToTheHelp() {
    Run run = run("trace", "technology");
    assertTold(run, ExitCode.USAGE, Code.BAD_ARGUMENT, "NAME", "ertsader trace --help");
  }

  @Test
  void anUnknownOptionPointsToTheHelp() {
    Run run = run("query", "lists", "--fromat", "csv");
    assertTold(run, ExitCode.USAGE, Code.BAD_ARGUMENT, "--fromat", "--help");
  }

  @Test
  void anUnknownSourceOfAnExportIsTold() {
    Run run = run("export", "vito-2025");
    assertTold(run, ExitCode.USAGE, Code.UNKNOWN_NAME, "vito-2025");
  }

  @Test
  void aFolderWithoutDataIsTold() {
    Run run = Run.of("build", "--home", Built.temporary().toString());
    assertTold(run, ExitCode.DATA, Code.MISSING_FOLDER, "data");
  }

  @Test
  void everyCodeHasAHeadingInTheDocsAndEveryHeadingACode() throws IOException {
    List<String> headings =
        Pattern.compile("^## (E\\d+)$", Pattern.MULTILINE)
            .matcher(Files.readString(Built.ROOT.resolve("docs/errors.md")))
            .results()
            .map((MatchResult m) -> m.group(1))
            .toList();
    assertThat(headings)
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Code.values()).map(Code::id).toList());
  }

  private static Run run(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--store";
    all[arguments.length + 1] = Built.store().toString();
    return Run.of(all);
  }

  private static void assertTold(Run run, ExitCode exit, Code code, String... parts) {
    assertThat(run.err().strip().lines()).as(run.err()).hasSize(1);
    assertThat(run.err()).contains(parts).contains("[" + code.id() + "]");
    assertThat(run.out()).isEmpty();
    assertThat(run.status()).isEqualTo(exit.status());
  }
}
