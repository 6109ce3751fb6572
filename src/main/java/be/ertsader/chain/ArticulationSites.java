package be.ertsader.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The sites through which alone something hangs together with the rest of the chain of materials,
 * sites, technologies and components. Any hop between two of these links them, whatever its
 * direction, but what is only planned.
 */
final class ArticulationSites {
  private static final String SITE = "site";
  private static final Set<String> TYPES = Set.of("material", SITE, "technology", "component");

  private final ChainIndex index;

  /** Node of each vertex, and vertex of each node or -1. */
  private final int[] nodes;

  private final int[] vertices;

  ArticulationSites(ChainIndex index) {
    this.index = index;
    this.nodes =
        IntStream.range(0, index.nodes()).filter(n -> TYPES.contains(index.type(n))).toArray();
    this.vertices = new int[index.nodes()];
    Arrays.fill(vertices, -1);
    IntStream.range(0, nodes.length).forEach(v -> vertices[nodes[v]] = v);
  }

  /** One finding for each such site, in the order of their IRIs. */
  List<Finding> findings() {
    Map<Integer, List<Integer>> found = Articulations.of(network());
    List<Finding> findings = new ArrayList<>();
    found.forEach(
        (vertex, off) -> {
          if (index.type(nodes[vertex]).equals(SITE)) {
            findings.add(finding(nodes[vertex], off.stream().map(v -> nodes[v]).toList()));
          }
        });
    return findings;
  }

  private Network network() {
    Network network = new Network();
    for (int i = 0; i < nodes.length; i++) {
      network.vertex();
    }
    for (int edge = 0; edge < index.edges(); edge++) {
      int from = vertices[index.source(edge)];
      int to = vertices[index.target(edge)];
      if (from >= 0 && to >= 0 && from != to && counts(edge)) {
        network.link(from, to);
      }
    }
    return network;
  }

  private boolean counts(int edge) {
    return !HopKind.isPlanned(index.kind(edge));
  }

  /** The hops between the site and what it cuts off are the evidence. */
  private Finding finding(int site, List<Integer> off) {
    Set<Integer> cut = new HashSet<>(off);
    Set<Integer> evidence =
        IntStream.concat(index.out(site), index.in(site))
            .filter(this::counts)
            .filter(e -> cut.contains(index.source(e)) || cut.contains(index.target(e)))
            .boxed()
            .collect(Collectors.toCollection(TreeSet::new));
    return Finding.of(index, Finding.Kind.CUT_OFF, index.iri(site), off, evidence);
  }
}
