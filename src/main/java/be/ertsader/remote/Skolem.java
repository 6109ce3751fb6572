package be.ertsader.remote;

import be.ertsader.source.Iris;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * Blank nodes under IRIs, as RDF 1.1 names them: a server can be asked about such a node, which it
 * cannot about a blank one.
 */
final class Skolem {
  private static final String GENID = Iris.BASE + ".well-known/genid/";

  private Skolem() {}

  /** What stands for a node on the server. */
  static Node there(Node node) {
    return node.isBlank() ? NodeFactory.createURI(GENID + name(node.getBlankNodeLabel())) : node;
  }

  static Triple there(Triple triple) {
    return Triple.create(
        there(triple.getSubject()), triple.getPredicate(), there(triple.getObject()));
  }

  /** The node that a node of the server stands for. */
  static Node here(Node node) {
    return node.isURI() && node.getURI().startsWith(GENID)
        ? NodeFactory.createBlankNode(node.getURI().substring(GENID.length()))
        : node;
  }

  private static String name(String label) {
    return label.matches("[A-Za-z0-9]+")
        ? label
        : "x" + HexFormat.of().formatHex(label.getBytes(StandardCharsets.UTF_8));
  }
}
