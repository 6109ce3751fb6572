package be.ertsader.endpoint;

import be.ertsader.source.Erts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/** What things without a label connect: their titles are made of it. */
final class MadeTitles {
  /** A title ends here, at a word. */
  static final int LONGEST = 160;

  /** Between the parts of a title. */
  static final String JOINT = " – ";

  /** What rests on more claims than these is named without their place. */
  static final int FEW = 3;

  /** But the claims of a list of suppliers all stand in one place. */
  static final Node OF_ONE = NodeFactory.createURI(Erts.NS + "SupplierList");

  /** The properties whose values a title names, in this order. */
  private static final List<String> ORDER =
      List.of(
          "technology",
          "sector",
          "aboutSubject",
          "aboutPredicate",
          "aboutObject",
          "neededMaterial",
          "suppliedMaterial",
          "material",
          "element",
          "hostMaterial",
          "via",
          "component",
          "product",
          "wasteStream",
          "application",
          "company",
          "site",
          "fromCompany",
          "fromSite",
          "toCompany",
          "toSite",
          "country",
          "area",
          "list",
          "edition",
          "role",
          "stage",
          "perspective",
          "indicator",
          "measure",
          "measured",
          "period",
          "figureKind",
          "disagreementKind",
          "firstClaim",
          "secondClaim",
          "absentFrom");

  /** A share of a country is told by the country; of what, the place of the claim says. */
  private static final Set<String> BESIDE_COUNTRY = Set.of("area", "measure", "period");

  private final Map<Node, Map<String, Set<Node>>> parts = new LinkedHashMap<>();

  /** Takes what a title may name. */
  void learn(Quad quad) {
    String iri = quad.getPredicate().getURI();
    if (iri.startsWith(Erts.NS) && ORDER.contains(iri.substring(Erts.NS.length()))) {
      parts
          .computeIfAbsent(quad.getSubject(), s -> new LinkedHashMap<>())
          .computeIfAbsent(iri.substring(Erts.NS.length()), p -> new LinkedHashSet<>())
          .add(thing(quad.getObject()));
    }
  }

  /** A property stands as text where a statement is spoken of. */
  static Node thing(Node object) {
    boolean names = object.isLiteral() && object.getLiteralDatatypeURI().endsWith("#anyURI");
    return names ? NodeFactory.createURI(object.getLiteralLexicalForm()) : object;
  }

  /**
   * What a thing connects, in words and in order; each once.
   *
   * @param words how things are called; blank for what is not to be named
   */
  List<String> of(Node thing, Function<Node, String> words) {
    Map<String, Set<Node>> known = parts.getOrDefault(thing, Map.of());
    List<String> texts = new ArrayList<>();
    for (String property : ORDER) {
      if (known.containsKey("country") && BESIDE_COUNTRY.contains(property)) {
        continue;
      }
      for (Node part : known.getOrDefault(property, Set.of())) {
        add(texts, words.apply(part));
      }
    }
    return texts;
  }

  /** A site whose name begins with that of its company is enough. */
  private static void add(List<String> texts, String text) {
    int last = texts.size() - 1;
    if (last >= 0 && text.startsWith(texts.get(last) + " ")) {
      texts.set(last, text);
    } else if (!text.isBlank() && !texts.contains(text)) {
      texts.add(text);
    }
  }

  /** A text of a sensible length. */
  static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int space = text.lastIndexOf(' ', LONGEST - 1);
    return text.substring(0, space > LONGEST / 2 ? space : LONGEST - 1) + "…";
  }
}
