package be.ertsader.endpoint;

import be.ertsader.source.Erts;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;

/**
 * The short names of JSON-LD: all terms of the ontology, and those of others that the graph uses.
 */
final class JsonLdContext {
  /** The key of a context in a document. */
  static final String CONTEXT = "@context";

  private static final String TERMS = "context.json";
  private static final String TYPE = "@type";
  private static final String ID = "@id";

  private final Map<String, JsonValue> terms;
  private final Map<String, String> names = new LinkedHashMap<>();

  /**
   * @param ontology the statements that define the terms of the ontology
   */
  JsonLdContext(Collection<Quad> ontology) {
    this.terms = new TreeMap<>(reused());
    Map<Node, Set<Node>> classes = objects(ontology, RDF.type.asNode());
    Map<Node, Set<Node>> ranges = objects(ontology, RDFS.range.asNode());
    classes.forEach(
        (term, kinds) -> {
          if (term.isURI() && term.getURI().startsWith(Erts.NS)) {
            Set<Node> range = ranges.getOrDefault(term, Set.of());
            terms.put(term.getURI().substring(Erts.NS.length()), definition(term, kinds, range));
          }
        });
    terms.forEach((name, definition) -> names.put(iri(definition), name));
  }

  /** Terms of others with their whole IRIs, so that each stands on its own. */
  private static JsonObject reused() {
    try (InputStream in = JsonLdContext.class.getResourceAsStream(TERMS);
        JsonReader reader = Json.createReader(in)) {
      JsonObject written = reader.readObject();
      JsonObjectBuilder whole = Json.createObjectBuilder();
      written.forEach((name, value) -> whole.add(name, whole(value, written)));
      return whole.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonValue whole(JsonValue value, JsonObject prefixes) {
    if (value instanceof JsonObject definition) {
      JsonObjectBuilder whole = Json.createObjectBuilder();
      definition.forEach((key, inner) -> whole.add(key, whole(inner, prefixes)));
      return whole.build();
    }
    String[] parts = ((JsonString) value).getString().split(":", 2);
    boolean isShort = prefixes.containsKey(parts[0]);
    return isShort ? Json.createValue(prefixes.getString(parts[0]) + parts[1]) : value;
  }

  private static Map<Node, Set<Node>> objects(Collection<Quad> quads, Node predicate) {
    Map<Node, Set<Node>> found = new TreeMap<>(Comparator.comparing(Node::toString));
    for (Quad quad : quads) {
      if (quad.getPredicate().equals(predicate)) {
        found.computeIfAbsent(quad.getSubject(), s -> new LinkedHashSet<>()).add(quad.getObject());
      }
    }
    return found;
  }

  /** Values of an object property are IRIs; those of a number or date are of its datatype. */
  private static JsonValue definition(Node term, Set<Node> kinds, Set<Node> ranges) {
    if (kinds.contains(OWL.ObjectProperty.asNode())) {
      return typed(term.getURI(), ID);
    }
    if (kinds.contains(OWL.DatatypeProperty.asNode()) && ranges.size() == 1) {
      Node range = ranges.iterator().next();
      boolean plain = range.equals(XSD.xstring.asNode());
      if (range.isURI() && range.getURI().startsWith(XSD.NS) && !plain) {
        return typed(term.getURI(), range.getURI());
      }
    }
    return Json.createValue(term.getURI());
  }

  private static JsonObject typed(String term, String type) {
    return Json.createObjectBuilder().add(ID, term).add(TYPE, type).build();
  }

  private static String iri(JsonValue definition) {
    return definition instanceof JsonObject object
        ? object.getString(ID)
        : ((JsonString) definition).getString();
  }

  /** The short name of a property or class, if it has one. */
  Optional<String> name(String iri) {
    return Optional.ofNullable(names.get(iri));
  }

  /** The type of the values of a term: an IRI, or {@code @id}; none for text. */
  Optional<String> type(String name) {
    return terms.get(name) instanceof JsonObject definition
        ? Optional.of(definition.getString(TYPE))
        : Optional.empty();
  }

  /** The part of the context that defines these names. */
  JsonObject part(Set<String> wanted) {
    JsonObjectBuilder part = Json.createObjectBuilder();
    terms.forEach(
        (name, definition) -> {
          if (wanted.contains(name)) {
            part.add(name, definition);
          }
        });
    return part.build();
  }

  /** The whole context as a document. */
  JsonObject document() {
    return Json.createObjectBuilder().add(CONTEXT, part(terms.keySet())).build();
  }
}
