package be.ertsader.chain;

import be.ertsader.query.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;

/** A supply risk as rows, one for each term and country; what is missing is a row as well. */
final class SupplyRiskSheet {
  private static final List<String> COLUMNS =
      List.of(
          "material",
          "stage",
          "term",
          "perspective",
          "country",
          "minimum",
          "maximum",
          "unit",
          "basis",
          "text",
          "source");

  private static final String WORLD = "world-production";
  private static final String EU = "eu-supply";
  private static final String NONE = "";
  private static final int DECIMALS = 8;

  private final SupplyRisk risk;
  private final Words words;
  private final List<Binding> rows = new ArrayList<>();

  private SupplyRiskSheet(SupplyRisk risk, Words words) {
    this.risk = risk;
    this.words = words;
  }

  /** The rows of all that is asked for, in their order. */
  static Answer of(List<SupplyRisk> risks, Words words) {
    List<Binding> rows =
        risks.stream().flatMap(r -> new SupplyRiskSheet(r, words).rows().stream()).toList();
    return new Answer(COLUMNS, rows, Optional.empty());
  }

  private List<Binding> rows() {
    stated();
    list(WORLD, risk.world());
    list(EU, risk.eu());
    derived();
    missing();
    return rows;
  }

  private void stated() {
    SupplyRiskTerms terms = risk.terms();
    String source = terms.source();
    terms.supplyRisk().ifPresent(v -> stated("supply-risk", v, NONE, source));
    risk.published().forEach(p -> published(p));
    if (terms.worldCounts() || terms.euCounts()) {
      row("supply-mix", NONE, NONE, null, NONE, "stated", terms.supplyMix(), source);
    }
    terms.importReliance().ifPresent(v -> stated("import-reliance", v, "percent", source));
    terms.recyclingInputRate().ifPresent(v -> stated("recycling-input-rate", v, "percent", source));
    terms.substitutionIndex().ifPresent(v -> stated("substitution-index", v, NONE, source));
  }

  private void published(SupplyRisk.Published p) {
    SupplyRiskInterval value = SupplyRiskInterval.exact(p.supplyRisk());
    row("published-supply-risk", NONE, NONE, value, NONE, "stated", p.note(), p.source());
  }

  private void list(String perspective, SupplyRiskList list) {
    for (SupplyRiskShare s : list.shares()) {
      SupplyRiskInterval t = SupplyRiskInterval.exact(s.tradeParameter());
      String country = s.label();
      row("share", perspective, country, s.share(), "percent", "stated", NONE, s.source());
      row("trade-parameter", perspective, country, t, NONE, "stated", NONE, s.source());
      derived("share-squared-t", perspective, country, s.concentration(), s.source());
    }
    list.concentration()
        .ifPresent(
            sum -> {
              String source = list.source();
              row(
                  "unlisted",
                  perspective,
                  NONE,
                  list.unlisted(),
                  "percent",
                  "derived",
                  NONE,
                  source);
              derived(
                  "unlisted-squared-t", perspective, NONE, list.unlistedConcentration(), source);
              derived("hhi-t", perspective, NONE, sum, source);
            });
  }

  private void derived() {
    String source = risk.terms().source();
    risk.worldWeight()
        .ifPresent(w -> derived("weight", WORLD, NONE, SupplyRiskInterval.exact(w), source));
    risk.euWeight()
        .ifPresent(w -> derived("weight", EU, NONE, SupplyRiskInterval.exact(w), source));
    String all = sources();
    for (SupplyRiskShare s : countries(risk)) {
      risk.perPoint(s.country()).ifPresent(p -> derived("risk-per-point", NONE, s.label(), p, all));
    }
    risk.unlistedPerPoint().ifPresent(p -> derived("unlisted-per-point", NONE, NONE, p, all));
    risk.concentration().ifPresent(sum -> derived("hhi-t-weighted", NONE, NONE, sum, all));
    risk.perPoint().ifPresent(p -> derived("risk-per-point", NONE, NONE, p, all));
    risk.impliedGovernance().ifPresent(w -> derived("implied-wgi", NONE, NONE, w, all));
  }

  private void missing() {
    for (SupplyRiskGap gap : risk.gaps()) {
      String term = words.of("supply-risk.term." + gap.name());
      String said = words.of("supply-risk.missing." + gap.name());
      row(term, NONE, NONE, null, NONE, "missing", said, NONE);
    }
  }

  private String sources() {
    return Stream.of(risk.terms().source(), risk.world().source(), risk.eu().source())
        .filter(s -> !s.isBlank())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** Each country once, whichever list has it; it keeps the share of the first. */
  static List<SupplyRiskShare> countries(SupplyRisk risk) {
    Set<String> seen = new LinkedHashSet<>();
    return Stream.concat(risk.world().shares().stream(), risk.eu().shares().stream())
        .filter(s -> seen.add(s.country()))
        .toList();
  }

  private void stated(String term, BigDecimal value, String unit, String source) {
    SupplyRiskInterval one = SupplyRiskInterval.exact(value);
    row(term, NONE, NONE, one, unit, "stated", NONE, source);
  }

  private void derived(
      String term, String perspective, String country, SupplyRiskInterval value, String source) {
    row(term, perspective, country, value, NONE, "derived", NONE, source);
  }

  private void row(
      String term,
      String perspective,
      String country,
      SupplyRiskInterval value,
      String unit,
      String basis,
      String text,
      String source) {
    BindingBuilder row = Binding.builder();
    add(row, "material", risk.label());
    add(row, "stage", risk.terms().stage());
    add(row, "term", term);
    add(row, "perspective", perspective);
    add(row, "country", country);
    if (value != null) {
      row.add(Var.alloc("minimum"), decimal(value.withDecimals(DECIMALS).minimum()));
      row.add(Var.alloc("maximum"), decimal(value.withDecimals(DECIMALS).maximum()));
    }
    add(row, "unit", unit);
    add(row, "basis", basis);
    add(row, "text", text);
    add(row, "source", source);
    rows.add(row.build());
  }

  private static void add(BindingBuilder row, String column, String text) {
    if (!text.isEmpty()) {
      row.add(Var.alloc(column), NodeFactory.createLiteralString(text));
    }
  }

  private static Node decimal(BigDecimal value) {
    String plain = value.stripTrailingZeros().toPlainString();
    return NodeFactory.createLiteralDT(plain, XSDDatatype.XSDdecimal);
  }
}
