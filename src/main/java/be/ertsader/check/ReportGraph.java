package be.ertsader.check;

import be.ertsader.source.Iris;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;

/** Writes results in SHACL's own terms; each node's IRI is made of what the node says. */
final class ReportGraph {
  private static final int NAME_BYTES = 8;

  private ReportGraph() {}

  static Graph of(List<Result> results) {
    Graph graph = new GraphMem2Fast();
    String keys = String.join("\n\n", results.stream().map(Result::key).sorted().toList());
    Node report = named("report\n" + keys);
    Node conforms =
        NodeFactory.createLiteralDT(Boolean.toString(results.isEmpty()), XSDDatatype.XSDboolean);
    graph.add(report, RDF.Nodes.type, SHACL.ValidationReport);
    graph.add(report, SHACL.conforms, conforms);
    for (Result result : results) {
      graph.add(report, SHACL.result, add(graph, result));
    }
    return graph;
  }

  private static Node add(Graph graph, Result result) {
    Node node = named(result.key());
    graph.add(node, RDF.Nodes.type, SHACL.ValidationResult);
    graph.add(node, SHACL.focusNode, result.focus());
    graph.add(node, SHACL.resultSeverity, result.severity().node());
    graph.add(node, SHACL.sourceShape, result.shape());
    graph.add(node, SHACL.sourceConstraintComponent, result.component());
    graph.add(node, SHACL.resultMessage, NodeFactory.createLiteralLang(result.message(), "en"));
    if (result.path() != null) {
      graph.add(node, SHACL.resultPath, result.path());
    }
    if (result.value() != null) {
      graph.add(node, SHACL.value, result.value());
    }
    return node;
  }

  private static Node named(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      String name = HexFormat.of().formatHex(hash, 0, NAME_BYTES);
      return NodeFactory.createURI(Iris.thing("finding", name));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
