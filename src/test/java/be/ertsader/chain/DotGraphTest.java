package be.ertsader.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DotGraphTest {

  @Test
  void anEdgeHasItsKindAndReferences() {
    Hop hop =
        Chains.hop(
            Chains.thing("material", "a"),
            Chains.thing("site", "b"),
            "stated",
            new Hop.Evidence("urn:1", "Study, § 3", "", ""),
            new Hop.Evidence("urn:2", "Study, § 4", "", ""));
    assertThat(dot(Chains.chain("a", hop)))
        .contains("n0 -> n1 [label=\"leads to\\nStudy, § 3; Study, § 4\"];");
  }

  @Test
  void aDerivedHopIsDashed() {
    Hop hop = Chains.hop(Chains.thing("material", "a"), Chains.thing("site", "b"), "derived");
    assertThat(edges(Chains.chain("a", hop))).singleElement().asString().contains("style=dashed");
  }

  @Test
  void theShapeSaysTheType() {
    Hop hop = Chains.hop(Chains.thing("material", "a"), Chains.thing("site", "b"), "stated");
    assertThat(dot(Chains.chain("a", hop)))
        .contains("n0 [label=\"a\", shape=ellipse")
        .contains("n1 [label=\"b\", shape=house");
  }

  @Test
  void quotesBackslashesAndLineBreaksAreEscaped() {
    Hop.Place odd = new Hop.Place("urn:x", "a \"b\" \\N\nc");
    assertThat(dot(new Chain(odd, List.of()))).contains("label=\"a \\\"b\\\" \\\\N\\nc\"");
  }

  @Test
  void signsOfMarkupAndUmlautsStayAsTheyAre() {
    Hop.Place odd = new Hop.Place("urn:x", "Kärnten & <Söhne>");
    assertThat(dot(new Chain(odd, List.of()))).contains("label=\"Kärnten & <Söhne>\"");
  }

  @Test
  void anEmptyChainIsItsStart() {
    assertThat(dot(Chains.chain("a")).lines().filter(l -> l.contains("n0"))).hasSize(1);
  }

  @Test
  void aCycleHasAnEdgeForEachHop() {
    Chain cycle =
        Chains.chain("a", Chains.hop("a", "b"), Chains.hop("b", "a"), Chains.hop("b", "b"));
    assertThat(edges(cycle)).hasSize(3);
  }

  private static List<String> edges(Chain chain) {
    return dot(chain).lines().filter(l -> l.contains("->")).toList();
  }

  private static String dot(Chain chain) {
    return Chains.print(ChainFormat.DOT, chain, "en");
  }
}
