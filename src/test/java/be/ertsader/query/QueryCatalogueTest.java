package be.ertsader.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ertsader.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.graph.NodeConst;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCatalogueTest {
  private static final String HEADER =
      """
      # title: Metals
      # question: Which metals are there?
      # no rows: there are none.
      # param material: material|product; only this one
      # keywords: metal, list
      # proof: Saga, Table 1
      """;

  @TempDir private Path folder;

  @Test
  void headerIsTheDocumentation() throws IOException {
    write("metals.rq", HEADER + "SELECT * { ?onlyMaterial ?p ?o }");
    CatalogueQuery query = QueryCatalogue.read(folder).find("metals");
    assertThat(query.title()).isEqualTo("Metals");
    assertThat(query.noRows()).isEqualTo("there are none.");
    assertThat(query.keywords()).containsExactly("metal", "list");
    assertThat(query.proof()).isEqualTo("Saga, Table 1");
    assertThat(query.params())
        .containsExactly(
            new Parameter("material", List.of("material", "product"), "only this one"));
  }

  @Test
  void allFaultsAreToldWithTheirPlace() throws IOException {
    write("a.rq", "# titel: Metals\n# question: Which?\n# no rows: none.\nASK {}\n");
    write("b.rq", HEADER + "SELECT * {\n  ?onlyMaterial ?p }\n");
    write("c.rq", HEADER + "SELECT * { ?onlyMetal ?p ?o }\n");
    assertThatThrownBy(() -> QueryCatalogue.read(folder).all())
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("a.rq:1:1: the header line 'titel' is unknown; nearest: title")
        .hasMessageContaining("a.rq:1:1: the header lacks 'title'")
        .hasMessageContaining("b.rq:8:")
        .hasMessageContaining("?onlyMaterial is not used")
        .hasMessageContaining("?onlyMetal is not declared");
  }

  @Test
  void unknownQueryIsToldWithTheNearest() {
    assertThatThrownBy(() -> Fixture.CATALOGUE.find("disagrement"))
        .hasMessage("there is no query 'disagrement'; nearest: disagreements [E201]");
  }

  @Test
  void unknownParameterIsToldWithTheKnown() {
    Map<String, Node> bindings = Map.of("metal", NodeConst.nodeTrue);
    assertThatThrownBy(
            () ->
                QueryRun.run(
                    DatasetFactory.create().asDatasetGraph(),
                    Fixture.CATALOGUE.find("concentration"),
                    bindings,
                    "en"))
        .hasMessageContaining("query 'concentration' has no parameter 'metal'")
        .hasMessageContaining("known: material [E202]");
  }

  @Test
  void whatTheBuildAnswersBeforehandIsMarkedAndReadable() throws IOException {
    write("plain.rq", "# title: Plain\nASK {}");
    write("slow.rq", "# title: Slow\n# prepared: en, nl\nSELECT * {}");
    write("broken.rq", "# prepared: en\nSELECT {");

    QueryCatalogue catalogue = QueryCatalogue.read(folder);
    assertThat(catalogue.prepared(catalogue.readable()))
        .singleElement()
        .satisfies(q -> assertThat(q.name()).isEqualTo("slow"))
        .satisfies(q -> assertThat(q.prepared()).containsExactly("en", "nl"));
  }

  @Test
  void anInternalQueryMayBeAnsweredBeforehandToo() throws IOException {
    write("plain.rq", "# title: Plain\nASK {}");
    Files.createDirectories(folder.resolve("internal"));
    write("internal/slow.rq", "# title: Slow\n# prepared: nl\nSELECT * {}");

    QueryCatalogue catalogue = QueryCatalogue.read(folder);
    assertThat(catalogue.prepared(catalogue.readable()))
        .singleElement()
        .satisfies(q -> assertThat(q.name()).isEqualTo("slow"));
  }

  @Test
  void brokenQueryOfAUserIsToldWithLineAndColumn() throws IOException {
    write("mine.rq", "SELECT *\nWHERE { ?s ?p }");
    assertThatThrownBy(() -> CatalogueQuery.readFile(folder.resolve("mine.rq")))
        .hasMessageContaining("mine.rq:2:15: is no SPARQL query")
        .hasMessageContaining("[E203]");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
