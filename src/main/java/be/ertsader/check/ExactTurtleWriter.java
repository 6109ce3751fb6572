package be.ertsader.check;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleWriterSettings;

/**
 * RDF4J's writer, except that it abbreviates a number only where the text stays the same: RDF4J
 * itself would write the decimal 30 as 30.0, which is the same number but another term.
 */
final class ExactTurtleWriter extends TurtleWriter {
  private static final Map<IRI, Pattern> SHORT_FORMS =
      Map.of(
          XSD.INTEGER, Pattern.compile("[+-]?[0-9]+"),
          XSD.DECIMAL, Pattern.compile("[+-]?[0-9]*\\.[0-9]+"),
          XSD.BOOLEAN, Pattern.compile("true|false"));

  /** How an IRI is written. */
  interface Spellings {
    String of(IRI iri) throws IOException;
  }

  private final Spellings spellings;

  ExactTurtleWriter(OutputStream out) {
    super(out);
    this.spellings = null;
    getWriterConfig().set(BasicWriterSettings.PRETTY_PRINT, true);
    getWriterConfig().set(TurtleWriterSettings.ABBREVIATE_NUMBERS, false);
  }

  /** Without indents. */
  ExactTurtleWriter(Writer out) {
    this(out, null);
  }

  /**
   * Without indents.
   *
   * @param spellings how IRIs are written; null where this is to be found out
   */
  ExactTurtleWriter(Writer out, Spellings spellings) {
    super(out);
    this.spellings = spellings;
    getWriterConfig().set(BasicWriterSettings.PRETTY_PRINT, false);
    getWriterConfig().set(TurtleWriterSettings.ABBREVIATE_NUMBERS, false);
  }

  /** Writes an IRI by itself. */
  void spell(IRI iri) throws IOException {
    super.writeURI(iri);
  }

  @Override
  protected void writeURI(IRI iri) throws IOException {
    if (spellings == null) {
      super.writeURI(iri);
    } else {
      writer.write(spellings.of(iri));
    }
  }

  @Override
  protected void writeLiteral(Literal literal) throws IOException {
    Pattern shortForm = SHORT_FORMS.get(literal.getDatatype());
    if (shortForm != null && shortForm.matcher(literal.getLabel()).matches()) {
      writer.write(literal.getLabel());
    } else {
      super.writeLiteral(literal);
    }
  }
}
