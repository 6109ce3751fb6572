package be.ertsader.describe;

import be.ertsader.source.Iris;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;

/** Terms of the vocabularies that descriptions are written in. */
final class Terms {
  /** Vocabulary of Interlinked Datasets, W3C 2011. */
  static final String VOID = "http://rdfs.org/ns/void#";

  /** SPARQL 1.1 Service Description, W3C 2013. */
  static final String SD = "http://www.w3.org/ns/sparql-service-description#";

  /** SHACL, W3C 2017, of which examples use SPARQL executables and prefix declarations. */
  static final String SH = "http://www.w3.org/ns/shacl#";

  /** Datatypes of objects, an extension of VoID that editors know. */
  static final String VOID_EXT = "http://ldf.fi/void-ext#";

  static final String SCHEMA = "https://schema.org/";
  static final Node TITLE = DCTerms.title.asNode();
  static final Node LICENCE = DCTerms.license.asNode();

  /** The licence of the compiled data and of the ontology: CC BY 4.0. */
  static final Node CC_BY = iri("https://creativecommons.org/licenses/by/4.0/");

  /** Where queries are answered. */
  static final Node ENDPOINT = iri(Iris.SPARQL);

  private Terms() {}

  static Node ofVoid(String name) {
    return iri(VOID + name);
  }

  static Node ofSd(String name) {
    return iri(SD + name);
  }

  static Node ofSh(String name) {
    return iri(SH + name);
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
