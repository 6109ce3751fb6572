package be.ertsader.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ertsader.problem.ProblemException;
import be.ertsader.store.StoreFolder;
import be.ertsader.store.Stores;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that join the rows of one server of ours with those of another. */
class FederationTest {
  private static final int THINGS = 250;

  @TempDir static Path folder;

  private static SparqlServer partner;
  private static SparqlServer server;
  private static HttpAsker http;

  @BeforeAll
  static void startServers() {
    Rings.publish(folder, THINGS);
    partner = start(Set.of());
    server = start(Set.of(partner.sparql().toString()));
    http = new HttpAsker(server.url());
  }

  private static SparqlServer start(Set<String> services) {
    return SparqlServer.start(
        StoreFolder.at(folder),
        Stores.ONTOLOGY,
        SparqlServer.LOOPBACK,
        0,
        new SparqlServer.Options(Limits.USUAL, services, false));
  }

  @AfterAll
  static void closeServers() {
    server.close();
    partner.close();
  }

  /** A query with {@code SERVICE} where another has nothing, and with its answer in some order. */
  private static List<String> rows(String query, String service) throws Exception {
    HttpResponse<String> answer =
        http.ask(query.replace("SERVICE", service), "Accept", "text/tab-separated-values");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body().lines().sorted().toList();
  }

  private static String service() {
    return "SERVICE <" + partner.sparql() + ">";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE { ?s <urn:x:label> ?l } }",
        "SELECT * { ?s <urn:x:next> ?o SERVICE { ?o <urn:x:label> ?l } }",
        "SELECT * { SERVICE { ?o <urn:x:label> ?l } ?s <urn:x:next> ?o }",
        "SELECT * { ?s <urn:x:next> ?o . ?o <urn:x:label> ?l SERVICE { ?o <urn:x:label> ?l } }",
        "SELECT * { ?s <urn:x:label> 'thing 3' SERVICE { ?s <urn:x:next>/<urn:x:next> ?o } }",
        "SELECT * { ?s <urn:x:label> 'thing 3' SERVICE { ?o (<urn:x:next>|<urn:x:label>)* ?s } }",
        "SELECT * { VALUES ?s { <urn:x:s1> <urn:x:none> } OPTIONAL { SERVICE { ?s <urn:x:next> ?o } } }",
        "SELECT * { VALUES (?s ?o) { (<urn:x:s1> UNDEF) (UNDEF <urn:x:s1>) } SERVICE { ?s <urn:x:next> ?o } }",
        "SELECT * { VALUES ?s { UNDEF <urn:x:s1> <urn:x:s1> } SERVICE { ?s <urn:x:next> ?o } }",
        "SELECT * { VALUES (?s ?o) { (UNDEF UNDEF) (<urn:x:s1> UNDEF) (<urn:x:s1> <urn:x:s2>) } SERVICE { ?s ?p ?o } }",
        "SELECT * { VALUES ?l { 'thing 1' 'thing 2' } SERVICE { ?s <urn:x:next> <urn:x:s1> OPTIONAL { ?s <urn:x:none> ?l } } }",
        "SELECT * { VALUES ?l { 'thing 1' UNDEF } OPTIONAL { SERVICE { ?s <urn:x:label> ?l } } }",
        "SELECT * { VALUES ?o { <urn:x:s1> } SERVICE { ?s <urn:x:next> ?o OPTIONAL { ?s <urn:x:none> ?x } } }",
        "SELECT * { VALUES ?s { <urn:x:s1> } SERVICE { [] <urn:x:next> ?s ; <urn:x:label> ?l } }",
        "SELECT * { VALUES ?s { <urn:x:s1> } SERVICE { { SELECT ?s (COUNT(?o) AS ?n) { ?s ?p ?o } GROUP BY ?s } } }",
        "SELECT * { VALUES ?s { <urn:x:s1> } SERVICE { { SELECT ?s { ?s <urn:x:next> ?o } ORDER BY ?o LIMIT 200 } } }",
        "SELECT * { VALUES ?s { <urn:x:s1> } SERVICE { ?s ?p ?o FILTER(isLiteral(?o) && REGEX(?o, '^th.*1$', 'i')) } }",
        "SELECT * { VALUES ?s { <urn:x:s1> } SERVICE { ?s <urn:x:label> ?l BIND(CONCAT(?l, '!', STR(2 * 2)) AS ?b) } }",
        "SELECT * { VALUES ?b { 'thing 1!' } SERVICE { ?s <urn:x:label> ?l BIND(CONCAT(?l, '!') AS ?b) } }",
        "SELECT * { VALUES ?s { <urn:x:s1> } SERVICE { ?s ?p ?o MINUS { ?s <urn:x:label> ?o } } }",
        "SELECT * { VALUES ?s { <urn:x:s1> } SERVICE { ?s ?p ?o FILTER NOT EXISTS { ?s <urn:x:label> ?o } } }",
        "SELECT * { VALUES ?s { <urn:x:s1> } SERVICE { { ?s <urn:x:label> ?o } UNION { ?s <urn:x:next> ?n } } }",
        "SELECT * { VALUES ?s { <urn:x:s1> } SERVICE { GRAPH ?g { ?s <urn:x:label> ?o } } }",
        "SELECT * { GRAPH ?g { ?s <urn:x:label> 'thing 7' SERVICE { ?s <urn:x:next> ?o } } }",
        "SELECT * { VALUES ?s { <urn:x:s1> } SERVICE { VALUES ?l { 'thing 1' 'thing 2' } ?s <urn:x:label> ?l } }",
        "SELECT ?s { { SELECT ?s { ?s <urn:x:next> ?o SERVICE { ?o <urn:x:label> 'thing 9' } } } ?s ?p ?o }",
        "SELECT * { ?s <urn:x:label> 'thing 4' . ?s <urn:x:next> ?o FILTER EXISTS { SERVICE { ?o <urn:x:next> ?n } } }",
        "SELECT * { ?s <urn:x:label> ?l MINUS { SERVICE { ?s <urn:x:next> ?o FILTER(?o != <urn:x:s5>) } } }",
        "SELECT (COUNT(*) AS ?n) { ?s <urn:x:next> ?o SERVICE { ?o <urn:x:next> ?p } SERVICE { ?p <urn:x:next> ?q } }",
        "SELECT * { VALUES ?s { <urn:x:s1> } BIND('a \"quoted\" \\\\ line\\nand another'@nl AS ?t) SERVICE { ?s <urn:x:label> ?l BIND(1.0e0 AS ?d) } }",
      })
  void whatAPartnerOfTheSameDataAnswersIsWhatThePatternAnswers(String query) throws Exception {
    List<String> here = rows(query, "");

    assertThat(here).hasSizeGreaterThan(1);
    assertThat(rows(query, service())).isEqualTo(here);
    assertThat(rows(query, "SERVICE SILENT <" + partner.sparql() + ">")).isEqualTo(here);
  }

  @ParameterizedTest
  @CsvSource({
    "VALUES ?e { <PARTNER> } SERVICE ?e { ?s <urn:x:next> <urn:x:s1> }, 1",
    "BIND(IRI('PARTNER') AS ?e) SERVICE ?e { ?s <urn:x:next> <urn:x:s1> }, 1",
    "VALUES ?e { <PARTNER> } SERVICE ?e { ?s <urn:x:next> ?o } ?o <urn:x:label> 'thing 1', 1",
    "VALUES (?e ?s) { (<PARTNER> <urn:x:s1>) (<PARTNER> <urn:x:s2>) } SERVICE ?e { ?s <urn:x:next> ?o }, 2",
    "?s <urn:x:label> 'thing 1' BIND(IRI('PARTNER') AS ?e) OPTIONAL { SERVICE ?e { ?s <urn:x:none> ?o } }, 1",
  })
  void aVariableMayNameThePartner(String pattern, int rows) throws Exception {
    String query = "SELECT * { " + pattern.replace("PARTNER", partner.sparql() + "") + " }";

    assertThat(rows(query, "SERVICE")).hasSize(rows + 1);
  }

  @Test
  void whatTheStandardKeepsOutOfAServiceIsNotSeenThere() throws Exception {
    String query =
        "SELECT * { VALUES ?x { 'thing 1' } SERVICE { ?s <urn:x:label> ?l FILTER(BOUND(?x)) } }";

    assertThat(rows(query, service())).hasSize(1);
  }

  @Test
  void aBlankNodeOfOursIsNobodyElses() throws Exception {
    String alone = "SELECT * { BIND(BNODE() AS ?s) SERVICE { ?s <urn:x:next> ?o } }";
    String beside =
        "SELECT * { { BIND(BNODE() AS ?s) } UNION { BIND(<urn:x:s1> AS ?s) } SERVICE { ?s <urn:x:next> ?o } }";

    assertThat(rows(alone, service())).hasSize(1);
    assertThat(rows(beside, service())).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"urn:x:s1> } { ?s ?p ?o } #", "urn:x:s1 urn:x:s2", "urn:x:{s}", "urn:x:\n"})
  void whatIsNoTermOfAQueryIsNotSent(String text) {
    Node iri = NodeFactory.createURI(text);
    Node typed = NodeFactory.createLiteralDT("1", TypeMapper.getInstance().getSafeTypeByName(text));

    assertThat(PartnerQuestion.canBeSent(NodeFactory.createURI("urn:x:s1"))).isTrue();
    assertThat(PartnerQuestion.canBeSent(NodeFactory.createLiteralLang(text, "nl-BE"))).isTrue();
    assertThat(PartnerQuestion.canBeSent(iri)).isFalse();
    assertThat(PartnerQuestion.canBeSent(typed)).isFalse();
  }

  @Test
  void aPartnerIsAskedAboutAHundredRowsAtATime() throws Exception {
    HttpAsker other = new HttpAsker(partner.url());
    String query = "SELECT * { ?s <urn:x:next> ?o SERVICE { ?o <urn:x:label> ?l } }";

    int before = number(other);
    assertThat(rows(query, service())).hasSize(THINGS + 1);

    assertThat(number(other) - before - 1).isEqualTo(3);
  }

  /** Requests that a server has had. */
  private static int number(HttpAsker asker) throws Exception {
    return Integer.parseInt(ProtocolTest.header(asker.get("/health"), "X-Request-Id"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sparql-service-description#BasicFederatedQuery",
        "SERVICE may call http://localhost:",
        "SERVICE mag http://localhost:"
      })
  void theServiceTellsWhomItMayCall(String text) throws Exception {
    assertThat(http.get("/sparql?format=nt").body()).contains(text);
    assertThat(new HttpAsker(partner.url()).get("/sparql?format=nt").body()).doesNotContain(text);
  }

  @Test
  void anAnswerThatHangsOnAPartnerIsNotKept() throws Exception {
    HttpResponse<String> answer = http.ask("ASK { " + service() + " { ?s ?p ?o } }");

    assertThat(ProtocolTest.header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(ProtocolTest.header(answer, "ETag")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://localhost/",
        "urn:x:y",
        "/sparql",
        "http:///sparql",
        "http://user@localhost/",
        "http://localhost/#all",
        "http://local host/",
        ""
      })
  void whatCannotBeCalledIsNotAllowed(String iri) {
    Set<String> services = Set.of(iri);

    assertThatThrownBy(() -> start(services))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            "queries cannot be let call '%s';"
                + " give an http or https IRI without user and fragment [E206]",
            iri);
  }
}
