package be.ertsader.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

class CheckerTest {
  private static final Shapes SHAPES = Shapes.load(Fixture.SHAPES);

  private static final String TWO_FAULTS =
      """
      claim:late erts:minimum 30.0 ; erts:maximum 20.0 ; prov:wasDerivedFrom row:6 .
      claim:early erts:material material:led ; prov:wasDerivedFrom row:5 .
      """;

  @Test
  void aFindingNamesFileLineAndValue() {
    Report report =
        check("claim:c erts:minimum 30.0 ; erts:maximum 20.0 ; prov:wasDerivedFrom row:5 .");

    assertThat(lines(report))
        .containsExactly(
            "data/test/table.csv:5: The minimum must not be above the maximum: 30.0 (minimum)");
  }

  @Test
  void findingsComeByFileAndLineAndThoseWithoutFileLast() {
    Report report = check(TWO_FAULTS + "claim:astray erts:period \"soon\" .");

    assertThat(report.findings())
        .extracting(f -> f.file() + ":" + f.lineNumber())
        .containsExactly("data/test/table.csv:5", "data/test/table.csv:6", ":0");
  }

  @Test
  void aRowIsFoundAtItsOwnLine() {
    Report report = check("row:4 erts:reference \"TEST\"@nl .");

    assertThat(lines(report))
        .containsExactly(
            "data/test/table.csv:4: A row must have one reference in Dutch and one in English"
                + ": TEST (reference)");
  }

  @Test
  void aDerivedStatementIsFoundAtTheFirstRowBehindItsClaims() {
    Report report =
        check(
            "claim:derived a erts:DerivedTriple ; prov:wasDerivedFrom claim:two, claim:one ;"
                + " erts:rule <https://w3id.org/ertsader/id/rule/test> .");

    assertThat(report.findings()).extracting(Finding::lineNumber).containsOnly(2L);
  }

  @Test
  void aCircleOfDerivationsHasNoPlace() {
    Report report =
        check(
            "claim:a erts:minimum -1.0 ; prov:wasDerivedFrom claim:b ."
                + " claim:b prov:wasDerivedFrom claim:a .");

    assertThat(lines(report))
        .containsExactly(
            "https://w3id.org/ertsader/id/claim/a: The value of erts:minimum must be one decimal of"
                + " at least 0: -1.0 (minimum)");
  }

  @Test
  void anUnknownThingIsFoundWhereverItIsNamed() {
    Report report =
        check(
            "claim:a erts:material material:led ; prov:wasDerivedFrom row:4 ."
                + " claim:b erts:material material:led ; prov:wasDerivedFrom row:5 ."
                + " claim:c erts:material material:led, material:tin ;"
                + " prov:wasDerivedFrom row:6 ."
                + " material:tin a erts:RawMaterial .");

    assertThat(report.findings())
        .filteredOn(f -> f.value().endsWith("/led"))
        .extracting(Finding::lineNumber)
        .containsExactly(4L, 5L, 6L);
  }

  @Test
  void anUnknownThingIsNamedByTypeAndSlug() {
    assertThat(lines(check("claim:c erts:material material:led .")))
        .containsExactly(
            "https://w3id.org/ertsader/id/claim/c: The value of erts:material must be a raw"
                + " material that is described: material/led (material)");
  }

  @Test
  void aSumIsFoundAtTheFirstRowOfTheList() {
    Graph data = Fixture.withContext(Fixture.FOLDERS.resolve("SharesAbove100/fail.ttl"));

    assertThat(lines(Checker.check(data, SHAPES)))
        .containsExactly(
            "data/test/table.csv:3: Shares must not exceed 100 % by more than rounding explains;"
                + " lead, eu-supply: 101.1 %");
  }

  @Test
  void theReportIsTheSameEachTime() {
    Report one = check(TWO_FAULTS);
    Report two = check(TWO_FAULTS);

    assertThat(two.findings()).isEqualTo(one.findings());
    assertThat(two.graph().stream())
        .containsExactlyInAnyOrderElementsOf(one.graph().find().toList());
  }

  @Test
  void theReportGraphHasAnIriForEveryResult() {
    Graph graph = check(TWO_FAULTS).graph();

    assertThat(graph.find(Node.ANY, RDF.Nodes.type, SHACL.ValidationResult).toList())
        .hasSize(2)
        .extracting(t -> t.getSubject().toString())
        .allMatch(iri -> iri.matches("https://w3id.org/ertsader/id/finding/[0-9a-f]{16}"));
    assertThat(graph.stream().filter(CheckerTest::hasBlank)).isEmpty();
  }

  @Test
  void theReportGraphSaysWhetherTheDataConform() {
    assertThat(conforms(check(""))).isEqualTo("true");
    assertThat(conforms(check(TWO_FAULTS))).isEqualTo("false");
  }

  private static String conforms(Report report) {
    List<Triple> found = report.graph().find(Node.ANY, SHACL.conforms, Node.ANY).toList();
    assertThat(found).hasSize(1);
    return found.get(0).getObject().getLiteralLexicalForm();
  }

  private static boolean hasBlank(Triple t) {
    return t.getSubject().isBlank() || t.getObject().isBlank();
  }

  private static Report check(String turtle) {
    return Checker.check(Fixture.withContext(turtle), SHAPES);
  }

  private static List<String> lines(Report report) {
    return report.findings().stream().map(Finding::line).toList();
  }
}
