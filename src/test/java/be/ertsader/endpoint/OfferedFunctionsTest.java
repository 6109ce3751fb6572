package be.ertsader.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which functions a query may call by their IRIs: docs/serve.md says the same. */
class OfferedFunctionsTest {
  private static final String JENA = "http://jena.apache.org/ARQ/function#";
  private static final List<String> OF_JENA =
      List.of(
          "localname",
          "namespace",
          "e",
          "pi",
          "min",
          "max",
          "sqrt",
          "strlen",
          "substr",
          "substring");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.w3.org/2001/XMLSchema#decimal",
        "http://www.w3.org/2005/xpath-functions#upper-case",
        "http://www.w3.org/2005/xpath-functions#year-from-date",
        "http://www.w3.org/2005/xpath-functions/math#log10",
        "urn:x:nobody-knows-it"
      })
  void whatTakesAMomentAndMakesNothingLargerIsCalled(String function) {
    assertThatCode(() -> ask(function)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        JENA + "wait",
        JENA + "version",
        JENA + "sprintf",
        "http://www.w3.org/2005/xpath-functions#format-number",
        "http://www.w3.org/2005/xpath-functions#matches",
        "http://www.w3.org/2005/xpath-functions/math#pow",
        "java:java.lang.Runtime"
      })
  void whatElseThereIsIsRefused(String function) {
    assertThatThrownBy(() -> ask(function))
        .isInstanceOf(HttpFailure.class)
        .hasMessageContaining("not offered");
  }

  @Test
  void thoseOfJenaAreTold() throws Exception {
    String page =
        Files.readString(Path.of(System.getProperty("ertsader.home", "."), "docs/serve.md"));
    for (String name : OF_JENA) {
      assertThatCode(() -> ask(JENA + name)).doesNotThrowAnyException();
      assertThat(page).contains("`" + name + "`");
    }
  }

  private static void ask(String function) {
    String query = "SELECT (<" + function + ">('1') AS ?x) {}";
    SparqlQuery.of(
        new SparqlRequest(Optional.of(query), List.of(), List.of(), null), new Partners(List.of()));
  }
}
