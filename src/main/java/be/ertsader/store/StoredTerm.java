package be.ertsader.store;

import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;

/**
 * Terms as a store gives them back: numbers, dates and the like are kept by value, so that {@code
 * 3.50} comes back as {@code 3.5}.
 */
public final class StoredTerm {
  private StoredTerm() {}

  /** What a store answers for a term that was put into it; most terms come back as they are. */
  public static Node of(Node term) {
    NodeId inline = term.isLiteral() ? NodeIdInline.inline(term) : null;
    return inline == null ? term : NodeIdInline.extract(inline);
  }
}
