package be.ertsader.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  private static Fixture store;
  private static Names names;

  @BeforeAll
  static void load() {
    store = Fixture.load();
    names = Names.read(store.connection(), Fixture.CATALOGUE, "en");
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @ParameterizedTest
  @CsvSource({
    "vibranium, material:vibranium (vibranium)",
    "Vb, material:vibranium (vibranium)",
    "Wakandiet, material:vibranium (vibranium)",
    "element:vibranium, element:vibranium (vibranium)",
    "smid luik, site:smid-luik (Smid Liège)",
    "SMID LIEGE, site:smid-luik (Smid Liège)",
    "0404 021 727, company:smid (Smid)",
    "chn, country:CHN (China)",
    "https://w3id.org/ertsader/id/company/smid, company:smid (Smid)"
  })
  void wordMeansAThing(String word, String shown) {
    assertThat(names.one(List.of(), word).shown()).isEqualTo(shown);
  }

  @Test
  void conceptIsMeantOnlyWhereItsTypeIsAskedFor() {
    assertThat(names.one(List.of("perspective"), "eu-supply").slug()).isEqualTo("eu-supply");
    assertThatThrownBy(() -> names.one(List.of(), "eu-supply")).hasMessageContaining("[E204]");
  }

  @Test
  void misspeltWordIsToldWithTheNearest() {
    assertThatThrownBy(() -> names.find(List.of("company"), "smidt"))
        .hasMessage("no company is called 'smidt'; nearest: smid [E204]");
  }

  @Test
  void nameOfAnotherTypeIsToldWithWhatItNames() {
    assertThatThrownBy(() -> names.find(List.of("company"), "Vibranium"))
        .hasMessage(
            "no company is called 'Vibranium'; it names element:vibranium (vibranium),"
                + " material:vibranium (vibranium) [E204]");
  }

  @Test
  void ambiguousWordIsToldWithAllThatItMayMean() {
    assertThatThrownBy(() -> names.one(List.of(), "rings"))
        .hasMessageContaining("'rings' may mean component:rings (rings), technology:rings (rings)")
        .hasMessageContaining("[E205]");
  }

  @Test
  void wordsBecomeValuesOfParameters() {
    CatalogueQuery query = Fixture.CATALOGUE.find("production");
    assertThat(Bindings.of(query, Map.of("material", "Vb"), names))
        .containsEntry(
            "material", NodeFactory.createURI("https://w3id.org/ertsader/id/material/vibranium"));
  }
}
