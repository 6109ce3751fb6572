package be.ertsader.chain;

import be.ertsader.query.Answer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells a scenario that was worked out, line by line. */
final class ScenarioLines {
  private static final Interval WHOLE = new Interval(100, 100);

  private final ChainIndex index;
  private final Hops hops;
  private final Words words;

  ScenarioLines(ChainIndex index, Hops hops, String language) {
    this.index = index;
    this.hops = hops;
    this.words = new Words(language);
  }

  List<ScenarioLine> of(ScenarioRun run) {
    List<ScenarioLine> lines = new ArrayList<>();
    run.lost().made().stream()
        .sorted(Comparator.comparingDouble(m -> -m.part().least()))
        .forEach(m -> lines.add(lost(m)));
    run.lost().materials().forEach(m -> lines.add(total(m)));
    run.lost().feeds().forEach(f -> lines.add(residue(f)));
    run.lost().uses().forEach(u -> lines.add(use(ScenarioLine.Section.TECHNOLOGY, u)));
    run.gained().planned().forEach(e -> lines.add(gained(e)));
    run.gained().uses().forEach(u -> lines.add(use(ScenarioLine.Section.GAINED_TECHNOLOGY, u)));
    return lines;
  }

  private ScenarioLine lost(Consequences.Making making) {
    Output output = Output.of(index, index.source(making.edge()));
    return new ScenarioLine(
        ScenarioLine.Section.LOST,
        hops.place(index.source(making.edge())),
        Optional.of(hops.place(index.target(making.edge()))),
        Optional.of(making.part().times(WHOLE)),
        output.lostAt(making.edge(), making.part()),
        Optional.empty(),
        Optional.empty(),
        jointFigure(making.edge()),
        path(making.path()),
        sources(making.path()),
        claims(making.path()));
  }

  private static Optional<Interval> known(Output output, Interval tonnes) {
    return output.isKnown() ? Optional.of(tonnes) : Optional.empty();
  }

  /** A figure that covers several places or a whole group is not the place's own. */
  private String jointFigure(int edge) {
    boolean ofGroup =
        index
            .claimNumbers(edge)
            .mapToObj(index.quantities()::any)
            .flatMap(Optional::stream)
            .anyMatch(f -> f.scope().equals("group"));
    return ofGroup ? words.of("whatif.group") : "";
  }

  private ScenarioLine total(Consequences.Material m) {
    List<String> notes = new ArrayList<>();
    if (m.left().isEmpty()) {
      notes.add(words.of("whatif.no-figure"));
    } else if (m.lost().isEmpty()) {
      notes.add(words.of("whatif.lost-no-figure"));
    } else if (!m.complete()) {
      notes.add(words.of("whatif.some-figures"));
    }
    notes.add(others(m));
    return new ScenarioLine(
        ScenarioLine.Section.TOTAL,
        hops.place(m.material()),
        Optional.empty(),
        Optional.empty(),
        m.lost(),
        m.euShare(),
        m.left(),
        notes.stream().filter(n -> !n.isBlank()).collect(Collectors.joining("; ")),
        "",
        consumptionSources(m),
        consumptionClaims(m));
  }

  private String consumptionSources(Consequences.Material m) {
    return hops.references(consumptionClaims(m));
  }

  /** In the order of their IRIs, as numbers of claims differ from store to store. */
  private List<String> consumptionClaims(Consequences.Material m) {
    return m.euShare().isEmpty()
        ? List.of()
        : index.quantities().euConsumptionClaims(m.material()).stream()
            .map(f -> index.claim(f.claim()))
            .sorted()
            .toList();
  }

  private List<String> claims(Collection<Integer> edges) {
    return edges.stream().flatMap(e -> index.claims(e).stream()).distinct().toList();
  }

  private String others(Consequences.Material m) {
    if (m.others().isEmpty()) {
      return words.of("whatif.no-other");
    }
    String named =
        m.others().stream().map(p -> hops.place(p).label()).collect(Collectors.joining(", "));
    long more = m.otherCount() - m.others().size();
    return words.of("whatif.others") + " " + named + (more > 0 ? " +" + more : "");
  }

  private ScenarioLine residue(Consequences.Feed feed) {
    Hop hop = hops.hop(feed.edge(), true);
    return new ScenarioLine(
        ScenarioLine.Section.RESIDUE,
        hops.place(feed.material()),
        Optional.of(hop.from()),
        Optional.of(feed.part().times(WHOLE)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        hop.from().label() + " " + hop.label() + " " + hop.to().label(),
        sources(List.of(feed.edge())),
        claims(List.of(feed.edge())));
  }

  private ScenarioLine use(ScenarioLine.Section section, Consequences.Use use) {
    StringBuilder path = new StringBuilder(hops.place(use.technology()).label());
    use.path().stream()
        .map(e -> hops.hop(e, true))
        .forEach(h -> path.append(" → ").append(h.label()).append(' ').append(h.to().label()));
    return new ScenarioLine(
        section,
        hops.place(use.technology()),
        Optional.of(hops.place(use.material())),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        path.toString(),
        sources(use.path()),
        claims(use.path()));
  }

  private ScenarioLine gained(int edge) {
    Output output = Output.planned(index, edge);
    return new ScenarioLine(
        ScenarioLine.Section.GAINED,
        hops.place(index.source(edge)),
        Optional.of(hops.place(index.target(edge))),
        Optional.empty(),
        known(output, output.all()),
        Optional.empty(),
        Optional.empty(),
        output.isKnown() ? "" : words.of("whatif.no-figure"),
        making(edge),
        sources(List.of(edge)),
        claims(List.of(edge)));
  }

  /** What a country no longer supplies: its printed share, times the part that stops. */
  List<ScenarioLine> supplies(Answer shares, ScenarioRun run) {
    List<ScenarioLine> lines = new ArrayList<>();
    for (int row = 0; row < shares.rows().size(); row++) {
      String country = shares.text(row, "country");
      double percent =
          run.supplies().stream()
              .filter(s -> s.country().equals(country))
              .mapToDouble(ScenarioRun.SupplyStop::percent)
              .max()
              .orElse(0);
      lines.add(supply(shares, row, percent / 100));
    }
    return lines;
  }

  private ScenarioLine supply(Answer shares, int row, double part) {
    String least = shares.text(row, "minimum");
    String most = shares.text(row, "maximum");
    Interval share =
        new Interval(
            least.isBlank() ? 0 : Double.parseDouble(least),
            most.isBlank() ? 100 : Double.parseDouble(most));
    String of = shares.text(row, "perspective") + " " + shares.text(row, "stage");
    String material = shares.text(row, "material");
    return new ScenarioLine(
        ScenarioLine.Section.SUPPLY,
        new Hop.Place(material, shares.text(row, "label")),
        Optional.of(hops.place(index.node(shares.text(row, "country")))),
        Optional.of(share.times(new Interval(part, part))),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        of.strip(),
        "",
        shares.text(row, "source"),
        List.of(shares.text(row, "claim")));
  }

  /** From what stops to this, making by making; what links two of them stands between. */
  private String path(List<Integer> edges) {
    StringBuilder path = new StringBuilder();
    for (int edge : edges) {
      boolean isMaking = HopKind.isMade(index.kind(edge));
      String text = isMaking ? making(edge) : link(edge);
      path.append(path.length() == 0 ? "" : isMaking ? " → " : " ").append(text);
    }
    return path.toString();
  }

  private String making(int edge) {
    Hop hop = hops.hop(edge, true);
    return hop.from().label() + " (" + hop.to().label() + ")";
  }

  private String link(int edge) {
    Hop hop = hops.hop(edge, true);
    return "[" + hop.from().label() + " " + hop.label() + " " + hop.to().label() + "]";
  }

  private String sources(Collection<Integer> edges) {
    return String.join("; ", hops.sources(edges));
  }
}
