package be.ertsader.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How something is supplied from Flanders, as a network from what is needed to Flanders: materials,
 * the sites that make them, and who operates these. Each need has materials of its own, as a way
 * for one need is none for another; sites and companies are common.
 */
final class SupplyNetwork {
  private enum Layer {
    END,
    MATERIAL,
    SITE,
    COMPANY
  }

  /**
   * What a need became.
   *
   * @param vertex of the material in the network
   * @param makers what was found
   */
  record Need(int material, int vertex, MaterialMakers makers) {
    /** The sites; and the companies of which no site is named. */
    Set<Integer> places() {
      Set<Integer> places = MaterialMakers.places(makers.sites);
      places.addAll(MaterialMakers.places(makers.companies));
      return places;
    }

    boolean hasSource() {
      return !places().isEmpty();
    }
  }

  private final ChainIndex index;
  private final Flanders flanders;
  private final Network network = new Network();
  private final List<Layer> layers = new ArrayList<>();
  private final List<Integer> nodes = new ArrayList<>();
  private final Map<Integer, Integer> sites = new HashMap<>();
  private final Map<Integer, Integer> companies = new HashMap<>();
  private final int start;
  private final int end;

  SupplyNetwork(ChainIndex index, Flanders flanders) {
    this.index = index;
    this.flanders = flanders;
    this.start = vertex(Layer.END, -1);
    this.end = vertex(Layer.END, -1);
  }

  /** Adds a material that is needed. */
  Need add(int material) {
    MaterialMakers makers = new MaterialMakers(index, flanders, material);
    Map<Integer, Integer> copies = new HashMap<>();
    makers.materials().forEach(m -> copies.put(m, vertex(Layer.MATERIAL, m)));
    makers.steps.forEach(s -> network.arrow(copies.get(s.from()), copies.get(s.to())));
    makers.sites.forEach((m, all) -> all.forEach(s -> network.arrow(copies.get(m), site(s))));
    makers.companies.forEach((m, all) -> all.forEach(c -> network.arrow(copies.get(m), site(c))));
    network.arrow(start, copies.get(material));
    return new Need(material, copies.get(material), makers);
  }

  /**
   * The fewest sites without which a need has no source: as many as supply it without each other.
   */
  List<Integer> smallestCut(Need need) {
    return nodes(cut(need.vertex(), Layer.SITE));
  }

  /** Number of operating companies that supply a need without each other. */
  int independentCompanies(Need need) {
    return cut(need.vertex(), Layer.COMPANY).size();
  }

  /** The fewest sites without which no need has a source, in ascending order. */
  List<Integer> smallestCut() {
    return nodes(cut(start, Layer.SITE));
  }

  /** The things on every path from a source to a need, the nearest to the need first. */
  List<Integer> dominators(Need need) {
    return nodes(Dominators.between(network, need.vertex(), end));
  }

  /** The companies that operate the sites of a need. */
  Set<Integer> companies(Need need) {
    Set<Integer> all = new TreeSet<>();
    need.places().forEach(p -> all.addAll(owners(p)));
    return all;
  }

  private List<Integer> cut(int from, Layer layer) {
    return VertexCut.between(network, from, end, v -> layers.get(v) == layer).orElseThrow();
  }

  private List<Integer> nodes(List<Integer> vertices) {
    return vertices.stream().map(nodes::get).distinct().toList();
  }

  private int site(int place) {
    Integer known = sites.get(place);
    if (known != null) {
      return known;
    }
    int vertex = vertex(Layer.SITE, place);
    sites.put(place, vertex);
    owners(place).forEach(o -> network.arrow(vertex, company(o)));
    return vertex;
  }

  private int company(int company) {
    return companies.computeIfAbsent(
        company,
        c -> {
          int vertex = vertex(Layer.COMPANY, c);
          network.arrow(vertex, end);
          return vertex;
        });
  }

  /** Who operates a place; a company operates its own, and a site of nobody known itself. */
  private List<Integer> owners(int place) {
    List<Integer> operators = MaterialMakers.operators(index, place);
    return operators.isEmpty() ? List.of(place) : operators;
  }

  private int vertex(Layer layer, int node) {
    layers.add(layer);
    nodes.add(node);
    return network.vertex();
  }
}
