package be.ertsader.chain;

import be.ertsader.query.AnswerFormat;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The forms in which a supply risk is printed. */
public enum SupplyRiskFormat {
  /** A page of text for people. */
  TABLE {
    @Override
    public void write(List<SupplyRisk> risks, String language, PrintStream out) {
      Words words = new Words(language);
      risks.forEach(risk -> new SupplyRiskText(risk, words, out).write());
    }
  },
  /** One line for each term and country (RFC 4180). */
  CSV {
    @Override
    public void write(List<SupplyRisk> risks, String language, PrintStream out) {
      sheet(AnswerFormat.CSV, risks, language, out);
    }
  },
  /** The same rows as SPARQL results (W3C, SPARQL 1.1 Query Results JSON Format). */
  JSON {
    @Override
    public void write(List<SupplyRisk> risks, String language, PrintStream out) {
      sheet(AnswerFormat.JSON, risks, language, out);
    }
  };

  /**
   * Prints each supply risk; none prints nothing, or the columns alone.
   *
   * @param language of the words, {@code en} or {@code nl}
   */
  public abstract void write(List<SupplyRisk> risks, String language, PrintStream out);

  private static void sheet(
      AnswerFormat format, List<SupplyRisk> risks, String language, PrintStream out) {
    try {
      format.write(SupplyRiskSheet.of(risks, new Words(language)), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
