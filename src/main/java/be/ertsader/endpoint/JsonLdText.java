package be.ertsader.endpoint;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * Writes statements as JSON-LD under short names. A document holds the part of the context that it
 * uses, so that it is understood without asking this server.
 */
final class JsonLdText {
  private static final String TYPE = "@type";
  private static final String ID = "@id";
  private static final String VALUE = "@value";

  private final JsonLdContext context;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final JsonGenerator out;
  private final Map<Node, String> blanks = new LinkedHashMap<>();

  private JsonLdText(JsonLdContext context) {
    this.context = context;
    this.out =
        Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
            .createGenerator(bytes);
  }

  /** The bytes of a document, in UTF-8. */
  static byte[] of(JsonObject document) {
    JsonLdText text = new JsonLdText(null);
    text.out.write(document).close();
    return text.bytes.toByteArray();
  }

  /** The bytes of statements, in UTF-8, in their order by subject. */
  static byte[] of(Collection<Triple> triples, JsonLdContext context) {
    Map<Node, Map<Node, Set<Node>>> things = new LinkedHashMap<>();
    for (Triple triple : triples) {
      things
          .computeIfAbsent(triple.getSubject(), s -> new LinkedHashMap<>())
          .computeIfAbsent(triple.getPredicate(), p -> new LinkedHashSet<>())
          .add(triple.getObject());
    }
    JsonLdText text = new JsonLdText(context);
    text.write(things);
    return text.bytes.toByteArray();
  }

  private void write(Map<Node, Map<Node, Set<Node>>> things) {
    out.writeStartObject();
    out.write(JsonLdContext.CONTEXT, context.part(used(things)));
    out.writeStartArray("@graph");
    things.forEach(
        (thing, statements) -> {
          out.writeStartObject();
          out.write(ID, id(thing));
          statements.forEach(this::property);
          out.writeEnd();
        });
    out.writeEnd().writeEnd().close();
  }

  private Set<String> used(Map<Node, Map<Node, Set<Node>>> things) {
    Set<String> used = new TreeSet<>();
    Node type = RDF.type.asNode();
    for (Map<Node, Set<Node>> statements : things.values()) {
      statements.keySet().forEach(p -> context.name(p.getURI()).ifPresent(used::add));
      statements.getOrDefault(type, Set.of()).stream()
          .filter(Node::isURI)
          .forEach(c -> context.name(c.getURI()).ifPresent(used::add));
    }
    return used;
  }

  private void property(Node property, Set<Node> values) {
    if (property.equals(RDF.type.asNode()) && values.stream().noneMatch(Node::isLiteral)) {
      out.writeStartArray(TYPE);
      values.forEach(c -> out.write(c.isURI() ? name(c) : id(c)));
      out.writeEnd();
      return;
    }
    out.writeStartArray(name(property));
    Optional<String> type = context.name(property.getURI()).flatMap(context::type);
    for (Node value : values) {
      if (value.isLiteral()) {
        literal(value, type);
      } else if (type.equals(Optional.of(ID))) {
        out.write(id(value));
      } else {
        out.writeStartObject().write(ID, id(value)).writeEnd();
      }
    }
    out.writeEnd();
  }

  /** What differs from the type that the context says carries its own. */
  private void literal(Node literal, Optional<String> type) {
    String text = literal.getLiteralLexicalForm();
    String datatype = literal.getLiteralDatatypeURI();
    boolean string = datatype.equals(XSD.xstring.getURI());
    if (type.equals(Optional.of(datatype)) || type.isEmpty() && string) {
      out.write(text);
      return;
    }
    out.writeStartObject().write(VALUE, text);
    if (!literal.getLiteralLanguage().isEmpty()) {
      out.write("@language", literal.getLiteralLanguage());
    } else if (!string) {
      out.write(TYPE, datatype);
    }
    out.writeEnd();
  }

  private String name(Node term) {
    return context.name(term.getURI()).orElse(term.getURI());
  }

  private String id(Node thing) {
    return thing.isURI()
        ? thing.getURI()
        : blanks.computeIfAbsent(thing, b -> "_:b" + blanks.size());
  }
}
