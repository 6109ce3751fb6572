package be.ertsader.endpoint;

import be.ertsader.source.Erts;
import be.ertsader.source.Iris;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** How pages call things: by label, by the reference of a row, or by a short form of the IRI. */
final class ThingNames {
  /** The other language of labels stands behind this one. */
  static final String LANGUAGE = "en";

  private static final Node REFERENCE = NodeFactory.createURI(Erts.NS + "reference");

  /** Leads from a claim to its row. */
  static final Node FROM = NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");

  private static final Node CLASSES = NodeFactory.createURI(Iris.graph("derived", "classes"));

  private final PrefixMapping prefixes;
  private final Map<Node, Map<String, Node>> labels = new LinkedHashMap<>();
  private final Map<Node, Map<String, Node>> references = new LinkedHashMap<>();
  private final Map<Node, Node> classes = new LinkedHashMap<>();
  private final Map<Node, Node> rows = new LinkedHashMap<>();

  /**
   * @param prefixes for what has no label
   */
  ThingNames(PrefixMapping prefixes) {
    this.prefixes = prefixes;
  }

  /** Learns from statements what things are called. */
  ThingNames learn(Collection<Quad> quads) {
    for (Quad quad : quads) {
      Node subject = quad.getSubject();
      Node predicate = quad.getPredicate();
      if (predicate.equals(RDFS.label.asNode())) {
        text(labels, quad);
      } else if (predicate.equals(REFERENCE)) {
        text(references, quad);
      } else if (predicate.equals(FROM)) {
        rows.putIfAbsent(subject, quad.getObject());
      } else if (predicate.equals(RDF.type.asNode())) {
        learnClass(quad);
      }
    }
    return this;
  }

  /** What a table says counts before what follows from it for the classes above. */
  private void learnClass(Quad quad) {
    if (quad.getGraph().equals(CLASSES)) {
      classes.putIfAbsent(quad.getSubject(), quad.getObject());
    } else {
      classes.put(quad.getSubject(), quad.getObject());
    }
  }

  private static void text(Map<Node, Map<String, Node>> texts, Quad quad) {
    if (quad.getObject().isLiteral()) {
      texts
          .computeIfAbsent(quad.getSubject(), s -> new LinkedHashMap<>())
          .putIfAbsent(quad.getObject().getLiteralLanguage(), quad.getObject());
    }
  }

  /** The class that a thing is shown under. */
  Optional<Node> classOf(Node thing) {
    return Optional.ofNullable(classes.get(thing));
  }

  /** The name of a thing as a literal: there is always one. */
  Node name(Node thing) {
    return best(labels, thing)
        .or(() -> best(references, thing))
        .or(() -> byRow(thing))
        .orElseGet(() -> NodeFactory.createLiteralString(shortForm(thing)));
  }

  /** A claim has no label: it is called by its class and its place. */
  private Optional<Node> byRow(Node thing) {
    Optional<Node> kind = classOf(thing).map(this::name);
    Optional<Node> place =
        Optional.ofNullable(rows.get(thing)).flatMap(row -> best(references, row));
    return kind.filter(k -> place.isPresent())
        .map(
            k ->
                NodeFactory.createLiteralLang(
                    k.getLiteralLexicalForm() + ": " + place.get().getLiteralLexicalForm(),
                    LANGUAGE));
  }

  /** The label in the other language, where it is another. */
  Optional<Node> otherName(Node thing) {
    Node name = name(thing);
    Predicate<Node> another =
        other ->
            !other.getLiteralLanguage().equals(name.getLiteralLanguage())
                && !other.getLiteralLexicalForm().equals(name.getLiteralLexicalForm());
    return labels.getOrDefault(thing, Map.of()).values().stream()
        .filter(another)
        .min(Comparator.comparing(Node::getLiteralLanguage));
  }

  private static Optional<Node> best(Map<Node, Map<String, Node>> texts, Node thing) {
    Map<String, Node> found = texts.getOrDefault(thing, Map.of());
    Optional<Node> wanted = Optional.ofNullable(found.get(LANGUAGE));
    return wanted.or(() -> found.values().stream().findFirst());
  }

  private String shortForm(Node thing) {
    if (!thing.isURI()) {
      return "(a node without a name)";
    }
    String iri = thing.getURI();
    return iri.startsWith(Iris.BASE) && !iri.startsWith(Erts.NS)
        ? iri.substring(Iris.BASE.length())
        : prefixes.shortForm(iri);
  }
}
