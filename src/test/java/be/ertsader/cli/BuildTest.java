package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.endpoint.SparqlServer;
import be.ertsader.problem.ExitCode;
import be.ertsader.query.QueryCatalogue;
import be.ertsader.store.OpenStore;
import be.ertsader.store.StoreFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;

class BuildTest {
  private static final List<String> EDITOR_QUESTIONS =
      List.of("prefixes", "examples", "terms", "described-terms");

  @Test
  void twoBuildsOfTheSameInputsExportTheSameBytes() {
    Path other = Built.temporary().resolve("store");
    assertThat(Run.of("build", "--store", other.toString()).status()).isZero();
    assertThat(export(other)).isNotEmpty().isEqualTo(export(Built.store()));
    assertThat(dumps(other)).isNotEmpty().isEqualTo(dumps(Built.store()));
  }

  @Test
  void aStoreComesWithTheAnswersAndTheIndexThatTakeLong() throws IOException {
    Path fresh = Built.temporary().resolve("store");
    assertThat(Run.of("build", "--store", fresh.toString()).status()).isZero();

    QueryCatalogue queries = QueryCatalogue.read(Built.home().queries());
    int answers =
        queries.prepared(queries.readable()).stream()
            .mapToInt(query -> query.prepared().size())
            .sum();
    try (Stream<Path> files = Files.walk(fresh.resolve("versions"))) {
      assertThat(files.filter(f -> f.getParent().endsWith("kept")))
          .hasSize(answers + 1 + EDITOR_QUESTIONS.size());
    }
    EDITOR_QUESTIONS.forEach(name -> assertAnsweredBeforehand(fresh, name));
  }

  /** The answer that the build made has the rows of the one that a server works out. */
  private static void assertAnsweredBeforehand(Path store, String name) {
    try (InputStream in = SparqlServer.class.getResourceAsStream("editor-%s.rq".formatted(name));
        SparqlServer server =
            SparqlServer.start(
                StoreFolder.at(store),
                Built.home().ontologyFingerprint(),
                SparqlServer.LOOPBACK,
                0,
                SparqlServer.Options.USUAL)) {
      String question = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(rows(server, question))
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(rows(server, question + " LIMIT 1000000"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> rows(SparqlServer server, String question) {
    try (QueryExec asked = QueryExec.service(server.sparql().toString()).query(question).build()) {
      return asked.select().stream().map(Binding::toString).toList();
    }
  }

  @Test
  void aStoreIsBuiltWithoutTheIndexWhoseQueryIsBroken() throws IOException {
    Path home = Built.copyOfHome();
    Files.writeString(home.resolve("queries/internal/hops.rq"), "SELECT {");
    assertThat(build(home, Built.temporary().resolve("store")).status()).isZero();
  }

  @Test
  void allDataErrorsOfARunComeTogetherAndTheStoreStays() throws IOException {
    Path home = Built.copyOfHome();
    Path store = Built.temporary().resolve("store");
    assertThat(build(home, store).status()).isZero();
    String before = export(store);
    replace(home.resolve("data/vito-2024/table-16.csv"), ",lead,", ",laed,");
    replace(
        home.resolve("data/vito-2024/table-12.csv"), ",3688055,3688055,", ",3.688.055,3688055,");
    replace(home.resolve("data/vito-2024/table-24.csv"), "kind,material,stage", "kind,metal,stage");
    Run run = build(home, store);
    assertThat(run.status()).isEqualTo(ExitCode.DATA.status());
    assertThat(run.err())
        .containsPattern("data/vito-2024/table-16\\.csv:\\d+: column 'material': unknown id 'laed'")
        .containsPattern("nearest: lead")
        .containsPattern("data/vito-2024/table-12\\.csv:\\d+: column 'minimum': '3\\.688\\.055'")
        .contains("data/vito-2024/table-24.csv:1: column 'material' is missing")
        .doesNotContain("Exception");
    assertThat(export(store)).isEqualTo(before);
  }

  @Test
  void aBrokenOntologyIsToldWithLineAndColumn() throws IOException {
    Path home = Built.copyOfHome();
    replace(home.resolve("ontology/core.ttl"), "erts:Element a owl:Class ;", "erts:Element a ;");
    Run run = build(home, Built.temporary().resolve("store"));
    assertThat(run.status()).isEqualTo(ExitCode.DATA.status());
    assertThat(run.err()).containsPattern("(?m)^ontology/core\\.ttl:\\d+:\\d+: .*\\[E111\\]$");
  }

  @Test
  void aFileInAnotherEncodingIsTold() throws IOException {
    Path home = Built.copyOfHome();
    Path file = home.resolve("data/registers/companies.csv");
    Files.write(file, Files.readString(file).getBytes(StandardCharsets.ISO_8859_1));
    Run run = build(home, Built.temporary().resolve("store"));
    assertThat(run.status()).isEqualTo(ExitCode.DATA.status());
    assertThat(run.err()).containsPattern("data/registers/companies\\.csv:\\d+: .* not UTF-8");
  }

  @Test
  void aViolatedShapeNamesTheLineAndWritesNoStore() throws IOException {
    Path home = Built.copyOfHome();
    Path store = Built.temporary().resolve("store");
    replace(home.resolve("data/vito-2024/table-16.csv"), ",30,50,", ",50,30,");
    Run run = build(home, store);
    assertThat(run.status()).isEqualTo(ExitCode.FINDINGS.status());
    assertThat(run.err()).containsPattern("(?m)^data/vito-2024/table-16\\.csv:\\d+: .*\\[E120\\]$");
    assertThat(store.resolve("current")).doesNotExist();
  }

  @Test
  void aStoreOfAnotherOntologyIsRefusedWithTheCure() throws IOException {
    Path home = Built.copyOfHome();
    Path store = Built.temporary().resolve("store");
    assertThat(build(home, store).status()).isZero();
    replace(home.resolve("ontology/core.ttl"), "\"0.1.0\"", "\"0.1.1\"");
    Run run = Run.of("query", "lists", "--home", home.toString(), "--store", store.toString());
    assertThat(run.status()).isEqualTo(ExitCode.STORE.status());
    assertThat(run.err()).contains("ertsader build").contains("[E304]");
  }

  @Test
  void changedDataAreToldButTheStoreAnswers() throws IOException {
    Path home = Built.copyOfHome();
    Path store = Built.temporary().resolve("store");
    assertThat(build(home, store).status()).isZero();
    replace(home.resolve("data/vito-2024/table-16.csv"), ",30,50,", ",31,50,");
    Run run = Run.of("query", "lists", "--home", home.toString(), "--store", store.toString());
    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("the data changed since the store was built");
  }

  @Test
  void theDataHaveNoViolations() {
    Run run = Run.of("check");
    assertThat(run.out()).doesNotContain("VIOLATION");
    assertThat(run.status()).isZero();
  }

  private static Run build(Path home, Path store) {
    return Run.of("build", "--home", home.toString(), "--store", store.toString());
  }

  private static String export(Path store) {
    Run run = Run.of("export", "--format", "nquads", "--store", store.toString());
    return run.out();
  }

  /** The checksums of all dumps, by their names. */
  private static Map<String, String> dumps(Path store) {
    Map<String, String> sums = new TreeMap<>();
    try (OpenStore open = StoreFolder.at(store).open(Built.home().ontologyFingerprint())) {
      open.dumps().all().forEach((name, dump) -> sums.put(name, dump.sha256()));
    }
    return sums;
  }

  private static void replace(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }
}
