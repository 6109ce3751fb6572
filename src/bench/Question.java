import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * A question of the benchmark: its query stands in a file beside this one. The things that are
 * bound are among the largest of {@link EuGraph}: a technology with 25 needs, the company with most
 * sites, one of the sites with most flows.
 */
enum Question {
  PAIRS_COUNT("Q1 all pairs, counted", "technologies-by-companies-count", Map.of()),
  PAIRS("Q1 all pairs, handed over", "technologies-by-companies", Map.of()),
  TRACE("Q2 one trace", "trace", Map.of("technology", "t00", "company", "c0000000")),
  WHAT_IF("Q3 one what-if", "whatif", Map.of("stopped", "s0000000"));

  private static final String ID = "https://w3id.org/ertsader/id/";

  /** As the table names it. */
  final String label;

  private final String file;
  private final Map<String, String> slugs;

  Question(String label, String file, Map<String, String> slugs) {
    this.label = label;
    this.file = file;
    this.slugs = slugs;
  }

  /** The query with its things bound; all engines that speak SPARQL get the same. */
  Query query(Path folder) {
    Map<Var, Node> bound = new HashMap<>();
    slugs.keySet().forEach(n -> bound.put(Var.alloc(n), NodeFactory.createURI(thing(n))));
    Query query = QueryFactory.read(folder.resolve(file + ".rq").toUri().toString());
    return bound.isEmpty() ? query : QueryTransformOps.replaceVars(query, bound);
  }

  /** The IRI that a variable is bound to. */
  String thing(String variable) {
    String type = variable.equals("stopped") ? "site" : variable;
    return ID + type + "/" + slugs.get(variable);
  }

  /** The columns of the answer. */
  List<String> columns(Path folder) {
    return query(folder).getResultVars();
  }

  /** A number as all engines must write it. */
  static String number(String text) {
    return new BigDecimal(text).stripTrailingZeros().toPlainString();
  }
}
