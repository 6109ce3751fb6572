package be.ertsader.endpoint;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RDFWriterRegistry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;

/** A failure as statements, in the W3C's vocabulary of HTTP. */
final class FailureGraph {
  private static final String HTTP = "http://www.w3.org/2011/http#";
  private static final String CODES = "http://www.w3.org/2011/http-statusCodes#";

  private FailureGraph() {}

  /** Writes the response: its status, the reason, what is wrong, and what replaces what is gone. */
  static byte[] write(HttpFailure failure, AnswerType type) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefix("http", HTTP).setNsPrefix("dct", DCTerms.NS);
    graph.getPrefixMapping().setNsPrefix("owl", OWL2.NS);
    Node response = NodeFactory.createBlankNode();
    String reason = FailureText.title(failure.status());
    String status = Integer.toString(failure.status());
    graph.add(response, RDF.type.asNode(), http("Response"));
    graph.add(
        response,
        http("statusCodeValue"),
        NodeFactory.createLiteralDT(status, XSDDatatype.XSDinteger));
    graph.add(response, http("reasonPhrase"), NodeFactory.createLiteralString(reason));
    graph.add(response, http("sc"), NodeFactory.createURI(CODES + code(reason)));
    if (!failure.getMessage().isBlank()) {
      Node what = NodeFactory.createLiteralLang(failure.getMessage(), "en");
      graph.add(response, DCTerms.description.asNode(), what);
    }
    failure.retired().ifPresent(retired -> addTo(graph, retired));
    return written(graph, type.lang());
  }

  private static void addTo(Graph graph, HttpFailure.Retired retired) {
    Node thing = NodeFactory.createURI(retired.thing());
    graph.add(thing, OWL2.deprecated.asNode(), NodeFactory.createLiteralByValue(true));
    for (String other : retired.replacements()) {
      graph.add(thing, DCTerms.isReplacedBy.asNode(), NodeFactory.createURI(other));
    }
  }

  private static Node http(String name) {
    return NodeFactory.createURI(HTTP + name);
  }

  /** The names of codes are the phrases without spaces: NotFound. */
  private static String code(String reason) {
    StringBuilder code = new StringBuilder();
    for (String word : reason.split("[^A-Za-z]+")) {
      code.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return code.toString();
  }

  private static byte[] written(Graph graph, Lang lang) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFFormat format =
        lang.equals(Lang.RDFXML)
            ? RDFFormat.RDFXML_PLAIN
            : RDFWriterRegistry.defaultSerialization(lang);
    RDFWriter.source(graph).format(format).output(out);
    return out.toByteArray();
  }
}
