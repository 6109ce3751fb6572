package be.ertsader.endpoint;

import be.ertsader.source.Iris;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;

/** The examples of queries that a store has, by their names. */
final class Examples {
  private static final Node GRAPH = NodeFactory.createURI(Iris.EXAMPLES);
  private static final String START = Iris.EXAMPLES + "/";
  private static final String[] FORMS = {"select", "ask", "construct", "describe"};

  private final Map<String, String> queries = new TreeMap<>();
  private final Map<String, Map<String, String>> questions = new TreeMap<>();

  /** Reads them. */
  Examples(DatasetGraph dataset) {
    Txn.executeRead(dataset, () -> read(dataset));
  }

  private void read(DatasetGraph dataset) {
    for (String form : FORMS) {
      Node property = NodeFactory.createURI("http://www.w3.org/ns/shacl#" + form);
      each(dataset, property, (name, text) -> queries.put(name, text.getLiteralLexicalForm()));
    }
    each(
        dataset,
        RDFS.comment.asNode(),
        (name, text) ->
            questions
                .computeIfAbsent(text.getLiteralLanguage(), lang -> new TreeMap<>())
                .put(name, text.getLiteralLexicalForm()));
  }

  /** Takes one text of an example. */
  private interface Taking {
    void take(String name, Node text);
  }

  private static void each(DatasetGraph dataset, Node property, Taking taking) {
    Iterator<Quad> quads = dataset.find(GRAPH, Node.ANY, property, Node.ANY);
    while (quads.hasNext()) {
      Quad quad = quads.next();
      if (quad.getSubject().isURI() && quad.getSubject().getURI().startsWith(START)) {
        taking.take(quad.getSubject().getURI().substring(START.length()), quad.getObject());
      }
    }
  }

  /** The IRI of an example. */
  static Node node(String name) {
    return NodeFactory.createURI(START + name);
  }

  boolean isEmpty() {
    return queries.isEmpty();
  }

  /** The texts of the queries. */
  Map<String, String> queries() {
    return queries;
  }

  /** What the queries ask, in a language; those that nobody put into it are left out. */
  Map<String, String> questions(String lang) {
    return questions.getOrDefault(lang, Map.of());
  }

  /**
   * The text of a query.
   *
   * @throws HttpFailure 404 when there is no such example
   */
  String query(String name) {
    String query = queries.get(name);
    if (query == null) {
      throw missing(name);
    }
    return query;
  }

  /** What is said of an example that is not there. */
  static HttpFailure missing(String name) {
    return new HttpFailure(404, "there is no example '" + name + "'");
  }

  /** What is said of a store without any. */
  static HttpFailure none() {
    return new HttpFailure(404, "this store has no examples");
  }
}
