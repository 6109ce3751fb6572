package be.ertsader.mapping;

import be.ertsader.problem.Nearest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The ids that cells may hold: of each register and each vocabulary, and the IRI behind each id.
 */
public final class Ids {
  private final Map<String, TreeMap<String, Node>> kinds = new HashMap<>();

  /** Makes an id known; the first IRI given for an id stays. */
  public void add(String kind, String id, String iri) {
    kinds.computeIfAbsent(kind, k -> new TreeMap<>()).putIfAbsent(id, NodeFactory.createURI(iri));
  }

  /** Whether there is a register or vocabulary of that name. */
  public boolean knows(String kind) {
    return kinds.containsKey(kind);
  }

  /** The thing that an id names. */
  public Optional<Node> find(String kind, String id) {
    return Optional.ofNullable(kinds.getOrDefault(kind, new TreeMap<>()).get(id));
  }

  /** The known ids most like a misspelt one, best first, at most three. */
  public List<String> nearest(String kind, String id) {
    return Nearest.of(kinds.getOrDefault(kind, new TreeMap<>()).keySet(), id);
  }
}
