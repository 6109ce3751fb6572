package be.ertsader.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/**
 * Something that a user can name.
 *
 * @param type part of its IRI, such as {@code company}
 * @param slug last part of its IRI
 * @param label in the language that was asked for
 */
public record NamedThing(Node iri, String type, String slug, String label) {

  private static final Pattern PARTS =
      Pattern.compile("^https://w3id\\.org/ertsader/id/([^/]+)/([^/]+)$");

  /** What an IRI of ours names, labelled with its slug for the time being. */
  static Optional<NamedThing> of(Node iri) {
    Matcher parts = PARTS.matcher(iri.isURI() ? iri.getURI() : "");
    return parts.matches()
        ? Optional.of(new NamedThing(iri, parts.group(1), parts.group(2), parts.group(2)))
        : Optional.empty();
  }

  /** The same thing with another label. */
  NamedThing called(String name) {
    return new NamedThing(iri, type, slug, name);
  }

  /** How messages name it: {@code company:umicore (Umicore)}. */
  public String shown() {
    return type + ":" + slug + " (" + label + ")";
  }
}
