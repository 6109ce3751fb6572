package be.ertsader.check;

import be.ertsader.source.Iris;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of other vocabularies than SHACL that a check itself must know. */
final class Terms {
  static final Node SEVERITY = erts("severity");
  static final Node LINE = erts("line");
  static final Node WAS_DERIVED_FROM =
      NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");

  private Terms() {}

  private static Node erts(String name) {
    return NodeFactory.createURI(Iris.NS + name);
  }
}
