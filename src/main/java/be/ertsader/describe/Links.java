package be.ertsader.describe;

import be.ertsader.source.Iris;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.SKOS;

/** Counts the links from things of ours to the same or like things of others. */
final class Links {
  /** What says that two things are the same or alike. */
  private static final Set<Node> PROPERTIES =
      Set.of(
          OWL.sameAs.asNode(),
          SKOS.exactMatch.asNode(),
          SKOS.closeMatch.asNode(),
          SKOS.broadMatch.asNode(),
          SKOS.narrowMatch.asNode(),
          SKOS.relatedMatch.asNode());

  /**
   * Links of one kind.
   *
   * @param property IRI of the property that links
   * @param space what the IRIs that are linked to begin with
   */
  record Kind(String property, String space) implements Comparable<Kind> {
    @Override
    public int compareTo(Kind other) {
      int bySpace = space.compareTo(other.space);
      return bySpace == 0 ? property.compareTo(other.property) : bySpace;
    }
  }

  private final Map<Kind, Long> counts = new TreeMap<>();

  void take(Triple triple) {
    Node object = triple.getObject();
    if (PROPERTIES.contains(triple.getPredicate())
        && object.isURI()
        && !object.getURI().startsWith(Iris.BASE)) {
      counts.merge(new Kind(triple.getPredicate().getURI(), space(object.getURI())), 1L, Long::sum);
    }
  }

  /** An IRI without its last step. */
  private static String space(String iri) {
    int last = iri.endsWith("/") ? iri.length() - 2 : iri.length() - 1;
    int end = Math.max(iri.lastIndexOf('/', last), iri.lastIndexOf('#', last));
    return iri.substring(0, end + 1);
  }

  /** The number of links of each kind. */
  Map<Kind, Long> counts() {
    return counts;
  }
}
