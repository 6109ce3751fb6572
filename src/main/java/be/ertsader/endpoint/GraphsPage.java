package be.ertsader.endpoint;

import be.ertsader.source.Iris;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;

/** A page of the graphs of the dataset, with their titles and sizes, as the VoID has them. */
final class GraphsPage {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final Node NAME = NodeFactory.createURI(SD + "name");
  private static final Node GRAPH = NodeFactory.createURI(SD + "graph");
  private static final Node TRIPLES = NodeFactory.createURI("http://rdfs.org/ns/void#triples");

  private final String lang;
  private final PageWords words;
  private final Map<String, Row> rows = new TreeMap<>();

  private record Row(String title, String triples) {}

  /**
   * Reads the description.
   *
   * @param lang {@code nl} or {@code en}
   */
  GraphsPage(DatasetGraph dataset, String lang) {
    this.lang = lang;
    this.words = PageWords.of("graphs-page", lang);
    Graph description = dataset.getGraph(NodeFactory.createURI(Iris.VOID));
    Txn.executeRead(dataset, () -> read(description));
  }

  private void read(Graph description) {
    for (Triple named : description.find(Node.ANY, NAME, Node.ANY).toList()) {
      for (Triple of : description.find(named.getSubject(), GRAPH, Node.ANY).toList()) {
        String title = text(description, of.getObject(), DCTerms.title.asNode(), lang);
        String triples = text(description, of.getObject(), TRIPLES, "");
        rows.put(named.getObject().getURI(), new Row(title, triples));
      }
    }
  }

  private static String text(Graph graph, Node thing, Node property, String lang) {
    Iterator<Node> texts =
        graph
            .find(thing, property, Node.ANY)
            .mapWith(Triple::getObject)
            .filterKeep(o -> o.getLiteralLanguage().equals(lang));
    return texts.hasNext() ? texts.next().getLiteralLexicalForm() : "";
  }

  /** The page. */
  String html() {
    Html html = DescriptionFrame.open(words, word("title"), SiteLinks.DATASET);
    html.element("a", word("query"), "href", "/sparql?lang=" + lang).text(" ");
    words.linkOther(html, SiteLinks.DATASET);
    html.close().open("main").element("h1", word("title")).open("p").text(word("about") + " ");
    html.element("a", word("as-rdf"), "href", SiteLinks.DATASET + "?format=turtle").text(".");
    html.close().open("table").element("caption", word("caption")).open("thead").open("tr");
    for (String head : new String[] {"graph", "content", "statements"}) {
      html.element("th", word(head), "scope", "col");
    }
    html.close().close().open("tbody");
    rows.forEach((graph, row) -> add(html, graph, row));
    return html.end();
  }

  private void add(Html html, String graph, Row row) {
    String name = graph.startsWith(Iris.BASE) ? graph.substring(Iris.BASE.length()) : graph;
    html.open("tr").open("th", "scope", "row");
    html.link(words.link(SiteLinks.target(graph)), NodeFactory.createLiteralString(name)).close();
    html.element("td", row.title()).element("td", row.triples()).close();
  }

  private String word(String key) {
    return words.of(key);
  }
}
