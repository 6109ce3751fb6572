package be.ertsader.chain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How the supply from Flanders is built: how many sites make what is needed without each other,
 * what every path runs through, and the fewest losses that end it. It speaks of what sources name
 * as made in Flanders today; that is no delivery, and no proof that nobody else makes it. A company
 * whose claim names no site is one site more only where no Flemish site of it is named for the same
 * need.
 */
public final class Structure {
  private final ChainIndex index;
  private final Flanders flanders;

  /** Looks at a chain. */
  public Structure(ChainIndex index, Flanders flanders) {
    this.index = index;
    this.flanders = flanders;
  }

  /**
   * What the structure says about a technology, then about each material that it needs.
   *
   * @param iri of the technology; one of which nothing is known needs nothing
   */
  public List<Finding> technology(String iri) {
    Map<Integer, NeedWays> ways = NeedWays.of(index, index.node(iri));
    SupplyNetwork network = new SupplyNetwork(index, flanders);
    List<SupplyNetwork.Need> needs = ways.keySet().stream().map(network::add).toList();
    List<Finding> findings = new ArrayList<>(summary(iri, ways, needs, network));
    needs.forEach(n -> findings.addAll(material(n, network)));
    return findings;
  }

  /**
   * What the structure says about a material.
   *
   * @param iri of the material
   */
  public List<Finding> material(String iri) {
    int node = index.node(iri);
    if (node < 0) {
      return List.of(Finding.of(index, Finding.Kind.NO_MAKER, iri, Set.of(), Set.of()));
    }
    SupplyNetwork network = new SupplyNetwork(index, flanders);
    return material(network.add(node), network);
  }

  /** What the structure says about each technology as a whole, in the order of their IRIs. */
  public List<Finding> technologies() {
    List<Finding> findings = new ArrayList<>();
    for (String iri : flanders.technologies().keySet()) {
      Map<Integer, NeedWays> ways = NeedWays.of(index, index.node(iri));
      SupplyNetwork network = new SupplyNetwork(index, flanders);
      List<SupplyNetwork.Need> needs = ways.keySet().stream().map(network::add).toList();
      findings.addAll(summary(iri, ways, needs, network));
    }
    return findings;
  }

  /** The articulation sites with what each cuts off, the ones that cut off most first. */
  public List<Finding> articulationSites() {
    return new ArticulationSites(index)
        .findings().stream().sorted(Comparator.comparing(f -> -f.count())).toList();
  }

  private List<Finding> summary(
      String iri,
      Map<Integer, NeedWays> ways,
      List<SupplyNetwork.Need> needs,
      SupplyNetwork network) {
    Set<Integer> stated =
        ways.values().stream()
            .flatMap(w -> w.evidence().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    List<SupplyNetwork.Need> made = needs.stream().filter(SupplyNetwork.Need::hasSource).toList();
    List<SupplyNetwork.Need> bare = needs.stream().filter(n -> !n.hasSource()).toList();
    List<SupplyNetwork.Need> lone =
        made.stream().filter(n -> network.smallestCut(n).size() == 1).toList();
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.of(index, Finding.Kind.NEEDED_MATERIALS, iri, ways.keySet(), stated));
    if (needs.isEmpty()) {
      return findings;
    }
    findings.add(of(Finding.Kind.WITH_FLEMISH_SOURCE, iri, materials(made), made));
    findings.add(of(Finding.Kind.WITHOUT_FLEMISH_SOURCE, iri, materials(bare), bare));
    findings.add(of(Finding.Kind.WITH_ONE_SITE, iri, materials(lone), lone));
    findings.add(of(Finding.Kind.SINGLE_POINTS_OF_FAILURE, iri, cuts(lone, network), lone));
    if (!made.isEmpty()) {
      weakest(iri, made, network).ifPresent(findings::add);
      findings.add(of(Finding.Kind.SMALLEST_CUT_ALL, iri, network.smallestCut(), made));
      findings.add(of(Finding.Kind.DOMINATORS, iri, common(ways, made, network), made));
    }
    return findings;
  }

  /** The need that the fewest losses leave without a source; of several, the first. */
  private Optional<Finding> weakest(
      String iri, List<SupplyNetwork.Need> made, SupplyNetwork network) {
    return made.stream()
        .min(Comparator.comparing(n -> network.smallestCut(n).size()))
        .map(
            n ->
                of(Finding.Kind.SMALLEST_CUT_ONE, iri, network.smallestCut(n), List.of(n))
                    .speakingOf(index.iri(n.material())));
  }

  /**
   * What lies on every path to every need that has a source, the nearest to the technology first.
   */
  private static Collection<Integer> common(
      Map<Integer, NeedWays> ways, List<SupplyNetwork.Need> made, SupplyNetwork network) {
    Set<Integer> common = new LinkedHashSet<>(onAllPaths(made.get(0), ways, network));
    made.forEach(n -> common.retainAll(onAllPaths(n, ways, network)));
    return common;
  }

  private static List<Integer> onAllPaths(
      SupplyNetwork.Need need, Map<Integer, NeedWays> ways, SupplyNetwork network) {
    List<Integer> all = new ArrayList<>();
    ways.get(need.material()).onlyComponent().ifPresent(c -> all.add(c));
    all.add(need.material());
    all.addAll(network.dominators(need));
    return all;
  }

  private List<Finding> material(SupplyNetwork.Need need, SupplyNetwork network) {
    String iri = index.iri(need.material());
    if (!need.hasSource()) {
      return List.of(missing(iri, need.makers()));
    }
    List<SupplyNetwork.Need> only = List.of(need);
    return List.of(
        of(Finding.Kind.INDEPENDENT_SITES, iri, need.places(), only)
            .counting(network.smallestCut(need).size()),
        of(Finding.Kind.INDEPENDENT_COMPANIES, iri, network.companies(need), only)
            .counting(network.independentCompanies(need)),
        of(Finding.Kind.DOMINATORS, iri, network.dominators(need), only));
  }

  private Finding missing(String iri, MaterialMakers makers) {
    if (makers.planned.isEmpty() && makers.elsewhere.isEmpty()) {
      return Finding.of(index, Finding.Kind.NO_MAKER, iri, Set.of(), Set.of());
    }
    boolean isPlanned = !makers.planned.isEmpty();
    Set<Integer> hops = isPlanned ? makers.planned : makers.elsewhere;
    Finding.Kind kind = isPlanned ? Finding.Kind.ONLY_PLANNED : Finding.Kind.MAKERS_ELSEWHERE;
    Set<Integer> named = hops.stream().map(index::target).collect(Collectors.toSet());
    return Finding.of(index, kind, iri, new TreeSet<>(named), hops);
  }

  private Finding of(
      Finding.Kind kind, String iri, Collection<Integer> things, List<SupplyNetwork.Need> needs) {
    Set<Integer> evidence = new TreeSet<>();
    needs.forEach(n -> evidence.addAll(n.makers().evidence));
    return Finding.of(index, kind, iri, things, evidence);
  }

  private static List<Integer> materials(List<SupplyNetwork.Need> needs) {
    return needs.stream().map(SupplyNetwork.Need::material).toList();
  }

  private static Set<Integer> cuts(List<SupplyNetwork.Need> needs, SupplyNetwork network) {
    return needs.stream()
        .flatMap(n -> network.smallestCut(n).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
