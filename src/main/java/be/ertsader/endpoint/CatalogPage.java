package be.ertsader.endpoint;

import be.ertsader.source.Iris;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VCARD4;

/** The page of the catalogue: each thing that it describes, under its name. */
final class CatalogPage {
  private static final String START = Iris.CATALOG + "#";

  /** The things that readers look for, in this order; what else is described comes after. */
  private static final List<Node> CLASSES =
      List.of(
          DCAT.Dataset.asNode(),
          DCAT.Distribution.asNode(),
          DCAT.DataService.asNode(),
          DCAT.Catalog.asNode(),
          DCAT.CatalogRecord.asNode());

  private CatalogPage() {}

  /** Writes the page. */
  static String of(Graph catalog, Collection<Quad> words, ThingNames names) {
    names.learn(words);
    Stream.of(DCTerms.title, SKOS.prefLabel, RDFS.label, FOAF.name, VCARD4.fn)
        .forEach(property -> names.learn(labels(catalog, property.asNode())));
    PageWords own = names.words();
    Node title = NodeFactory.createLiteralLang(own.of("catalogue-title"), own.lang());
    DocPage page = new DocPage(own, SiteLinks.CATALOG, title, List.of());
    Html html = page.html().element("h1", title.getLiteralLexicalForm());
    html.open("p").element("code", Iris.CATALOG).close();
    StatementTable table = new StatementTable(html, names);
    for (Node thing : things(catalog)) {
      String name = names.name(thing).getLiteralLexicalForm();
      String id = thing.getURI().substring(START.length());
      html.open("article", "id", id).element("h2", name, "id", id + "-name");
      table.facts(id + "-name", statements(catalog, thing));
      html.close();
    }
    return page.end();
  }

  /** What the catalogue calls things, as the labels that pages read. */
  private static List<Quad> labels(Graph catalog, Node property) {
    return catalog.stream(Node.ANY, property, Node.ANY)
        .map(t -> Triple.create(t.getSubject(), RDFS.label.asNode(), t.getObject()))
        .map(t -> Quad.create(Quad.defaultGraphIRI, t))
        .toList();
  }

  private static List<Node> things(Graph catalog) {
    return catalog.stream(Node.ANY, RDF.type.asNode(), Node.ANY)
        .map(Triple::getSubject)
        .filter(s -> s.isURI() && s.getURI().startsWith(START))
        .distinct()
        .sorted(Comparator.comparingInt((Node s) -> place(catalog, s)).thenComparing(Node::getURI))
        .toList();
  }

  private static int place(Graph catalog, Node thing) {
    for (int i = 0; i < CLASSES.size(); i++) {
      if (catalog.contains(thing, RDF.type.asNode(), CLASSES.get(i))) {
        return i;
      }
    }
    return CLASSES.size();
  }

  private static List<Triple> statements(Graph catalog, Node thing) {
    return catalog.stream(thing, Node.ANY, Node.ANY)
        .sorted(
            Comparator.comparing((Triple t) -> t.getPredicate().getURI())
                .thenComparing(t -> t.getObject().toString()))
        .toList();
  }
}
