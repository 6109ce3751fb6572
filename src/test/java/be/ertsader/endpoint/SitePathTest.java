package be.ertsader.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitePathTest {
  @ParameterizedTest
  @CsvSource({
    "/id/material/cobalt, THING, material/cobalt,",
    "/id/country/BEL, THING, country/BEL,",
    "/doc/material/cobalt, DOCUMENT, material/cobalt,",
    "/doc/material/cobalt.ttl, DOCUMENT, material/cobalt, ttl",
    "/ns, ONTOLOGY, '',",
    "/ns.rdf, ONTOLOGY, '', rdf",
    "/ns/0.1.0, VERSION, 0.1.0,",
    "/ns/shapes.ttl, SHAPES, '', ttl",
    "/ns/alignment/prov, ALIGNMENT, prov,",
    "/graph/vito-2024/table-16, GRAPH, vito-2024/table-16,",
    "/graph/ontology/vocabularies/stages.trig, GRAPH, ontology/vocabularies/stages, trig",
    "/data/vito-2024/table-16.csv, TABLE, vito-2024/table-16,",
    "/context.jsonld, CONTEXT, '',"
  })
  void aPathNamesOneThing(String path, SitePath.Kind kind, String name, String suffix) {
    SitePath read = SitePath.of(path);

    assertThat(read.kind()).isEqualTo(kind);
    assertThat(read.name()).isEqualTo(name);
    assertThat(read.suffix().orElse(null)).isEqualTo(suffix);
  }

  @Test
  void noPathThatIsReadLeavesItsFolder() {
    Random random = new Random(11);
    String[] pieces = {
      "/", ".", "..", "%2e", "%2F", "data", "doc", "a-1", ".csv", "\0", "\n", "\\"
    };
    for (int i = 0; i < 2_000; i++) {
      StringBuilder path = new StringBuilder("/data");
      random.ints(1 + random.nextInt(6), 0, pieces.length).forEach(n -> path.append(pieces[n]));
      String name = name(path.toString());

      assertThat(name).as("%s", path).matches("[a-z0-9-]*(/[a-z0-9-]+)*");
    }
  }

  private static String name(String path) {
    try {
      return SitePath.of(path).name();
    } catch (HttpFailure failure) {
      return "";
    }
  }

  @Test
  void anythingElseNamesNothing() {
    assertThatThrownBy(() -> SitePath.of("/doc/material/cobalt/more"))
        .isInstanceOf(HttpFailure.class);
  }
}
