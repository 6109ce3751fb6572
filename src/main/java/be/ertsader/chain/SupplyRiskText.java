package be.ertsader.chain;

import be.ertsader.query.Answer;
import be.ertsader.query.AnswerFormat;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;

/**
 * A supply risk as a page for people: the formula, the terms, the countries, what follows and what
 * is missing. Countries of which no list prints more than an upper end stand in one line.
 */
final class SupplyRiskText {
  private static final int DECIMALS = 4;
  private static final BigDecimal TOP_OF_SCALE = BigDecimal.TEN;

  private final SupplyRisk risk;
  private final SupplyRiskTerms terms;
  private final Words words;
  private final PrintStream out;

  SupplyRiskText(SupplyRisk risk, Words words, PrintStream out) {
    this.risk = risk;
    this.terms = risk.terms();
    this.words = words;
    this.out = out;
  }

  void write() {
    String bottleneck = terms.bottleneck() ? word("bottleneck") : word("not-bottleneck");
    out.println(say("title", risk.label(), terms.stageLabel(), bottleneck, terms.edition()));
    out.println(word("formula"));
    out.println(word("formula-source"));
    out.println();
    table(termRows());
    out.println();
    if (!SupplyRiskSheet.countries(risk).isEmpty()) {
      out.println(word("countries"));
      lists();
      table(countryRows());
      out.println();
    }
    derived();
    risk.gaps().forEach(g -> out.println(word("lacking") + " " + word("missing." + g.name())));
  }

  private List<List<String>> termRows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(word("head.term"), word("head.value"), word("head.source")));
    rows.add(term("SUPPLY_RISK", terms.supplyRisk().map(SupplyRiskText::plain)));
    boolean mixed = terms.worldCounts() || terms.euCounts();
    rows.add(term("SUPPLY_MIX", Optional.of(terms.supplyMix()).filter(m -> mixed)));
    rows.add(term("IMPORT_RELIANCE", terms.importReliance().map(v -> plain(v) + " %")));
    rows.add(term("RECYCLING_INPUT_RATE", terms.recyclingInputRate().map(v -> plain(v) + " %")));
    rows.add(term("SUBSTITUTION_INDEX", terms.substitutionIndex().map(SupplyRiskText::plain)));
    rows.add(List.of(word("name.GOVERNANCE"), word("none"), ""));
    publishedBySource()
        .forEach((value, places) -> rows.add(List.of(word("name.PUBLISHED"), value, places)));
    return rows;
  }

  /** Where each value is printed, the least first. */
  private Map<String, String> publishedBySource() {
    return risk.published().stream()
        .collect(
            Collectors.groupingBy(
                p -> plain(p.supplyRisk()),
                LinkedHashMap::new,
                Collectors.mapping(
                    p -> p.source() + (p.note().isBlank() ? "" : " (" + p.note() + ")"),
                    Collectors.joining("; "))));
  }

  private List<String> term(String name, Optional<String> value) {
    return List.of(
        word("name." + name), value.orElse(word("none")), value.isPresent() ? terms.source() : "");
  }

  private void lists() {
    list("world", risk.world(), risk.worldWeight());
    list("eu", risk.eu(), risk.euWeight());
  }

  private void list(String name, SupplyRiskList list, Optional<BigDecimal> weight) {
    if (!list.shares().isEmpty()) {
      String shown = weight.map(SupplyRiskText::plain).orElse(word("none"));
      out.println(say("list." + name, list.source(), shown));
    }
  }

  private List<List<String>> countryRows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(IntStream.rangeClosed(1, 8).mapToObj(i -> word("head.country." + i)).toList());
    List<SupplyRiskShare> all = SupplyRiskSheet.countries(risk);
    Comparator<SupplyRiskShare> order =
        Comparator.comparing((SupplyRiskShare s) -> weight(s.country())).reversed();
    all.stream()
        .filter(s -> !isBelow(s.country()))
        .sorted(order.thenComparing(SupplyRiskShare::label))
        .forEach(s -> rows.add(country(s)));
    long below = all.stream().filter(s -> isBelow(s.country())).count();
    if (below > 0) {
      rows.add(together(say("below", below), List.of(below(risk.world()), below(risk.eu()))));
    }
    rows.add(unlisted());
    rows.add(sum());
    return rows;
  }

  private List<String> country(SupplyRiskShare s) {
    List<String> row = new ArrayList<>(List.of(s.label()));
    for (SupplyRiskList list : List.of(risk.world(), risk.eu())) {
      Optional<SupplyRiskShare> share = list.of(s.country());
      row.add(share.map(x -> shown(x.share())).orElse(""));
      row.add(share.map(x -> plain(x.tradeParameter())).orElse(""));
      row.add(share.map(x -> shown(x.concentration())).orElse(""));
    }
    row.add(risk.perPoint(s.country()).map(SupplyRiskText::shown).orElse(""));
    return row;
  }

  private List<String> together(String label, List<SupplyRiskList> lists) {
    List<String> row = new ArrayList<>(List.of(label));
    for (SupplyRiskList list : lists) {
      row.add(list.shares().isEmpty() ? "" : shown(list.listed()));
      row.add("");
      row.add(sum(list, SupplyRiskShare::concentration).map(SupplyRiskText::shown).orElse(""));
    }
    SupplyRiskList folded = lists.get(0);
    row.add(
        folded.shares().stream()
            .map(s -> risk.perPoint(s.country()))
            .flatMap(Optional::stream)
            .reduce(SupplyRiskInterval::plus)
            .map(SupplyRiskText::shown)
            .orElse(""));
    return row;
  }

  private static Optional<SupplyRiskInterval> sum(
      SupplyRiskList list, Function<SupplyRiskShare, SupplyRiskInterval> part) {
    return list.shares().stream().map(part).reduce(SupplyRiskInterval::plus);
  }

  private SupplyRiskList below(SupplyRiskList list) {
    return new SupplyRiskList(
        list.shares().stream().filter(s -> isBelow(s.country())).toList(),
        list.greatestTradeParameter());
  }

  /** Whether every list that has the country prints only an upper end of its share. */
  private boolean isBelow(String country) {
    return risk.world().of(country).map(SupplyRiskShare::isBelow).orElse(true)
        && risk.eu().of(country).map(SupplyRiskShare::isBelow).orElse(true);
  }

  private BigDecimal weight(String country) {
    return risk.perPoint(country)
        .or(() -> risk.world().of(country).map(SupplyRiskShare::concentration))
        .or(() -> risk.eu().of(country).map(SupplyRiskShare::concentration))
        .map(SupplyRiskInterval::maximum)
        .orElse(BigDecimal.ZERO);
  }

  private List<String> unlisted() {
    List<String> row = new ArrayList<>(List.of(word("unlisted")));
    for (SupplyRiskList list : List.of(risk.world(), risk.eu())) {
      boolean none = list.shares().isEmpty();
      row.add(none ? "" : shown(list.unlisted()));
      row.add(none ? "" : "≤ " + plain(list.greatestTradeParameter()));
      row.add(none ? "" : shown(list.unlistedConcentration()));
    }
    row.add(risk.unlistedPerPoint().map(SupplyRiskText::shown).orElse(""));
    return row;
  }

  private List<String> sum() {
    List<String> row = new ArrayList<>(List.of(word("sum")));
    for (SupplyRiskList list : List.of(risk.world(), risk.eu())) {
      row.add(list.shares().isEmpty() ? "" : shown(list.total()));
      row.add("");
      row.add(list.concentration().map(SupplyRiskText::shown).orElse(""));
    }
    row.add(risk.perPoint().map(SupplyRiskText::shown).orElse(""));
    return row;
  }

  private void derived() {
    risk.concentration()
        .ifPresent(sum -> out.println(say("weighted", worldPart(), euPart(), shown(sum))));
    risk.perPoint()
        .ifPresent(
            factor ->
                out.println(
                    say(
                        "per-point",
                        shown(risk.concentration().orElseThrow()),
                        plain(terms.recyclingInputRate().orElseThrow()),
                        plain(terms.substitutionIndex().orElseThrow()),
                        shown(factor))));
    risk.impliedGovernance().ifPresent(this::implied);
  }

  private void implied(SupplyRiskInterval governance) {
    SupplyRiskInterval published = risk.publishedRisk().orElseThrow();
    SupplyRiskInterval factor = risk.perPoint().orElseThrow();
    SupplyRiskInterval shown = governance.withDecimals(2);
    out.println(
        say(
            "implied",
            plain(terms.supplyRisk().orElseThrow()),
            shown(published),
            shown(factor),
            plain(shown.minimum()) + "-" + plain(shown.maximum())));
    if (governance.minimum().compareTo(TOP_OF_SCALE) > 0) {
      out.println(word("implied.impossible"));
    } else if (governance.maximum().compareTo(TOP_OF_SCALE) > 0) {
      out.println(word("implied.too-wide"));
    }
  }

  private String worldPart() {
    return part(risk.world(), risk.worldWeight());
  }

  private String euPart() {
    return part(risk.eu(), risk.euWeight());
  }

  private String part(SupplyRiskList list, Optional<BigDecimal> weight) {
    String value = list.concentration().map(SupplyRiskText::shown).orElse(word("no-list"));
    return plain(weight.orElseThrow()) + " × " + (value.contains("-") ? "(" + value + ")" : value);
  }

  private String word(String key) {
    return words.of("supply-risk." + key);
  }

  private String say(String key, Object... values) {
    return word(key).formatted(values);
  }

  /** A number that is not zero is never shown as zero. */
  private static String shown(SupplyRiskInterval value) {
    SupplyRiskInterval few = value.withDecimals(DECIMALS);
    if (few.maximum().signum() == 0 && value.maximum().signum() > 0) {
      return "< " + plain(BigDecimal.ONE.movePointLeft(DECIMALS));
    }
    return few.isExact() ? plain(few.minimum()) : plain(few.minimum()) + "-" + plain(few.maximum());
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  /** The first row is the header. */
  private void table(List<List<String>> rows) {
    List<String> columns = rows.get(0);
    List<Binding> cells =
        rows.stream().skip(1).map(row -> SupplyRiskText.binding(columns, row)).toList();
    try {
      AnswerFormat.TABLE.write(new Answer(columns, cells, Optional.empty()), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Binding binding(List<String> columns, List<String> row) {
    BindingBuilder binding = Binding.builder();
    for (int i = 0; i < columns.size(); i++) {
      if (!row.get(i).isEmpty()) {
        binding.add(Var.alloc(columns.get(i)), NodeFactory.createLiteralString(row.get(i)));
      }
    }
    return binding.build();
  }
}
