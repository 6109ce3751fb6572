package be.ertsader.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ertsader.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShapesTest {
  private static final String SHAPE =
      """
      shape:HasMaterial a sh:PropertyShape ; sh:targetClass erts:Flow ;
        sh:path erts:material ; sh:minCount 1 ; sh:message "Name a material."@en .
      """;
  private static final Graph BARE_FLOW = Fixture.graph("claim:c a erts:Flow .");

  @TempDir Path folder;

  @Test
  void aShapeThatTheProfileDoesNotNameMakesViolations() throws IOException {
    Shapes shapes = Shapes.load(Fixture.shapes(folder, SHAPE, ""));

    Report report = Checker.check(BARE_FLOW, shapes);

    assertThat(report.findings()).extracting(Finding::severity).containsOnly(Severity.VIOLATION);
    assertThat(report.isAcceptable()).isFalse();
  }

  @Test
  void theProfileLowersASeverity() throws IOException {
    String profile = "shape:HasMaterial erts:severity sh:Warning .";
    Shapes shapes = Shapes.load(Fixture.shapes(folder, SHAPE, profile));

    Report report = Checker.check(BARE_FLOW, shapes);

    assertThat(report.findings()).extracting(Finding::severity).containsOnly(Severity.WARNING);
    assertThat(report.isAcceptable()).isTrue();
  }

  @Test
  void theProfileLowersAPropertyShapeOfANodeShape() throws IOException {
    String inside =
        """
        shape:Flow a sh:NodeShape ; sh:targetClass erts:Flow ; sh:property shape:Any .
        shape:Any a sh:PropertyShape ; sh:path erts:material ; sh:minCount 1 ; sh:message "m"@en .
        """;
    String profile = "shape:Any erts:severity sh:Info .";

    Report report = Checker.check(BARE_FLOW, Shapes.load(Fixture.shapes(folder, inside, profile)));

    assertThat(report.count(Severity.INFO)).isEqualTo(1);
  }

  @Test
  void anUnknownShapeInTheProfileIsAnError() throws IOException {
    Fixture.shapes(folder, SHAPE, "shape:HasMetal erts:severity sh:Warning .");

    assertThatThrownBy(() -> Shapes.load(folder))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("ontology/shapes/profile.ttl: there is no shape")
        .hasMessageContaining("#HasMetal");
  }

  @Test
  void anUnknownSeverityInTheProfileIsAnError() throws IOException {
    Fixture.shapes(folder, SHAPE, "shape:HasMaterial erts:severity sh:Mild .");

    assertThatThrownBy(() -> Shapes.load(folder)).hasMessageContaining("#Mild is no severity");
  }

  @Test
  void twoSeveritiesOfAShapeAreAnError() throws IOException {
    Fixture.shapes(folder, SHAPE, "shape:HasMaterial erts:severity sh:Info, sh:Warning .");

    assertThatThrownBy(() -> Shapes.load(folder)).hasMessageContaining("has two severities");
  }

  @Test
  void aSeverityOutsideTheProfileIsAnError() throws IOException {
    Fixture.shapes(folder, SHAPE + "shape:HasMaterial sh:severity sh:Info .", "");

    assertThatThrownBy(() -> Shapes.load(folder))
        .hasMessageContaining("ontology/shapes/some.ttl")
        .hasMessageContaining("move it to profile.ttl");
  }

  @Test
  void aFolderWithoutShapesIsAnError() {
    assertThatThrownBy(() -> Shapes.load(folder)).hasMessageContaining("holds no shapes");
  }

  @Test
  void aMissingFolderIsAnError() {
    assertThatThrownBy(() -> Shapes.load(folder.resolve("none")))
        .hasMessageContaining("there is no such folder");
  }

  @Test
  void brokenTurtleIsToldWithItsLine() throws IOException {
    Fixture.shapes(folder, "shape:X a .", "");

    assertThatThrownBy(() -> Shapes.load(folder)).hasMessageContaining("ontology/shapes/some.ttl:");
  }
}
