package be.ertsader.describe;

import be.ertsader.source.Iris;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * Writes what was counted as VoID and as the dataset of a SPARQL 1.1 service. Every node has an IRI
 * below that of the graph, so that the same data give the same description.
 */
final class VoidGraph {
  private static final Node DATASET = Terms.iri(Iris.VOID + "#dataset");
  private static final Node DEFAULT = Terms.iri(Iris.VOID + "#default-graph");

  private final Graph out = new GraphMem2Fast();
  private final ShortNames names;

  VoidGraph(Map<String, String> prefixes) {
    this.names = new ShortNames(prefixes);
  }

  Graph graph() {
    return out;
  }

  /** The data as a whole; the prefixes name its vocabularies. */
  void dataset(Statistics statistics, Iterable<String> vocabularies) {
    add(DATASET, RDF.type.asNode(), Terms.ofVoid("Dataset"));
    add(DATASET, RDF.type.asNode(), Terms.ofSd("Dataset"));
    text(DATASET, Terms.TITLE, "Ertsader: kritieke grondstoffen in Vlaanderen", "nl");
    text(DATASET, Terms.TITLE, "Ertsader: critical raw materials in Flanders", "en");
    text(
        DATASET,
        DCTerms.description.asNode(),
        "Cijfers en delen gelden voor alle grafen samen, behalve deze beschrijving en de"
            + " voorbeelden van vragen. De eigenschappen van een ding staan bij de meest specifieke van"
            + " zijn klassen.",
        "nl");
    text(
        DATASET,
        DCTerms.description.asNode(),
        "Figures and parts hold for all graphs together, save this description and the examples"
            + " of queries. The properties of a thing stand with the most specific of its classes.",
        "en");
    add(DATASET, Terms.LICENCE, Terms.CC_BY);
    add(DATASET, Terms.ofVoid("sparqlEndpoint"), Terms.ENDPOINT);
    text(DATASET, Terms.ofVoid("uriSpace"), Iris.BASE, "");
    vocabularies.forEach(v -> add(DATASET, Terms.ofVoid("vocabulary"), Terms.iri(v)));
    count(DATASET, "triples", statistics.triples());
    count(DATASET, "classes", statistics.entities().size());
    count(DATASET, "properties", statistics.properties().size());
    count(DATASET, "distinctSubjects", statistics.distinctSubjects());
    count(DATASET, "distinctObjects", statistics.distinctObjects());
    properties(statistics.properties());
    statistics.entities().forEach(this::entities);
    statistics.classes().forEach(this::classPart);
    statistics.links().counts().forEach(this::linkset);
  }

  private void properties(Map<Node, Statistics.PropertyPart> properties) {
    properties.forEach(
        (property, part) -> {
          Node node = Terms.iri(Iris.VOID + "#property/" + names.of(property));
          add(DATASET, Terms.ofVoid("propertyPartition"), node);
          add(node, Terms.ofVoid("property"), property);
          count(node, "triples", part.triples());
          count(node, "distinctSubjects", part.subjects());
          count(node, "distinctObjects", part.objects());
        });
  }

  private String classIri(Node type) {
    return Iris.VOID + "#class/" + names.of(type);
  }

  private void entities(Node type, long number) {
    Node node = Terms.iri(classIri(type));
    add(DATASET, Terms.ofVoid("classPartition"), node);
    add(node, Terms.ofVoid("class"), type);
    count(node, "entities", number);
  }

  private void classPart(Node type, Map<Node, Statistics.ClassProperty> properties) {
    properties.forEach(
        (property, part) -> {
          String iri = classIri(type) + "/" + names.of(property);
          Node node = Terms.iri(iri);
          add(Terms.iri(classIri(type)), Terms.ofVoid("propertyPartition"), node);
          add(node, Terms.ofVoid("property"), property);
          count(node, "triples", part.size());
          part.classes().forEach((c, n) -> object(node, iri, Terms.VOID, "class", c, n));
          part.datatypes().forEach((d, n) -> object(node, iri, Terms.VOID_EXT, "datatype", d, n));
        });
  }

  /** Triples whose object is of a class or datatype. */
  private void object(Node part, String iri, String ns, String what, Node kind, long number) {
    Node node = Terms.iri(iri + "/" + what + "/" + names.of(kind));
    add(part, Terms.iri(ns + what + "Partition"), node);
    add(node, Terms.iri(ns + what), kind);
    count(node, "triples", number);
  }

  private void linkset(Links.Kind kind, long number) {
    String name = kind.space().replaceFirst("^https?://", "").replaceAll("[/#]$", "");
    Node target = Terms.iri(Iris.VOID + "#target/" + name.replace('#', '/'));
    Node property = Terms.iri(kind.property());
    Node node =
        Terms.iri(Iris.VOID + "#links/" + names.of(property) + "/" + name.replace('#', '/'));
    add(target, RDF.type.asNode(), Terms.ofVoid("Dataset"));
    text(target, Terms.ofVoid("uriSpace"), kind.space(), "");
    add(node, RDF.type.asNode(), Terms.ofVoid("Linkset"));
    add(DATASET, Terms.ofVoid("subset"), node);
    add(node, Terms.ofVoid("linkPredicate"), property);
    add(node, Terms.ofVoid("subjectsTarget"), DATASET);
    add(node, Terms.ofVoid("objectsTarget"), target);
    count(node, "triples", number);
  }

  /**
   * A named graph.
   *
   * @param titles by language
   */
  void named(String name, long triples, Map<String, String> titles) {
    String path = Iris.path(name);
    Node entry = Terms.iri(Iris.VOID + "#named/" + path);
    Node graph = Terms.iri(Iris.VOID + "#graph/" + path);
    add(DATASET, Terms.ofSd("namedGraph"), entry);
    add(DATASET, Terms.ofVoid("subset"), graph);
    add(entry, RDF.type.asNode(), Terms.ofSd("NamedGraph"));
    add(entry, Terms.ofSd("name"), Terms.iri(name));
    add(entry, Terms.ofSd("graph"), graph);
    add(graph, RDF.type.asNode(), Terms.ofSd("Graph"));
    add(graph, RDF.type.asNode(), Terms.ofVoid("Dataset"));
    add(graph, Terms.LICENCE, Terms.CC_BY);
    titles.forEach((lang, title) -> text(graph, Terms.TITLE, title, lang));
    count(graph, "triples", triples);
  }

  /**
   * The default graph, and this graph itself; nothing may be added after.
   *
   * @param others triples of the default graph that are not of this graph
   */
  void close(long others, Map<String, String> titles) {
    add(DATASET, Terms.ofSd("defaultGraph"), DEFAULT);
    add(DEFAULT, RDF.type.asNode(), Terms.ofSd("Graph"));
    add(DEFAULT, RDF.type.asNode(), Terms.ofVoid("Dataset"));
    named(Iris.VOID, 0, titles);
    long size = out.size() + 1L;
    Node self = Terms.iri(Iris.VOID + "#graph/.well-known/void");
    out.remove(self, Terms.ofVoid("triples"), Node.ANY);
    count(self, "triples", size);
    count(DEFAULT, "triples", others + size);
  }

  private void count(Node subject, String term, long number) {
    add(
        subject,
        Terms.ofVoid(term),
        NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger));
  }

  private void text(Node subject, Node property, String text, String lang) {
    add(subject, property, NodeFactory.createLiteralLang(text, lang));
  }

  private void add(Node subject, Node property, Node object) {
    out.add(subject, property, object);
  }
}
