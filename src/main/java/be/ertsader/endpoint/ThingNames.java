package be.ertsader.endpoint;

import be.ertsader.source.Erts;
import be.ertsader.source.Iris;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * How pages call things: by label, by the reference of a row, by a title made of what they connect,
 * or by a short form of the IRI.
 */
final class ThingNames {
  /** The language of names where no other is asked for. */
  static final String LANGUAGE = "en";

  private static final Node REFERENCE = NodeFactory.createURI(Erts.NS + "reference");

  /** Leads from a claim to its row. */
  static final Node FROM = NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");

  private static final Node CLASSES = NodeFactory.createURI(Iris.graph("derived", "classes"));

  private static final Node MESSAGE = SHACL.resultMessage;

  private final PrefixMapping prefixes;
  private final String language;
  private final PageWords words;
  private final Map<Node, Map<String, Node>> labels = new LinkedHashMap<>();
  private final Map<Node, Map<String, Node>> references = new LinkedHashMap<>();
  private final Map<Node, Map<String, Node>> messages = new LinkedHashMap<>();
  private final Map<Node, Node> classes = new LinkedHashMap<>();
  private final Map<Node, Set<Node>> sources = new LinkedHashMap<>();
  private final MadeTitles titles = new MadeTitles();

  /**
   * @param prefixes for what has no label
   */
  ThingNames(PrefixMapping prefixes) {
    this(prefixes, LANGUAGE);
  }

  /**
   * @param language of the names that come first
   */
  ThingNames(PrefixMapping prefixes, String language) {
    this.prefixes = prefixes;
    this.language = language;
    this.words = PageWords.of("doc-page", language);
    label(SHACL.ValidationResult, "finding of a check", "bevinding van een controle");
    label(SHACL.ValidationReport, "findings of the checks", "bevindingen van de controles");
  }

  private void label(Node term, String english, String dutch) {
    Map<String, Node> both = new LinkedHashMap<>();
    both.put("en", NodeFactory.createLiteralLang(english, "en"));
    both.put("nl", NodeFactory.createLiteralLang(dutch, "nl"));
    labels.put(term, both);
  }

  /** The words of a page in the language of the names that come first. */
  PageWords words() {
    return words;
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
      } else if (predicate.equals(MESSAGE)) {
        text(messages, quad);
      } else if (predicate.equals(FROM)) {
        sources.computeIfAbsent(subject, s -> new LinkedHashSet<>()).add(quad.getObject());
      } else if (predicate.equals(RDF.type.asNode())) {
        learnClass(quad);
      } else {
        titles.learn(quad);
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

  /** Whether there is a label or a reference: no title need be made. */
  boolean knows(Node thing) {
    return labels.containsKey(thing) || references.containsKey(thing);
  }

  /** The name of a thing as a literal: there is always one. */
  Node name(Node thing) {
    return name(thing, language);
  }

  private Node name(Node thing, String wanted) {
    return best(labels, thing, wanted)
        .or(() -> best(references, thing, wanted))
        .or(() -> made(thing, wanted))
        .orElseGet(() -> NodeFactory.createLiteralString(shortForm(thing)));
  }

  /**
   * The title of what has no label: the message of a finding; else the class, the place that a
   * claim was read at, and what it connects.
   */
  private Optional<Node> made(Node thing, String wanted) {
    Optional<Node> message = best(messages, thing, wanted);
    if (message.isPresent()) {
      String text = MadeTitles.cut(message.get().getLiteralLexicalForm());
      return Optional.of(NodeFactory.createLiteralLang(text, message.get().getLiteralLanguage()));
    }
    List<String> parts = new ArrayList<>(titles.of(thing, part -> part(part, wanted)));
    String place = place(thing, wanted);
    if (!place.isEmpty() && !parts.contains(place)) {
      parts.add(isRead(thing) ? 0 : parts.size(), place);
    }
    return classOf(thing)
        .filter(kind -> !parts.isEmpty() || kind.equals(SHACL.ValidationReport))
        .map(kind -> part(kind, wanted))
        .map(kind -> parts.isEmpty() ? kind : kind + ": " + String.join(MadeTitles.JOINT, parts))
        .map(text -> NodeFactory.createLiteralLang(MadeTitles.cut(text), wanted));
  }

  /** A claim is named by its place within the title of another thing. */
  private String part(Node part, String wanted) {
    if (part.isLiteral()) {
      return literal(part, wanted);
    }
    return best(labels, part, wanted)
        .or(() -> best(references, part, wanted))
        .map(Node::getLiteralLexicalForm)
        .orElseGet(() -> isRead(part) ? place(part, wanted) : shortForm(part));
  }

  /** Blank for a text in another language. */
  private static String literal(Node text, String wanted) {
    String of = text.getLiteralLanguage();
    return of.isEmpty() || of.equals(wanted) ? text.getLiteralLexicalForm() : "";
  }

  private String text(Node thing, String wanted) {
    return name(thing, wanted).getLiteralLexicalForm();
  }

  /** Whether it was read in a table, not derived from what was read. */
  private boolean isRead(Node thing) {
    return sources.getOrDefault(thing, Set.of()).stream().anyMatch(references::containsKey);
  }

  /** Where a claim was read; for what is derived the place that its few claims have in common. */
  private String place(Node thing, String wanted) {
    Set<Node> from = sources.getOrDefault(thing, Set.of());
    if (isRead(thing)) {
      return from.stream()
          .flatMap(row -> best(references, row, wanted).stream())
          .map(Node::getLiteralLexicalForm)
          .findFirst()
          .orElse("");
    }
    if (from.size() > MadeTitles.FEW
        && !classOf(thing).filter(MadeTitles.OF_ONE::equals).isPresent()) {
      return "";
    }
    List<String> places =
        from.stream().map(claim -> isRead(claim) ? place(claim, wanted) : "").distinct().toList();
    return places.size() == 1 ? places.get(0) : "";
  }

  /** What {@link #name} gives in the other language, where it is another. */
  Optional<Node> otherTitle(Node thing) {
    if (knows(thing)) {
      return otherName(thing);
    }
    return made(thing, language.equals("nl") ? "en" : "nl")
        .filter(title -> !title.getLiteralLexicalForm().equals(text(thing, language)));
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

  private static Optional<Node> best(
      Map<Node, Map<String, Node>> texts, Node thing, String language) {
    Map<String, Node> found = texts.getOrDefault(thing, Map.of());
    Optional<Node> wanted = Optional.ofNullable(found.get(language));
    return wanted.or(() -> found.values().stream().findFirst());
  }

  private String shortForm(Node thing) {
    if (!thing.isURI()) {
      return words.of("nameless");
    }
    String iri = thing.getURI();
    return iri.startsWith(Iris.BASE) && !iri.startsWith(Erts.NS)
        ? iri.substring(Iris.BASE.length())
        : prefixes.shortForm(iri);
  }
}
