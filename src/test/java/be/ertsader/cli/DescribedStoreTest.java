package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.query.Answer;
import be.ertsader.query.AnswerFormat;
import be.ertsader.query.CatalogueQuery;
import be.ertsader.query.QueryCatalogue;
import be.ertsader.query.QueryRun;
import be.ertsader.source.Iris;
import be.ertsader.store.OpenStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.junit.jupiter.api.Test;

/** What the built store tells of itself is so, and editors find their completions in it. */
class DescribedStoreTest {
  private static final String ERTS = Iris.BASE + "ns#";

  @Test
  void everyGraphHasTheSizeThatIsTold() {
    Answer sizes = ask("graph-sizes");

    assertThat(sizes.rows()).hasSizeGreaterThan(100);
    for (int i = 0; i < sizes.rows().size(); i++) {
      assertThat(text(sizes, i, "told"))
          .as(text(sizes, i, "graph"))
          .isEqualTo(text(sizes, i, "size"));
    }
  }

  @Test
  void theDefaultGraphHasTheSizeThatIsTold() {
    Answer size = ask("default-size");

    assertThat(text(size, 0, "told")).isEqualTo(text(size, 0, "size"));
  }

  @Test
  void anEditorCompletesPrefixes() {
    assertThat(column(ask("completion-prefixes"), "namespace"))
        .contains(ERTS, "http://www.w3.org/2004/02/skos/core#", "http://www.w3.org/ns/prov#");
  }

  @Test
  void anEditorCompletesClassesAndProperties() {
    Answer terms = ask("completion-terms");

    assertThat(rows(terms, "subjectClass", "property", "objectClass", "objectLabel"))
        .contains(
            List.of(ERTS + "Flow", ERTS + "material", ERTS + "RawMaterial", "raw material"),
            List.of(
                ERTS + "Site", ERTS + "operatedBy", ERTS + "Company", "company or organisation"));
    assertThat(rows(terms, "subjectClass", "property", "datatype"))
        .contains(
            List.of(ERTS + "Flow", ERTS + "minimum", "http://www.w3.org/2001/XMLSchema#decimal"));
  }

  @Test
  void anEditorOffersTheCatalogueInTwoLanguages() {
    Answer examples = ask("completion-examples");
    List<CatalogueQuery> queries = QueryCatalogue.read(Built.home().queries()).all();

    assertThat(rows(examples, "example", "comment"))
        .containsExactlyInAnyOrderElementsOf(
            queries.stream()
                .flatMap(
                    q ->
                        List.of(q.question(), q.questionNl()).stream()
                            .map(c -> List.of(Iris.EXAMPLES + "/" + q.name(), c)))
                .toList());
  }

  @Test
  void everyExampleIsAQueryByItself() {
    assertThat(column(ask("completion-examples"), "text"))
        .allSatisfy(
            text -> {
              assertThat(text).doesNotContain("?lang");
              assertThat(QueryFactory.create(text).isUnknownType()).isFalse();
            });
  }

  @Test
  void anExampleAnswersAsTheCatalogueDoes() throws IOException {
    QueryCatalogue catalogue = QueryCatalogue.read(Built.home().queries());
    for (String name : List.of("lists", "single-sources", "flemish-shares")) {
      CatalogueQuery query = catalogue.find(name);
      CatalogueQuery alone = query.with(QueryFactory.create(query.standalone()));
      assertThat(csv(alone)).isEqualTo(csv(query));
    }
  }

  private static String csv(CatalogueQuery query) throws IOException {
    try (OpenStore store = Built.open();
        RDFConnection connection = store.connect()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      AnswerFormat.CSV.write(QueryRun.answer(connection, query, Map.of(), "en"), out);
      return out.toString(StandardCharsets.UTF_8);
    }
  }

  private static Answer ask(String name) {
    CatalogueQuery query =
        CatalogueQuery.readFile(
            Built.ROOT.resolve(Path.of("src/test/resources/describe", name + ".rq")));
    try (OpenStore store = Built.open();
        RDFConnection connection = store.connect()) {
      return QueryRun.answer(connection, query, Map.of(), "en");
    }
  }

  private static List<List<String>> rows(Answer answer, String... variables) {
    return IntStream.range(0, answer.rows().size())
        .mapToObj(i -> List.of(variables).stream().map(v -> text(answer, i, v)).toList())
        .toList();
  }

  private static List<String> column(Answer answer, String variable) {
    return rows(answer, variable).stream().map(r -> r.get(0)).toList();
  }

  private static String text(Answer answer, int row, String variable) {
    return answer.cell(row, variable).map(DescribedStoreTest::text).orElse("");
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
