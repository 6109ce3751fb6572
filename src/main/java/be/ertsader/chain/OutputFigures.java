package be.ertsader.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The figures of all makings of an index, and the sum of each material. Claims on the same makings
 * are one figure: production goes before capacity, several are their hull. A figure of several
 * makings goes before those of single ones, which it holds already. Nearly all are of single ones;
 * these are read off the claims when they are asked for.
 */
final class OutputFigures {
  /**
   * What all makings of a material give.
   *
   * @param makings how many there are
   * @param known how many of them have a figure
   */
  record Sum(Interval tonnes, int makings, int known) {
    static final Sum NONE = new Sum(Interval.NONE, 0, 0);
  }

  private final ChainIndex index;
  private final Quantities quantities;
  private final SharedClaims shared;
  private final Map<Integer, Output.Figure> joint = new HashMap<>();
  private final Map<Integer, Sum> sums = new HashMap<>();

  OutputFigures(ChainIndex index, SharedClaims shared) {
    this.index = index;
    this.quantities = index.quantities();
    this.shared = shared;
    join();
    boolean[] isMade = index.kindsThat(HopKind::isMade);
    for (int edge = 0; edge < index.edges(); edge++) {
      if (isMade[index.kindOf[edge]]) {
        int material = index.source(edge);
        sums.put(material, add(material));
        edge = index.endOut(material) - 1;
      }
    }
  }

  /** Takes the figures of the most makings first, each making once. */
  private void join() {
    Map<List<Integer>, SingleFigure> several = new HashMap<>();
    shared
        .all()
        .filter(quantities::isOwn)
        .forEach(
            claim ->
                makings(claim)
                    .forEach(
                        places ->
                            several
                                .computeIfAbsent(places, p -> new SingleFigure())
                                .note(quantities, claim)));
    List<List<Integer>> largest = new ArrayList<>(several.keySet());
    largest.sort(OutputFigures::compare);
    for (List<Integer> places : largest) {
      if (places.stream().noneMatch(joint::containsKey)) {
        Output.Figure figure = new Output.Figure(places, several.get(places).tonnes());
        places.forEach(e -> joint.put(e, figure));
      }
    }
  }

  private static int compare(List<Integer> one, List<Integer> two) {
    int order = Integer.compare(two.size(), one.size());
    for (int i = 0; order == 0 && i < one.size(); i++) {
      order = Integer.compare(one.get(i), two.get(i));
    }
    return order;
  }

  /** The makings of a claim, material by material, where there are several. */
  private List<List<Integer>> makings(int claim) {
    Map<Integer, List<Integer>> byMaterial =
        shared
            .edges(claim)
            .filter(e -> HopKind.isMade(index.kind(e)))
            .boxed()
            .collect(Collectors.groupingBy(index::source, TreeMap::new, Collectors.toList()));
    return byMaterial.values().stream().filter(places -> places.size() > 1).toList();
  }

  private Sum add(int material) {
    int[] makings = index.made(material).toArray();
    SingleFigure single = new SingleFigure();
    Interval together =
        IntStream.of(makings)
            .mapToObj(joint::get)
            .filter(f -> f != null)
            .distinct()
            .map(Output.Figure::tonnes)
            .reduce(Interval.NONE, Interval::plus);
    double least = together.least();
    double most = together.most();
    int known = 0;
    for (int making : makings) {
      single.clear();
      if (joint.containsKey(making)) {
        known++;
      } else {
        note(making, single);
        known += single.isKnown() ? 1 : 0;
        least += single.isKnown() ? single.least() : 0;
        most += single.isKnown() ? single.most() : 0;
      }
    }
    return new Sum(new Interval(least, most), makings.length, known);
  }

  /** Notes what claims say of a making alone. */
  private void note(int making, SingleFigure figure) {
    for (int i = index.firstClaim[making]; i < index.firstClaim[making + 1]; i++) {
      int claim = index.claimOf[i];
      if (quantities.isOwn(claim) && !shared.isJoint(claim, making)) {
        figure.note(quantities, claim);
      }
    }
  }

  /** What all makings of a material or product give. */
  Sum sum(int material) {
    return sums.getOrDefault(material, Sum.NONE);
  }

  /** The figure of a making, or of one that is planned: its own or one for several. */
  Optional<Output.Figure> of(int making) {
    Output.Figure together = joint.get(making);
    if (together != null) {
      return Optional.of(together);
    }
    SingleFigure single = new SingleFigure();
    note(making, single);
    return single.isKnown()
        ? Optional.of(new Output.Figure(List.of(making), single.tonnes()))
        : Optional.empty();
  }
}
