package be.ertsader.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A scenario worked out on one version of a store.
 *
 * @param lost what its stops take
 * @param gained what its starts bring
 * @param supplies countries whose supply stops, with the part
 * @param unknown things of the scenario on which nothing hangs
 */
public record ScenarioRun(
    Scenario scenario,
    Consequences lost,
    Gain gained,
    List<SupplyStop> supplies,
    List<String> unknown) {

  /**
   * What planned plants bring: edges from materials to places, and the technologies that need it.
   */
  public record Gain(List<Integer> planned, List<Consequences.Use> uses) {}

  /** A country whose supply stops. */
  public record SupplyStop(String country, double percent) {}

  /** Works it out. */
  public static ScenarioRun of(ChainIndex index, Scenario scenario) {
    List<WhatIf.Stop> stops = new ArrayList<>();
    List<SupplyStop> supplies = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    Set<Integer> planned = new TreeSet<>();
    for (Scenario.Assumption a : scenario.assumptions()) {
      int node = index.node(a.thing());
      int place = a.place().isBlank() ? -1 : index.node(a.place());
      if (node < 0 || !a.place().isBlank() && place < 0) {
        unknown.add(node < 0 ? a.thing() : a.place());
      } else if (a.starts()) {
        addPlanned(index, node, planned);
      } else if (index.type(node).equals("country")) {
        supplies.add(new SupplyStop(a.thing(), a.percent()));
      } else {
        stops.add(new WhatIf.Stop(node, place, a.percent() / 100));
      }
    }
    Consequences lost = Consequences.of(index, WhatIf.of(index, stops));
    Set<Integer> materials = new TreeSet<>();
    for (int e : planned) {
      materials.add(index.source(e));
    }
    Gain gain = new Gain(List.copyOf(planned), Consequences.uses(index, materials));
    return new ScenarioRun(scenario, lost, gain, supplies, unknown);
  }

  /** Adds what is planned at a place, by a company and its sites, or of a material. */
  private static void addPlanned(ChainIndex index, int node, Set<Integer> planned) {
    Ints found = new Ints();
    for (String kind : List.of(HopKind.PLANNED_AT, HopKind.PLANNED_BY)) {
      found.addAll(index.out(node, kind).toArray());
      found.addAll(index.in(node, kind).toArray());
      for (int by : index.in(node, HopKind.OPERATED_BY).toArray()) {
        found.addAll(index.in(index.source(by), kind).toArray());
      }
    }
    for (int edge : found.toArray()) {
      planned.add(edge);
    }
  }

  /** Every edge that is spoken of. */
  public Set<Integer> edges() {
    Set<Integer> edges = new TreeSet<>(lost.edges());
    edges.addAll(gained.planned());
    gained.uses().forEach(u -> edges.addAll(u.path()));
    return edges;
  }
}
