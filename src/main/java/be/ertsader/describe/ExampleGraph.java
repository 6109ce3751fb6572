package be.ertsader.describe;

import be.ertsader.query.CatalogueQuery;
import be.ertsader.source.Iris;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.query.Query;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** The queries of the catalogue as SHACL executables, with their prefixes declared. */
final class ExampleGraph {
  private static final Node PREFIXES = Terms.iri(Iris.EXAMPLES + "#prefixes");
  private static final Node TARGET = Terms.iri(Terms.SCHEMA + "target");

  private final Graph out = new GraphMem2Fast();

  private ExampleGraph() {}

  /**
   * Writes the graph.
   *
   * @param prefixes those of the data; those of the queries are added
   */
  static Graph of(List<CatalogueQuery> queries, Map<String, String> prefixes) {
    ExampleGraph graph = new ExampleGraph();
    Map<String, String> all = new TreeMap<>(prefixes);
    queries.forEach(q -> q.query().getPrefixMapping().getNsPrefixMap().forEach(all::putIfAbsent));
    all.forEach(graph::prefix);
    queries.forEach(graph::example);
    return graph.out;
  }

  private void prefix(String prefix, String namespace) {
    Node node = Terms.iri(Iris.EXAMPLES + "#prefix/" + prefix);
    out.add(PREFIXES, Terms.ofSh("declare"), node);
    out.add(node, RDF.type.asNode(), Terms.ofSh("PrefixDeclaration"));
    out.add(node, Terms.ofSh("prefix"), NodeFactory.createLiteralString(prefix));
    out.add(
        node,
        Terms.ofSh("namespace"),
        NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
  }

  private void example(CatalogueQuery query) {
    Node node = Terms.iri(Iris.EXAMPLES + "/" + query.name());
    String form = form(query.query());
    out.add(node, RDF.type.asNode(), Terms.ofSh("SPARQLExecutable"));
    out.add(
        node,
        RDF.type.asNode(),
        Terms.ofSh(
            "SPARQL" + Character.toUpperCase(form.charAt(0)) + form.substring(1) + "Executable"));
    comment(node, query.question(), "en");
    comment(node, query.questionNl(), "nl");
    out.add(node, Terms.ofSh(form), NodeFactory.createLiteralString(query.standalone()));
    out.add(node, Terms.ofSh("prefixes"), PREFIXES);
    out.add(node, TARGET, Terms.ENDPOINT);
    query
        .keywords()
        .forEach(
            k ->
                out.add(
                    node,
                    Terms.iri(Terms.SCHEMA + "keywords"),
                    NodeFactory.createLiteralLang(k, "en")));
  }

  private static String form(Query query) {
    if (query.isAskType()) {
      return "ask";
    }
    return query.isSelectType() ? "select" : "construct";
  }

  private void comment(Node node, String text, String lang) {
    if (!text.isBlank()) {
      out.add(node, RDFS.comment.asNode(), NodeFactory.createLiteralLang(text, lang));
    }
  }
}
