package be.ertsader.check;

import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;

/** How much a finding weighs; only violations stop a build. The worst stands first. */
public enum Severity {
  VIOLATION(SHACL.Violation),
  WARNING(SHACL.Warning),
  INFO(SHACL.Info);

  private final Node node;

  Severity(Node node) {
    this.node = node;
  }

  /** The SHACL term. */
  Node node() {
    return node;
  }

  /** Whether a node is one of the three SHACL severities. */
  static boolean isKnown(Node node) {
    for (Severity severity : values()) {
      if (severity.node.equals(node)) {
        return true;
      }
    }
    return false;
  }

  /** The severity of a SHACL term; a term of nobody's counts as a violation. */
  static Severity of(Node node) {
    for (Severity severity : values()) {
      if (severity.node.equals(node)) {
        return severity;
      }
    }
    return VIOLATION;
  }
}
