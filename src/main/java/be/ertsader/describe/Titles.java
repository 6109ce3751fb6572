package be.ertsader.describe;

import be.ertsader.source.Iris;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Finds what a named graph is called, in Dutch and English. */
final class Titles {
  private static final Node RULE = Terms.iri(Iris.BASE + "ns#rule");
  private static final String SOURCE = "/source";

  private final Graph union;

  /**
   * @param union the graph in which titles stand
   */
  Titles(Graph union) {
    this.union = union;
  }

  /**
   * The title by language: of the table, the rule, the source, the ontology or the list of concepts
   * that the graph is of; its path, without a language, when it is of none.
   */
  Map<String, String> of(String name, Graph graph) {
    Node iri = Terms.iri(name);
    Map<String, String> titles = texts(union, iri, Terms.TITLE);
    if (titles.isEmpty()) {
      titles =
          object(iri, RULE).map(rule -> texts(union, rule, RDFS.label.asNode())).orElse(titles);
    }
    if (titles.isEmpty() && name.endsWith(SOURCE)) {
      titles = ofSource(name);
    }
    if (titles.isEmpty()) {
      titles = ofOntology(graph);
    }
    return titles.isEmpty() ? Map.of("", name.substring(Iris.BASE.length())) : titles;
  }

  private Map<String, String> ofSource(String name) {
    String path = name.substring(0, name.length() - SOURCE.length());
    Node source = Terms.iri(Iris.source(path.substring(path.lastIndexOf('/') + 1)));
    Map<String, String> titles = texts(union, source, RDFS.label.asNode());
    titles.replaceAll(
        (lang, label) ->
            (lang.equals("nl") ? "Beschrijving van de bron: " : "Description of the source: ")
                + label);
    return titles;
  }

  private static Map<String, String> ofOntology(Graph graph) {
    for (Node type : List.of(OWL.Ontology.asNode(), SKOS.ConceptScheme.asNode())) {
      Optional<Node> found =
          graph.stream(Node.ANY, RDF.type.asNode(), type)
              .map(t -> t.getSubject())
              .filter(Node::isURI)
              .min(java.util.Comparator.comparing(Node::getURI));
      for (Node property : List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), Terms.TITLE)) {
        Map<String, String> titles =
            found.map(n -> texts(graph, n, property)).orElseGet(TreeMap::new);
        if (!titles.isEmpty()) {
          return titles;
        }
      }
    }
    return Map.of();
  }

  private Optional<Node> object(Node subject, Node property) {
    return union.stream(subject, property, Node.ANY).map(t -> t.getObject()).findFirst();
  }

  private static Map<String, String> texts(Graph graph, Node subject, Node property) {
    Map<String, String> texts = new TreeMap<>();
    graph.stream(subject, property, Node.ANY)
        .map(t -> t.getObject())
        .filter(Node::isLiteral)
        .forEach(t -> texts.put(t.getLiteralLanguage(), t.getLiteralLexicalForm()));
    return texts;
  }
}
