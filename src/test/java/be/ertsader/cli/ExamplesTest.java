package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.endpoint.Http;
import be.ertsader.endpoint.SparqlServer;
import be.ertsader.query.CatalogueQuery;
import be.ertsader.query.QueryCatalogue;
import be.ertsader.source.Iris;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each query of the catalogue is described at the IRI that it has as an example. */
@ExtendWith(SharedSite.class)
class ExamplesTest {
  private static SparqlServer server;

  @BeforeAll
  static void take(SparqlServer shared) {
    server = shared;
  }

  static Stream<CatalogueQuery> queries() {
    return QueryCatalogue.read(Built.home().queries()).all().stream();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void itsIriResolves(CatalogueQuery query) {
    String path = "/" + Iris.EXAMPLES.substring(Iris.BASE.length()) + "/" + query.name();
    Graph graph = Site.parsed(Http.get(server, path), Lang.TURTLE);
    HttpResponse<String> page = Http.get(server, path, "text/html");

    assertThat(
            graph.stream(Site.node(Iris.EXAMPLES + "/" + query.name()), Node.ANY, Node.ANY)
                .filter(t -> t.getPredicate().equals(RDFS.comment.asNode()))
                .map(t -> t.getObject().getLiteralLexicalForm()))
        .containsExactlyInAnyOrder(query.question(), query.questionNl());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<pre>", "example=" + query.name());
  }
}
