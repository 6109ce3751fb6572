package be.ertsader.chain;

import be.ertsader.query.Answer;
import be.ertsader.query.CatalogueQuery;
import be.ertsader.query.NamedThing;
import be.ertsader.query.QueryCatalogue;
import be.ertsader.query.QueryRun;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfconnection.RDFConnection;

/** Reads what the sources say about the supply risk of materials. */
public final class SupplyRiskReader {
  private final RDFConnection connection;
  private final QueryCatalogue queries;
  private final String language;

  /**
   * @param language of labels and references, {@code en} or {@code nl}
   */
  public SupplyRiskReader(RDFConnection connection, QueryCatalogue queries, String language) {
    this.connection = connection;
    this.queries = queries;
    this.language = language;
  }

  /**
   * The supply risk of a material in its newest edition, one for each stage that was assessed, the
   * bottleneck stage first. None when no source prints the terms of its supply risk.
   */
  public List<SupplyRisk> read(NamedThing material) {
    Answer terms = ask("supply-risk-terms", Map.of("material", material.iri()));
    List<SupplyRisk> all = new ArrayList<>();
    for (int row = 0; row < terms.rows().size(); row++) {
      if (text(terms, row, "claim").equals(text(terms, 0, "claim"))) {
        all.add(stage(material, terms, row));
      }
    }
    return all;
  }

  private SupplyRisk stage(NamedThing material, Answer terms, int row) {
    Node study = terms.cell(row, "study").orElseThrow();
    Answer shares = ask("supply-risk-shares", Map.of("material", material.iri(), "study", study));
    Node edition = terms.cell(row, "edition").orElseThrow();
    Answer published =
        ask("supply-risk-published", Map.of("material", material.iri(), "edition", edition));
    String stage = text(terms, row, "stage");
    return new SupplyRisk(
        material.iri().getURI(),
        material.label(),
        terms(terms, row),
        list(shares, stage, "world-production"),
        list(shares, stage, "eu-supply"),
        published(published));
  }

  private static SupplyRiskTerms terms(Answer terms, int row) {
    return new SupplyRiskTerms(
        text(terms, row, "edition"),
        text(terms, row, "stageNotation"),
        text(terms, row, "stageLabel"),
        Boolean.parseBoolean(text(terms, row, "bottleneck")),
        number(terms, row, "supplyRisk"),
        number(terms, row, "overall"),
        text(terms, row, "supplyMix"),
        number(terms, row, "importReliance"),
        number(terms, row, "recyclingInputRate"),
        number(terms, row, "substitutionIndex"),
        text(terms, row, "reference"));
  }

  private static SupplyRiskList list(Answer answer, String stage, String perspective) {
    List<SupplyRiskShare> shares = new ArrayList<>();
    BigDecimal greatest = BigDecimal.ONE;
    for (int row = 0; row < answer.rows().size(); row++) {
      greatest = number(answer, row, "greatest").orElseThrow();
      if (text(answer, row, "stage").equals(stage)
          && text(answer, row, "perspective").equals(perspective)) {
        shares.add(share(answer, row));
      }
    }
    return new SupplyRiskList(shares, greatest);
  }

  /**
   * An end that is not printed, as the lower one of "<0.1%", is 0 or 100: that holds in any case.
   */
  private static SupplyRiskShare share(Answer answer, int row) {
    return new SupplyRiskShare(
        text(answer, row, "country"),
        text(answer, row, "countryLabel"),
        new SupplyRiskInterval(
            number(answer, row, "minimum").orElse(BigDecimal.ZERO),
            number(answer, row, "maximum").orElse(BigDecimal.valueOf(100))),
        number(answer, row, "tradeParameter").orElseThrow(),
        text(answer, row, "reference"));
  }

  private static List<SupplyRisk.Published> published(Answer answer) {
    List<SupplyRisk.Published> all = new ArrayList<>();
    for (int row = 0; row < answer.rows().size(); row++) {
      all.add(
          new SupplyRisk.Published(
              number(answer, row, "supplyRisk").orElseThrow(),
              text(answer, row, "reference"),
              text(answer, row, "note")));
    }
    return all;
  }

  private Answer ask(String query, Map<String, Node> bindings) {
    CatalogueQuery asked = queries.internal(query);
    return QueryRun.answer(connection, asked, bindings, language);
  }

  private static Optional<BigDecimal> number(Answer answer, int row, String column) {
    return answer.cell(row, column).map(n -> new BigDecimal(n.getLiteralLexicalForm()));
  }

  private static String text(Answer answer, int row, String column) {
    return answer
        .cell(row, column)
        .map(n -> n.isLiteral() ? n.getLiteralLexicalForm() : n.getURI())
        .orElse("");
  }
}
