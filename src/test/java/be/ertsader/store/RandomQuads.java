package be.ertsader.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.XSD;

/** Quads with nodes of every kind that TDB2 stores; the same ones for the same seed. */
final class RandomQuads {
  private static final List<String> WHOLE =
      List.of(
          "integer",
          "long",
          "int",
          "short",
          "byte",
          "nonNegativeInteger",
          "positiveInteger",
          "unsignedLong",
          "unsignedInt",
          "unsignedShort",
          "unsignedByte");

  private final Random random;
  private final int variety;

  /**
   * @param variety how many different nodes there are of one kind
   */
  RandomQuads(long seed, int variety) {
    this.random = new Random(seed);
    this.variety = variety;
  }

  /** That many quads, some of them more than once. */
  List<Quad> take(int count) {
    List<Quad> quads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean again = i > 0 && random.nextInt(20) == 0;
      quads.add(again ? quads.get(random.nextInt(i)) : next());
    }
    return quads;
  }

  private Quad next() {
    Node graph = iri("graph", random.nextInt(10));
    Node subject = random.nextInt(5) == 0 ? blank(some()) : iri("s", some());
    Node predicate = iri("p", random.nextInt(30));
    return Quad.create(graph, subject, predicate, object());
  }

  private Node object() {
    int some = some();
    int kind = random.nextInt(12);
    String tag = List.of("nl", "en", "fr-BE").get(some % 3);
    return switch (kind) {
      case 0 -> iri("s", some);
      case 1 -> blank(some);
      case 2 -> NodeFactory.createLiteralString("lithium – " + some);
      case 3 -> NodeFactory.createLiteralLang("erts – " + some, tag);
      case 4 -> typed(random.nextBoolean(), "boolean");
      case 5 -> typed("2026-01-%02d".formatted(1 + some % 28), "date");
      case 6 -> typed("2026-01-01T12:%02d:%02dZ".formatted(some / 60 % 60, some % 60), "dateTime");
      case 7 -> typed(some - variety / 2 + "." + (1 + some % 9), "decimal");
      case 8 -> typed(some + ".5e0", "double");
      case 9 -> typed(some + 0.5f, "float");
      case 10 -> typed(some - variety / 2, "integer");
      default -> typed(1 + some % 100, WHOLE.get(some % WHOLE.size()));
    };
  }

  /** Values that TDB2 keeps as nodes, as they do not fit into an id, or are no values at all. */
  static Collection<Node> outsized() {
    return Stream.of(
            typed("9223372036854775807", "integer"),
            typed("36028797018963968", "integer"),
            typed("0.12345678901234567890123456789", "decimal"),
            typed("1.7976931348623157E308", "double"),
            typed("NaN", "double"),
            typed("INF", "float"),
            typed("-12345-01-01", "date"),
            typed("2026-01-01T00:00:00.123456789Z", "dateTime"),
            typed("2026", "gYear"),
            typed("no number", "integer"),
            literal("x", "urn:x:type"),
            NodeFactory.createLiteralString(""),
            NodeFactory.createLiteralString("\uD83D\uDD0B".repeat(5000)))
        .toList();
  }

  static Node typed(Object value, String type) {
    return literal(value.toString(), XSD.NS + type);
  }

  private static Node literal(String lexical, String type) {
    return NodeFactory.createLiteralDT(lexical, TypeMapper.getInstance().getSafeTypeByName(type));
  }

  static Node iri(String kind, int number) {
    return NodeFactory.createURI("urn:x:" + kind + number);
  }

  private static Node blank(int number) {
    return NodeFactory.createBlankNode("b" + number);
  }

  private int some() {
    return random.nextInt(variety);
  }
}
