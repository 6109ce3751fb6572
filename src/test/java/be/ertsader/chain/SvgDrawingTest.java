package be.ertsader.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgDrawingTest {
  private static final Hop.Evidence EVIDENCE =
      new Hop.Evidence("urn:1", "Study, § 3", "5 t", "one \"sentence\"");

  @Test
  void saysWhatItShows() throws Exception {
    Element svg = svg(Chains.chain("zinc", Chains.hop("zinc", "lead")), "en");
    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(child(svg, "title")).isEqualTo("Chain around zinc");
    assertThat(child(svg, "desc")).startsWith("1 hops between 2 things");
  }

  @Test
  void speaksDutch() throws Exception {
    Element svg = svg(Chains.chain("zink", Chains.hop("zink", "lood")), "nl");
    assertThat(svg.getAttribute("xml:lang")).isEqualTo("nl");
    assertThat(texts(svg)).contains("Keten rond zink", "grondstof", "1 stap", "staat in een bron");
  }

  @Test
  void hasItsSize() throws Exception {
    Element svg = svg(Chains.chain("zinc"), "en");
    assertThat(svg.getAttribute("viewBox"))
        .isEqualTo("0 0 " + svg.getAttribute("width") + " " + svg.getAttribute("height"));
  }

  @Test
  void anArrowTellsItsEvidence() throws Exception {
    Hop hop =
        Chains.hop(
            Chains.thing("material", "zinc"), Chains.thing("site", "Balen"), "derived", EVIDENCE);
    assertThat(child(groups(svg(Chains.chain("zinc", hop), "en"), "hop").get(0), "title"))
        .isEqualTo("zinc – leads to – Balen (derived)\n5 t, Study, § 3 (one \"sentence\")");
  }

  @ParameterizedTest
  @ValueSource(strings = {"stated", "derived"})
  void onlyADerivedHopIsDashed(String basis) throws Exception {
    Hop hop = Chains.hop(Chains.thing("material", "a"), Chains.thing("site", "b"), basis);
    Element arrow = groups(svg(Chains.chain("a", hop), "en"), "hop").get(0);
    Element path = (Element) arrow.getElementsByTagName("path").item(0);
    assertThat(path.hasAttribute("stroke-dasharray")).isEqualTo(basis.equals("derived"));
  }

  @Test
  void aKindIsNamedOnceForTheBoxThatItsHopsLeave() throws Exception {
    Chain chain = Chains.chain("a", Chains.hop("a", "b"), Chains.hop("a", "c"));
    assertThat(texts(svg(chain, "en"))).containsOnlyOnce("leads to");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a \"quoted\" <b> & 'c'", "Kärnten", "]]>", "\uD83D\uDE00"})
  void anyLabelIsShown(String label) throws Exception {
    Element svg = svg(new Chain(new Hop.Place("urn:x", label), List.of()), "en");
    assertThat(child(svg, "title")).isEqualTo("Chain around " + label);
  }

  @Test
  void aControlCharacterIsReplaced() throws Exception {
    Element svg = svg(new Chain(new Hop.Place("urn:x", "a\u0001b"), List.of()), "en");
    assertThat(child(svg, "title")).isEqualTo("Chain around a\ufffdb");
  }

  @Test
  void anEmptyChainIsItsStart() throws Exception {
    assertThat(groups(svg(Chains.chain("a"), "en"), "thing")).hasSize(1);
  }

  @Test
  void aCycleHasAnArrowForEachHop() throws Exception {
    Chain cycle =
        Chains.chain("a", Chains.hop("a", "b"), Chains.hop("b", "a"), Chains.hop("b", "b"));
    assertThat(groups(svg(cycle, "en"), "hop")).hasSize(3);
  }

  @Test
  void boxesDoNotMeet() throws Exception {
    Random random = new Random(8);
    for (int i = 0; i < 100; i++) {
      List<double[]> boxes = boxes(svg(Chains.random(random), "en"));
      for (int j = 0; j < boxes.size(); j++) {
        double[] one = boxes.get(j);
        assertThat(boxes.subList(j + 1, boxes.size())).noneMatch(other -> meet(one, other));
      }
    }
  }

  @Test
  void theNameOfAKindStandsClearOfBoxes() throws Exception {
    Random random = new Random(9);
    for (int i = 0; i < 100; i++) {
      Element svg = svg(Chains.random(random), "en");
      List<double[]> boxes = boxes(svg);
      elements(svg, "text")
          .filter(t -> t.getAttribute("class").equals("kind"))
          .map(SvgDrawingTest::room)
          .forEach(name -> assertThat(boxes).noneMatch(box -> meet(name, box)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"technology", "component", "material", "company", "site", "municipality", "other"})
  void inkCanBeReadOnEveryGround(String type) {
    PlaceColours colours = PlaceColours.of(type);
    assertThat(List.of(colours.fill(), PlaceColours.GROUND, PlaceColours.OTHER_GROUND))
        .allMatch(ground -> contrast(colours.ink(), ground) >= 4.5);
  }

  /** Contrast ratio of two colours, the lighter one second (WCAG 2.1). */
  private static double contrast(String dark, String light) {
    return (luminance(light) + 0.05) / (luminance(dark) + 0.05);
  }

  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    return IntStream.range(0, 3)
        .mapToDouble(
            i -> {
              double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
              double linear =
                  part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
              return weights[i] * linear;
            })
        .sum();
  }

  private static Element svg(Chain chain, String language) throws Exception {
    String text = Chains.print(ChainFormat.SVG, chain, language);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)))
        .getDocumentElement();
  }

  private static Stream<Element> elements(Element in, String name) {
    NodeList found = in.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
  }

  private static List<Element> groups(Element svg, String name) {
    return elements(svg, "g").filter(g -> g.getAttribute("class").equals(name)).toList();
  }

  private static List<String> texts(Element svg) {
    return elements(svg, "text").map(Element::getTextContent).toList();
  }

  private static String child(Element in, String name) {
    return in.getElementsByTagName(name).item(0).getTextContent();
  }

  /** Left, top, right and bottom of each thing. */
  private static List<double[]> boxes(Element svg) {
    return groups(svg, "thing").stream()
        .map(g -> (Element) g.getElementsByTagName("rect").item(0))
        .map(r -> rectangle(r, number(r, "y"), number(r, "width"), number(r, "height")))
        .toList();
  }

  private static double[] room(Element text) {
    double size = number(text, "font-size");
    double width = TextFit.width(text.getTextContent(), size);
    return rectangle(text, number(text, "y") - size, width, size);
  }

  private static double[] rectangle(Element e, double top, double width, double height) {
    double left = number(e, "x");
    return new double[] {left, top, left + width, top + height};
  }

  private static double number(Element e, String name) {
    return Double.parseDouble(e.getAttribute(name));
  }

  private static boolean meet(double[] one, double[] two) {
    return one[0] < two[2] && two[0] < one[2] && one[1] < two[3] && two[1] < one[3];
  }
}
