package be.ertsader.endpoint;

import static be.ertsader.endpoint.ProtocolTest.assertAnswer;
import static be.ertsader.endpoint.ProtocolTest.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dataset of a request, as the SPARQL 1.1 Protocol has it. */
class ProtocolDatasetTest {
  private static final String IN_DEFAULT_0 = "ASK { <urn:x:s0> ?p ?o }";
  private static final String BOTH = "ASK { <urn:x:s0> ?p ?o . <urn:x:s1> ?q ?r }";
  private static final String NAMED =
      "ASK { GRAPH <urn:x:graph0> { ?a ?b ?c } GRAPH <urn:x:graph1> { ?d ?e ?f } }";
  private static final String FULL =
      "ASK { <urn:x:s0> ?p ?o GRAPH <urn:x:graph1> { <urn:x:s1> ?q ?r }"
          + " FILTER NOT EXISTS { <urn:x:s1> ?p ?o } }";
  private static final String GRAPH_0 = "default-graph-uri=urn:x:graph0";
  private static final String GRAPH_1 = "default-graph-uri=urn:x:graph1";
  private static final String NAMED_0 = "named-graph-uri=urn:x:graph0";
  private static final String NAMED_1 = "named-graph-uri=urn:x:graph1";

  @RegisterExtension static final Served SERVED = new Served(10);

  private static HttpAsker http;

  @BeforeAll
  static void takeServer() {
    http = SERVED.http();
  }

  @ParameterizedTest
  @CsvSource({
    "'" + GRAPH_0 + "', '" + IN_DEFAULT_0 + "', true",
    "'" + GRAPH_1 + "', '" + IN_DEFAULT_0 + "', false",
    "'" + GRAPH_0 + "&" + GRAPH_1 + "', '" + BOTH + "', true",
    "'" + GRAPH_0 + "', '" + BOTH + "', false",
    "'" + NAMED_0 + "&" + NAMED_1 + "', '" + NAMED + "', true",
    "'" + NAMED_0 + "', '" + NAMED + "', false",
    "'" + NAMED_0 + "', '" + IN_DEFAULT_0 + "', false",
    "'" + GRAPH_0 + "&" + NAMED_1 + "', '" + FULL + "', true",
    "'', '" + NAMED + "', true",
    "'default-graph-uri=http://kasei.us/2009/09/sparql/data/data1.rdf', '"
        + IN_DEFAULT_0
        + "', false",
    "'" + GRAPH_0 + "&default-graph-uri=urn:x:none', '" + IN_DEFAULT_0 + "', true",
    "'named-graph-uri=urn:x:none', 'ASK { GRAPH ?g { ?s ?p ?o } }', false",
  })
  void queryDatasetIsThatOfTheRequest(String graphs, String query, boolean answer)
      throws Exception {
    String encoded = HttpAsker.encode(query);
    String path = "/sparql?" + graphs;

    assertAnswer(http.get(path + "&query=" + encoded), answer);
    assertAnswer(http.post("/sparql", HttpAsker.FORM, "query=" + encoded + "&" + graphs), answer);
    assertAnswer(http.post(path, HttpAsker.QUERY, query), answer);
  }

  @Test
  void queryMultipleDatasetIsThatOfTheProtocol() throws Exception {
    String query = "ASK FROM <urn:x:graph1> { <urn:x:s0> ?p ?o }";

    assertAnswer(http.post("/sparql", HttpAsker.QUERY, query), false);
    assertAnswer(http.post("/sparql?" + GRAPH_0, HttpAsker.QUERY, query), true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "default-graph-uri=",
        "named-graph-uri=",
        "named-graph-uri=graph0",
        "default-graph-uri=urn:x:a%20b"
      })
  void aGraphThatIsNoAbsoluteIriIsABadRequest(String graph) throws Exception {
    HttpResponse<String> answer = http.get("/sparql?query=ASK%20%7B%7D&" + graph);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("absolute IRI");
  }

  /** Each is another question than the one before it, and none may be answered as that one was. */
  @Test
  void noTwoDatasetsHaveOneTag() throws Exception {
    Set<String> tags = new HashSet<>();
    String ask = "/sparql?query=" + HttpAsker.encode(IN_DEFAULT_0);
    List<String> datasets =
        List.of(
            "",
            "&" + GRAPH_0,
            "&" + NAMED_0,
            "&" + GRAPH_0 + "&" + GRAPH_1,
            "&" + GRAPH_0 + ",urn:x:graph1",
            "&" + GRAPH_0 + "&" + NAMED_1,
            "&" + NAMED_0 + "&" + NAMED_1);
    for (String dataset : datasets) {
      tags.add(header(http.get(ask + dataset), "ETag"));
    }

    assertThat(tags).hasSize(datasets.size());
  }
}
