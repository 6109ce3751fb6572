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
      if (terms.text(row, "claim").equals(terms.text(0, "claim"))) {
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
    String stage = terms.text(row, "stage");
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
        terms.text(row, "edition"),
        terms.text(row, "stageNotation"),
        terms.text(row, "stageLabel"),
        Boolean.parseBoolean(terms.text(row, "bottleneck")),
        terms.number(row, "supplyRisk"),
        terms.number(row, "overall"),
        terms.text(row, "supplyMix"),
        terms.number(row, "importReliance"),
        terms.number(row, "recyclingInputRate"),
        terms.number(row, "substitutionIndex"),
        terms.text(row, "reference"));
  }

  private static SupplyRiskList list(Answer answer, String stage, String perspective) {
    List<SupplyRiskShare> shares = new ArrayList<>();
    BigDecimal greatest = BigDecimal.ONE;
    for (int row = 0; row < answer.rows().size(); row++) {
      greatest = answer.number(row, "greatest").orElseThrow();
      if (answer.text(row, "stage").equals(stage)
          && answer.text(row, "perspective").equals(perspective)) {
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
        answer.text(row, "country"),
        answer.text(row, "countryLabel"),
        new SupplyRiskInterval(
            answer.number(row, "minimum").orElse(BigDecimal.ZERO),
            answer.number(row, "maximum").orElse(BigDecimal.valueOf(100))),
        answer.number(row, "tradeParameter").orElseThrow(),
        answer.text(row, "reference"));
  }

  private static List<SupplyRisk.Published> published(Answer answer) {
    List<SupplyRisk.Published> all = new ArrayList<>();
    for (int row = 0; row < answer.rows().size(); row++) {
      all.add(
          new SupplyRisk.Published(
              answer.number(row, "supplyRisk").orElseThrow(),
              answer.text(row, "reference"),
              answer.text(row, "note")));
    }
    return all;
  }

  private Answer ask(String query, Map<String, Node> bindings) {
    CatalogueQuery asked = queries.internal(query);
    return QueryRun.answer(connection, asked, bindings, language);
  }
}
