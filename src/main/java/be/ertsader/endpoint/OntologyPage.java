package be.ertsader.endpoint;

import be.ertsader.source.Erts;
import be.ertsader.source.Iris;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The page of the ontology: each term under its name as a fragment. */
final class OntologyPage {
  /** The IRI of the ontology. */
  static final Node ONTOLOGY = NodeFactory.createURI(Iris.BASE + "ns");

  private static final List<Node> SHOWN =
      List.of(
          SKOS.definition.asNode(),
          SKOS.example.asNode(),
          RDFS.subClassOf.asNode(),
          RDFS.subPropertyOf.asNode(),
          RDFS.domain.asNode(),
          RDFS.range.asNode(),
          OWL.inverseOf.asNode(),
          RDFS.seeAlso.asNode());

  private final Map<Node, List<Quad>> terms = new LinkedHashMap<>();
  private final ThingNames names;
  private final DocPage page;
  private final Html html;
  private final StatementTable values;

  private OntologyPage(Collection<Quad> ontology, ThingNames names) {
    this.names = names.learn(ontology);
    ontology.stream()
        .sorted(Comparator.comparing(q -> q.getSubject().toString()))
        .forEach(q -> terms.computeIfAbsent(q.getSubject(), s -> new ArrayList<>()).add(q));
    this.page = new DocPage(names.words(), "/ns", names.name(ONTOLOGY), List.of());
    this.html = page.html();
    this.values = new StatementTable(html, names);
  }

  /**
   * Writes it.
   *
   * @param ontology the statements that define the terms
   */
  static String of(Collection<Quad> ontology, ThingNames names) {
    return new OntologyPage(ontology, names).write();
  }

  private String write() {
    html.open("h1").literal(names.name(ONTOLOGY)).close();
    names
        .otherName(ONTOLOGY)
        .ifPresent(other -> html.open("p", "class", "other-name").literal(other).close());
    values.about(word("ontology"), terms.getOrDefault(ONTOLOGY, List.of()));
    terms("classes", OWL.Class.asNode());
    terms("object-properties", OWL.ObjectProperty.asNode());
    terms("data-properties", OWL.DatatypeProperty.asNode());
    terms("annotations", OWL.AnnotationProperty.asNode());
    return page.end();
  }

  private String word(String key) {
    return names.words().of(key);
  }

  private void terms(String title, Node kind) {
    List<Node> found =
        terms.keySet().stream()
            .filter(t -> t.isURI() && t.getURI().startsWith(Erts.NS))
            .filter(t -> objects(t, RDF.type.asNode()).contains(kind))
            .toList();
    if (!found.isEmpty()) {
      html.open("section").element("h2", word(title));
      found.forEach(this::term);
      html.close();
    }
  }

  private void term(Node term) {
    String name = term.getURI().substring(Erts.NS.length());
    html.open("article", "id", name).open("h3").element("code", "erts:" + name).text(" ");
    html.literal(names.name(term));
    names.otherName(term).ifPresent(other -> html.text(" (").literal(other).text(")"));
    html.close().open("dl");
    for (Node property : SHOWN) {
      List<Node> objects = objects(term, property).stream().filter(o -> !o.isBlank()).toList();
      if (!objects.isEmpty()) {
        html.open("dt").literal(names.name(property)).close();
        for (Node object : objects) {
          html.open("dd");
          values.value(object);
          html.close();
        }
      }
    }
    html.close().close();
  }

  private List<Node> objects(Node term, Node property) {
    return terms.getOrDefault(term, List.of()).stream()
        .filter(q -> q.getPredicate().equals(property))
        .map(Quad::getObject)
        .toList();
  }
}
