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
  private final Map<String, String> questions = new TreeMap<>();
  private final Map<String, String> queries = new TreeMap<>();

  /**
   * Reads the examples.
   *
   * @param lang {@code nl} or {@code en}
   */
  QueryPage(DatasetGraph dataset, String lang) {
    this.lang = lang;
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
    String template =
        new String(
            DescriptionServlet.resource("query-page_" + lang + ".html"), StandardCharsets.UTF_8);
    return template.replace("{examples}", examples()).replace("{query}", escaped(query));
  }

  private String examples() {
    StringBuilder list = new StringBuilder();
    questions.forEach(
        (name, question) -> {
          String link =
              "/sparql?lang=%s&example=%s"
                  .formatted(lang, URLEncoder.encode(name, StandardCharsets.UTF_8));
          list.append("<li><a href=\"")
              .append(escaped(link))
              .append("\">")
              .append(escaped(question))
              .append("</a></li>\n");
        });
    return list.toString();
  }

  /** A text as HTML shows it. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
