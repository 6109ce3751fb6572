package be.ertsader.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the headers of answers lead to and allow. */
class AnswerHeadersTest {
  private static final String LICENSED =
      "<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"";
  private static final String DESCRIBED = "</.well-known/void>; rel=\"describedby\"";

  @RegisterExtension static final Served SERVED = new Served(10);

  private static HttpAsker http;

  @BeforeAll
  static void takeServer() {
    http = SERVED.http();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/sparql?query=ASK%20%7B%7D", "/data?default", "/data?graph=urn:x:graph0"})
  void anAnswerLeadsToLicenceAndDescription(String path) throws Exception {
    for (int times = 0; times < 2; times++) {
      assertThat(links(http.get(path))).containsExactly(LICENSED, DESCRIBED);
    }
  }

  @Test
  void anAnswerThatMayHoldDataOfOthersTellsNoLicence() throws Exception {
    assertThat(links(http.ask("SELECT (NOW() AS ?now) {}"))).containsExactly(DESCRIBED);
  }

  @Test
  void aFailureLeadsNowhere() throws Exception {
    assertThat(links(http.ask("nonsense"))).isEmpty();
    assertThat(links(http.get("/data?graph=urn:x:none"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept-Ranges",
        "Content-Disposition",
        "Content-Length",
        "Content-Location",
        "Content-Range",
        "ETag",
        "Link",
        "Repr-Digest",
        "Retry-After",
        "X-Request-Id"
      })
  void aPageMayReadTheHeader(String name) throws Exception {
    String told = ProtocolTest.header(http.ask("ASK {}"), "Access-Control-Expose-Headers");

    assertThat(told.split(", ")).contains(name).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept",
        "Authorization",
        "Content-Type",
        "If-Modified-Since",
        "If-None-Match",
        "Range",
        "X-Requested-With"
      })
  void aPageMaySendTheHeader(String name) throws Exception {
    String told =
        ProtocolTest.header(http.send("OPTIONS", "/sparql"), "Access-Control-Allow-Headers");

    assertThat(told.split(", ")).contains(name).doesNotHaveDuplicates();
  }

  @Test
  void whatIsPostedIsAnsweredThoughTheClientHasIt() throws Exception {
    String tag = ProtocolTest.header(http.ask("ASK {}"), "ETag");
    for (String known : new String[] {tag, "*"}) {
      HttpResponse<String> answer =
          http.post("/sparql", HttpAsker.QUERY, "ASK {}", "If-None-Match", known);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("\"boolean\" : true");
      assertThat(ProtocolTest.header(answer, "ETag")).isEqualTo(tag);
    }
  }

  private static List<String> links(HttpResponse<String> answer) {
    return answer.headers().allValues("Link");
  }
}
