package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.endpoint.Http;
import be.ertsader.problem.Code;
import be.ertsader.problem.ExitCode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The queries of {@code queries/federated}, with stand-ins for those whom they call: asked of the
 * server and on the command line, while a partner is there and while it is away.
 */
class FederatedQueriesTest {
  private static final String WIKIDATA = "wikidata-names";
  private static final String EU = "eu-country-names";

  private static Partners there;
  private static Partners away;

  @BeforeAll
  static void startServers() {
    there = new Partners();
    away = new Partners();
    away.leave(Partners.WIKIDATA);
    away.leave(Partners.EU);
  }

  @AfterAll
  static void closeServers() {
    there.close();
    away.close();
  }

  private static String query(String name) throws IOException {
    return Files.readString(Built.ROOT.resolve("queries/federated/" + name + ".rq"));
  }

  private static HttpResponse<String> ask(Partners partners, String query) {
    String encoded = URLEncoder.encode(partners.here(query), StandardCharsets.UTF_8);
    return Http.get(partners.server(), "/sparql?format=csv&query=" + encoded, "application/json");
  }

  private static Run command(Partners partners, String query) throws IOException {
    Path file = Files.writeString(Built.temporary().resolve("asked.rq"), partners.here(query));
    return Run.of("query", file.toString(), "--format", "csv", "--store", Built.store().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        WIKIDATA + "; 'element,language,name|tin,de,Zinn|tin,fr,étain|tungsten,de,Wolfram'",
        EU + "; 'country,name|China,Chine|South Africa,Afrique du Sud'",
      })
  void aPartnerThatIsThereAnswers(String name, String rows) throws IOException {
    String[] lines = rows.split("\\|");

    HttpResponse<String> answer = ask(there, query(name));
    Run run = command(there, query(name));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body().lines()).contains(lines).doesNotContain("Holy See,Saint-Siège");
    assertThat(run.out().lines()).containsExactlyElementsOf(answer.body().lines().toList());
  }

  @ParameterizedTest
  @CsvSource({WIKIDATA + ", " + Partners.WIKIDATA, EU + ", " + Partners.EU})
  void aPartnerThatIsAwayIsNamed(String name, String partner) throws IOException {
    HttpResponse<String> answer = ask(away, query(name));
    Run run = command(away, query(name));

    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.body()).contains("<" + away.here(partner) + "> cannot be reached");
    assertThat(run.out()).isEmpty();
    assertThat(run.status()).isEqualTo(ExitCode.NETWORK.status());
    assertThat(run.err())
        .contains(away.here(partner) + " cannot be reached")
        .contains("[" + Code.SERVICE_FAILED.id() + "]");
  }

  @ParameterizedTest
  @CsvSource({WIKIDATA, EU})
  void whatIsNotAllowedIsNotCalled(String name) throws IOException {
    String encoded = URLEncoder.encode(query(name), StandardCharsets.UTF_8);
    HttpResponse<String> answer = Http.get(there.server(), "/sparql?query=" + encoded);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("SERVICE may call");
  }

  @ParameterizedTest
  @CsvSource({WIKIDATA, EU})
  void silentGoesOnWithoutAPartner(String name) throws IOException {
    HttpResponse<String> answer = ask(away, query(name).replace("SERVICE", "SERVICE SILENT"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().lines()).hasSizeGreaterThan(1).doesNotContain("tin,fr,étain");
  }

  @Test
  void aFileMayCallThoseWhomItNamesAndNoOthers() throws IOException {
    Run run =
        command(
            there,
            "SELECT * { BIND(<%s> AS ?who) SERVICE ?who { ?s ?p ?o } }"
                .formatted(Partners.WIKIDATA));

    assertThat(run.status()).isEqualTo(ExitCode.USAGE.status());
    assertThat(run.err()).contains("SERVICE may call no other server");
  }

  @Test
  void aFileIsToldWhenAPartnerSendsOnToSomebodyElse() throws IOException {
    HttpServer sends =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    sends.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Location", there.here(Partners.WIKIDATA));
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    sends.start();
    String here = "http://localhost:" + sends.getAddress().getPort() + "/";
    Run run = command(there, "SELECT * { SERVICE <%s> { ?s ?p ?o } }".formatted(here));
    sends.stop(0);

    assertThat(run.status()).isEqualTo(ExitCode.NETWORK.status());
    assertThat(run.err()).contains("sends on to");
  }
}
