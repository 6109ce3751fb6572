package be.ertsader.remote;

import java.math.BigDecimal;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.NodeConst;

/**
 * The spelling of literals that the embedded store has: some servers keep a value in another one,
 * such as 125 for the decimal 125.0, or 1 for true.
 */
final class Spelling {
  private Spelling() {}

  static Node usual(Node node) {
    if (!node.isLiteral()) {
      return node;
    }
    RDFDatatype type = node.getLiteralDatatype();
    String written = node.getLiteralLexicalForm();
    if (XSDDatatype.XSDboolean.equals(type)) {
      boolean isTrue = written.equals("1") || written.equals("true");
      return isTrue ? NodeConst.nodeTrue : NodeConst.nodeFalse;
    }
    return XSDDatatype.XSDdecimal.equals(type) ? decimal(node, written) : node;
  }

  /** Without needless zeros, but with a digit behind the point. */
  private static Node decimal(Node node, String written) {
    try {
      BigDecimal bare = new BigDecimal(written).stripTrailingZeros();
      String usual = bare.setScale(Math.max(1, bare.scale())).toPlainString();
      return usual.equals(written)
          ? node
          : NodeFactory.createLiteralDT(usual, XSDDatatype.XSDdecimal);
    } catch (NumberFormatException e) {
      return node;
    }
  }
}
