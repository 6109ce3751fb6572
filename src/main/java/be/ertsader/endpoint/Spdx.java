package be.ertsader.endpoint;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of SPDX that tell checksums. */
final class Spdx {
  static final String NS = "http://spdx.org/rdf/terms#";

  static final Node CHECKSUM = term("checksum");
  static final Node CHECKSUM_CLASS = term("Checksum");
  static final Node ALGORITHM = term("algorithm");
  static final Node ALGORITHM_CLASS = term("ChecksumAlgorithm");
  static final Node VALUE = term("checksumValue");
  static final Node SHA256 = term("checksumAlgorithm_sha256");

  private Spdx() {}

  private static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
