package be.ertsader.endpoint;

import be.ertsader.source.Iris;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RDFWriterRegistry;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VCARD4;
import org.apache.jena.vocabulary.VOID;

/**
 * Writes statements in the formats of documents. TriG tells which graph says what; the others hold
 * the statements alone.
 */
final class DocWriter {
  private final PrefixMapping prefixes;
  private final JsonLdContext context;

  DocWriter(PrefixMapping prefixes, JsonLdContext context) {
    this.prefixes = prefixes;
    this.context = context;
  }

  /** The prefixes of what is published, those of the store first. */
  static PrefixMapping prefixes(DatasetGraph dataset) {
    PrefixMapping prefixes = PrefixMapping.Factory.create();
    dataset.prefixes().getMapping().forEach(prefixes::setNsPrefix);
    prefixes.setNsPrefix("foaf", FOAF.NS);
    prefixes.setNsPrefix("void", VOID.NS);
    prefixes.setNsPrefix("adms", "http://www.w3.org/ns/adms#");
    prefixes.setNsPrefix("dcat", DCAT.NS);
    prefixes.setNsPrefix("dcatap", "http://data.europa.eu/r5r/");
    prefixes.setNsPrefix("mdcat", "http://data.vlaanderen.be/ns/metadata-dcat#");
    prefixes.setNsPrefix("spdx", Spdx.NS);
    prefixes.setNsPrefix("vcard", VCARD4.NS);
    prefixes.setNsPrefix("vann", "http://purl.org/vocab/vann/");
    return prefixes;
  }

  /** The description of a thing, and what the document is. */
  byte[] write(Description description, String name, AnswerType type) {
    Set<Quad> quads = new LinkedHashSet<>(description.quads());
    quads.addAll(about(description, NodeFactory.createURI(Iris.BASE + "doc/" + name)));
    return write(quads, type);
  }

  /** Numbers stand as a VoID partition, by property, of the statements that point to the thing. */
  private Set<Quad> about(Description description, Node document) {
    Set<Quad> quads = new LinkedHashSet<>();
    add(quads, document, RDF.type.asNode(), FOAF.Document.asNode());
    add(quads, document, FOAF.primaryTopic.asNode(), description.thing());
    add(quads, document, DCTerms.license.asNode(), NodeFactory.createURI(SiteLinks.LICENCE));
    Node pointing = NodeFactory.createURI(document.getURI() + "#pointing");
    for (Map.Entry<Node, Long> pointer : description.pointers().entrySet()) {
      Node part = NodeFactory.createURI(pointing.getURI() + "-" + fragment(pointer.getKey()));
      Node number =
          NodeFactory.createLiteralDT(pointer.getValue().toString(), XSDDatatype.XSDinteger);
      add(quads, pointing, VOID.propertyPartition.asNode(), part);
      add(quads, part, VOID.property.asNode(), pointer.getKey());
      add(quads, part, VOID.triples.asNode(), number);
    }
    return quads;
  }

  private String fragment(Node property) {
    String name = prefixes.shortForm(property.getURI());
    return name.replaceAll("[^A-Za-z0-9]+", "-");
  }

  private static void add(Set<Quad> quads, Node subject, Node predicate, Node object) {
    quads.add(Quad.create(Quad.defaultGraphIRI, subject, predicate, object));
  }

  /** Quads as they are in TriG, their statements in other formats. */
  byte[] write(Collection<Quad> quads, AnswerType type) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (type == AnswerType.TRIG) {
      DatasetGraph dataset = DatasetGraphFactory.create();
      prefixes.getNsPrefixMap().forEach(dataset.prefixes()::add);
      quads.forEach(dataset::add);
      RDFWriter.source(dataset).lang(type.lang()).output(out);
      return out.toByteArray();
    }
    if (type == AnswerType.JSONLD) {
      return JsonLdText.of(quads.stream().map(Quad::asTriple).toList(), context);
    }
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(prefixes);
    quads.forEach(q -> graph.add(q.asTriple()));
    RDFFormat format =
        type == AnswerType.RDFXML
            ? RDFFormat.RDFXML_PLAIN
            : RDFWriterRegistry.defaultSerialization(type.lang());
    RDFWriter.source(graph).format(format).output(out);
    return out.toByteArray();
  }
}
