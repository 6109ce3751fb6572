package be.ertsader.build;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Keeps one of all equal nodes, so that they take memory once and are found equal at a glance. */
final class SameNodes {
  private final Map<Node, Node> nodes = new HashMap<>(1 << 16);

  /** The triple of the nodes that came first. */
  Triple of(Triple triple) {
    Node subject = of(triple.getSubject());
    Node predicate = of(triple.getPredicate());
    Node object = of(triple.getObject());
    boolean same =
        subject == triple.getSubject()
            && predicate == triple.getPredicate()
            && object == triple.getObject();
    return same ? triple : Triple.create(subject, predicate, object);
  }

  private Node of(Node node) {
    Node first = nodes.putIfAbsent(node, node);
    return first == null ? node : first;
  }
}
