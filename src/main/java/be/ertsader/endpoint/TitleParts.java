package be.ertsader.endpoint;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Asks the store what the titles are made of that a page needs: three questions for all of them.
 */
final class TitleParts {
  private static final String TITLES = "doc-titles";
  private static final String NAMES = "doc-names";

  private TitleParts() {}

  /**
   * Lets names know what belongs to the titles of things.
   *
   * @param names that know all labels already
   * @param shown statements whose subjects and objects are to be named
   */
  static void learn(Asker asker, ThingNames names, Collection<Quad> shown) {
    Set<Node> nameless = nameless(names, shown.stream().flatMap(TitleParts::ends));
    List<Quad> parts = withFewClaims(asker.quads(TITLES, "subject", nameless));
    names.learn(parts);
    // Claims that a title speaks of, the classes, and what else is named.
    List<Quad> ofParts = asker.quads(NAMES, "subject", nameless(names, objects(parts)));
    names.learn(ofParts);
    // The rows of those claims.
    names.learn(asker.quads(NAMES, "subject", nameless(names, objects(ofParts))));
  }

  /** Leaves out the claims that no title tells the place of: some things rest on hundreds. */
  private static List<Quad> withFewClaims(List<Quad> parts) {
    Map<Node, Set<Node>> claims = new LinkedHashMap<>();
    Set<Node> lists = new LinkedHashSet<>();
    for (Quad quad : parts) {
      if (quad.getPredicate().equals(ThingNames.FROM)) {
        claims.computeIfAbsent(quad.getSubject(), s -> new LinkedHashSet<>()).add(quad.getObject());
      } else if (quad.getObject().equals(MadeTitles.OF_ONE)) {
        lists.add(quad.getSubject());
      }
    }
    lists.forEach(list -> claims.computeIfPresent(list, (l, all) -> first(all)));
    claims.values().removeIf(all -> all.size() > MadeTitles.FEW);
    return parts.stream()
        .filter(
            quad ->
                !quad.getPredicate().equals(ThingNames.FROM)
                    || claims.getOrDefault(quad.getSubject(), Set.of()).contains(quad.getObject()))
        .toList();
  }

  private static Set<Node> first(Set<Node> all) {
    return Set.of(all.iterator().next());
  }

  private static Stream<Node> ends(Quad quad) {
    return Stream.of(quad.getSubject(), quad.getObject());
  }

  private static Stream<Node> objects(Collection<Quad> quads) {
    return quads.stream().map(Quad::getObject).map(MadeTitles::thing);
  }

  private static Set<Node> nameless(ThingNames names, Stream<Node> nodes) {
    Set<Node> nameless = new LinkedHashSet<>();
    nodes.filter(Node::isURI).filter(node -> !names.knows(node)).forEach(nameless::add);
    return nameless;
  }
}
