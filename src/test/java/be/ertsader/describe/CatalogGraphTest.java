package be.ertsader.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ertsader.problem.ProblemException;
import be.ertsader.source.Iris;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogGraphTest {
  private static final Node DATASET = iri(Iris.CATALOG + "#dataset");
  private static final Node YEARS = iri(Iris.CATALOG + "#years");
  private static final String DCAT = "http://www.w3.org/ns/dcat#";

  @TempDir Path folder;

  @Test
  void whatPeopleWroteStandsInIt() throws IOException {
    Graph graph = CatalogGraph.of(file("<catalog#dataset> <a:theme> <a:metals> ."), union());

    assertThat(graph.contains(DATASET, iri("a:theme"), iri("a:metals"))).isTrue();
  }

  @Test
  void theDatasetComesFromItsSources() throws IOException {
    Graph graph =
        CatalogGraph.of(file(""), union("<a:study> a <%sns#Source> .".formatted(Iris.BASE)));

    assertThat(
            graph.contains(
                DATASET, iri("http://www.w3.org/ns/prov#wasDerivedFrom"), iri("a:study")))
        .isTrue();
  }

  @Test
  void itCoversTheYearsOfItsFigures() throws IOException {
    String period = "<%sns#period>".formatted(Iris.BASE);
    Graph graph =
        CatalogGraph.of(
            file(""),
            union(
                "<a:x> %s '2016/2020', '2022' .".formatted(period),
                "<a:y> %s 'unknown', '12345', '1999' .".formatted(period)));

    assertThat(year(graph, "startDate")).isEqualTo("1999");
    assertThat(year(graph, "endDate")).isEqualTo("2022");
  }

  @Test
  void figuresWithoutYearsCoverNone() throws IOException {
    assertThat(CatalogGraph.of(file(""), union()).isEmpty()).isTrue();
  }

  @Test
  void aHomeWithoutTheFileHasNoCatalogue() {
    Graph union = union("<a:study> a <%sns#Source> .".formatted(Iris.BASE));

    assertThat(CatalogGraph.of(folder.resolve("none.ttl"), union).isEmpty()).isTrue();
  }

  @Test
  void aBrokenFileIsToldWithItsLine() throws IOException {
    Path file = file("<catalog#dataset> <a:theme>\n .");

    assertThatThrownBy(() -> CatalogGraph.of(file, union()))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problems().get(0).where()).startsWith("data/catalog.ttl:2:"));
  }

  private static String year(Graph graph, String end) {
    return graph.find(YEARS, iri(DCAT + end), Node.ANY).next().getObject().getLiteralLexicalForm();
  }

  private static Graph union(String... turtle) {
    return StatisticsTest.graph(turtle);
  }

  private Path file(String turtle) throws IOException {
    return Files.writeString(folder.resolve("catalog.ttl"), turtle);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
