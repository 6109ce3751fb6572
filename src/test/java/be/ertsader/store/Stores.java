package be.ertsader.store;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/** The house verbs of the tests about stores. */
public final class Stores {
  public static final String ONTOLOGY = "ontology-1";

  private Stores() {}

  /** Publishes a store of that many quads, in two named graphs. */
  public static StoreInfo publish(Path folder, int quads) {
    return publish(folder, quads, ONTOLOGY);
  }

  static StoreInfo publish(Path folder, int quads, String ontology) {
    try (Draft draft = StoreFolder.at(folder).begin()) {
      StoreInfo info = new StoreInfo(ontology, "data-1", "ertsader test", fill(draft, quads));
      draft.publish(info);
      return info;
    }
  }

  static long fill(Draft draft, int quads) {
    return draft.write(
        sink -> {
          sink.prefix("x", "urn:x:");
          for (int i = 0; i < quads; i++) {
            sink.quad(quad(i));
          }
        });
  }

  static Quad quad(int i) {
    Node graph = NodeFactory.createURI("urn:x:graph" + i % 2);
    Node subject = NodeFactory.createURI("urn:x:s" + i);
    Node value = NodeFactory.createLiteralLang("erts – " + i, "nl");
    return Quad.create(graph, subject, NodeFactory.createURI("urn:x:label"), value);
  }

  public static OpenStore open(Path folder) {
    return StoreFolder.at(folder).open(ONTOLOGY);
  }

  /** How many statements a query finds in the default graph. */
  static int count(OpenStore store) {
    try (var connection = store.connect()) {
      int[] rows = {0};
      connection.querySelect("SELECT * { ?s ?p ?o }", row -> rows[0]++);
      return rows[0];
    }
  }

  static List<String> sortedQuads(OpenStore store) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Txn.executeRead(store.dataset(), () -> RDFDataMgr.write(bytes, store.dataset(), Lang.NQUADS));
    return bytes.toString(StandardCharsets.UTF_8).lines().sorted().toList();
  }

  static Problem problem(Throwable thrown) {
    return ((ProblemException) thrown).problems().get(0);
  }

  static Code code(Throwable thrown) {
    return problem(thrown).code();
  }
}
