package be.ertsader.endpoint;

import be.ertsader.source.Iris;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;

/** A page on which people ask a query, with the examples of the store; it needs no script. */
final class QueryPage {
  private static final Node GRAPH = NodeFactory.createURI(Iris.EXAMPLES);

  /** What stands in the form when no example is chosen. */
  private static final String USUAL = "lists";

  private final String lang;
  private final PageWords words;
  private final Map<String, String> questions = new TreeMap<>();
  private final Map<String, String> queries = new TreeMap<>();

  /**
   * Reads the examples.
   *
   * @param lang {@code nl} or {@code en}
   */
  QueryPage(DatasetGraph dataset, String lang) {
    this.lang = lang;
    this.words = PageWords.of("query-page", lang);
    Txn.executeRead(dataset, () -> read(dataset));
  }

  private void read(DatasetGraph dataset) {
    for (String form : new String[] {"select", "ask", "construct", "describe"}) {
      Node property = NodeFactory.createURI("http://www.w3.org/ns/shacl#" + form);
      take(dataset.find(GRAPH, Node.ANY, property, Node.ANY), "", queries);
    }
    take(dataset.find(GRAPH, Node.ANY, RDFS.comment.asNode(), Node.ANY), lang, questions);
  }

  private static void take(Iterator<Quad> quads, String lang, Map<String, String> into) {
    quads.forEachRemaining(
        quad -> {
          if (quad.getObject().getLiteralLanguage().equals(lang)) {
            String name = quad.getSubject().getURI().substring(Iris.EXAMPLES.length() + 1);
            into.put(name, quad.getObject().getLiteralLexicalForm());
          }
        });
  }

  /**
   * The page.
   *
   * @param example name of the example that stands in the form; null for the usual one
   * @throws HttpFailure 404 when there is no such example
   */
  String html(String example) {
    if (example != null && !queries.containsKey(example)) {
      throw new HttpFailure(404, "there is no example '" + example + "'");
    }
    String query = queries.getOrDefault(Optional.ofNullable(example).orElse(USUAL), "");
    Html html = PageHead.begin(new Html(), lang, word("title")).close();
    html.open("body").open("header");
    words.linkOther(html, "/sparql");
    html.close().open("main").element("h1", word("title")).element("p", word("about"));
    QueryForm.write(html, words, query);
    html.element("h2", word("examples")).open("ul");
    questions.forEach((name, question) -> item(html, example(name), question));
    html.close().element("h2", word("machines")).open("ul");
    item(html, DescriptionServlet.VOID + "?format=turtle", word("service"));
    item(html, DescriptionServlet.EXAMPLES + "?format=turtle", word("as-rdf"));
    return html.end();
  }

  private static void item(Html html, String target, String text) {
    html.open("li").element("a", text, "href", target).close();
  }

  private String example(String name) {
    return "/sparql?lang=%s&example=%s"
        .formatted(lang, URLEncoder.encode(name, StandardCharsets.UTF_8));
  }

  private String word(String key) {
    return words.of(key);
  }
}
