package be.ertsader.check;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleIRI;

/**
 * Writes graph after graph as Turtle without indents, for machines: the head with the prefixes
 * once, the statements of each graph in the order in which they are given. RDF4J writes; what it
 * makes of a term is kept for the next time. For one thread.
 */
public final class PlainTurtle {
  private final Map<String, String> prefixes;
  private final String head;
  private final StringWriter spelled = new StringWriter();
  private final ExactTurtleWriter speller;
  private final Map<IRI, String> datatypes = new HashMap<>();

  /** A term as RDF4J has it. */
  public static final class Term {
    private final Value value;

    private Term(Value value) {
      this.value = value;
    }
  }

  /**
   * @param prefixes namespaces by prefix
   */
  public PlainTurtle(Map<String, String> prefixes) {
    this.prefixes = new TreeMap<>(prefixes);
    StringWriter text = new StringWriter();
    begin(new ExactTurtleWriter(text)).endRDF();
    this.head = text.toString();
    this.speller = begin(new ExactTurtleWriter(spelled));
  }

  /** What stands before all statements. */
  public String head() {
    return head;
  }

  /** A term to be written by this, as often as it comes. */
  public Term term(Node node) {
    return new Term(node.isURI() ? new KnownIri(node.getURI()) : RdfTurtle.value(node));
  }

  /**
   * Begins to write statements without the head.
   *
   * @param out is not closed
   */
  public Statements statements(Writer out) {
    return new Statements(new ExactTurtleWriter(new Headless(out, head.length()), this::spell));
  }

  /** Statements of one graph; one subject after another gives the shortest text. */
  public final class Statements {
    private final ExactTurtleWriter writer;

    private Statements(ExactTurtleWriter writer) {
      this.writer = begin(writer);
    }

    /** Writes a statement. */
    public void add(Term subject, Term predicate, Term object) {
      writer.handleStatement(
          RdfTurtle.VALUES.createStatement(
              (Resource) subject.value, (IRI) predicate.value, object.value));
    }

    /** Ends the last statement. */
    public void end() {
      writer.endRDF();
    }
  }

  private ExactTurtleWriter begin(ExactTurtleWriter writer) {
    writer.startRDF();
    prefixes.forEach(writer::handleNamespace);
    return writer;
  }

  private String spell(IRI iri) throws IOException {
    if (iri instanceof KnownIri known) {
      if (known.spelling == null) {
        known.spelling = spellAnew(iri);
      }
      return known.spelling;
    }
    String known = datatypes.get(iri);
    if (known == null) {
      known = spellAnew(iri);
      datatypes.put(iri, known);
    }
    return known;
  }

  private String spellAnew(IRI iri) throws IOException {
    speller.getWriter().flush();
    spelled.getBuffer().setLength(0);
    speller.spell(iri);
    speller.getWriter().flush();
    return spelled.toString();
  }

  /** An IRI that keeps how it is written here. */
  private static final class KnownIri extends SimpleIRI {
    private static final long serialVersionUID = 1;

    private String spelling;

    KnownIri(String iri) {
      super(iri);
    }
  }

  /** Lets pass what comes after so many characters. */
  private static final class Headless extends FilterWriter {
    private int left;

    Headless(Writer out, int left) {
      super(out);
      this.left = left;
    }

    @Override
    public void write(int character) throws IOException {
      if (left > 0) {
        left--;
      } else {
        out.write(character);
      }
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
      int skipped = skip(length);
      out.write(characters, offset + skipped, length - skipped);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
      int skipped = skip(length);
      out.write(text, offset + skipped, length - skipped);
    }

    private int skip(int length) {
      int skipped = Math.min(left, length);
      left -= skipped;
      return skipped;
    }
  }
}
