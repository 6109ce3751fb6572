package be.ertsader.endpoint;

import be.ertsader.source.Iris;
import be.ertsader.store.Dumps;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;

/** The page of a named graph: what it is, and its statements, so many a page. */
final class GraphPage {
  /** Statements on a page. */
  static final int PAGE = 100;

  private static final String GRAPH = "graph";

  private GraphPage() {}

  /** The number of statements of a graph; none when there is no such graph. */
  static long size(Asker asker, Node graph) {
    Binding row = asker.rows("graph-size", GRAPH, List.of(graph)).get(0);
    return ((Number) row.get("number").getLiteralValue()).longValue();
  }

  /** The number of its last page. */
  static int lastPage(long size) {
    return (int) Math.max(1, (size + PAGE - 1) / PAGE);
  }

  /**
   * Writes it.
   *
   * @param names that know nothing yet
   * @param name source and table
   * @param csv the file that the graph was made from, if it was
   */
  static String of(
      Asker asker, ThingNames names, String name, long size, int number, Optional<String> csv) {
    Node graph = NodeFactory.createURI(Iris.BASE + "graph/" + name);
    List<Quad> about = asker.quads("doc-statements", "subject", List.of(graph));
    Binding given = BindingFactory.binding(Var.alloc(GRAPH), graph);
    List<Quad> content =
        asker.page("doc-statements", List.of(GRAPH), List.of(given), number, PAGE).stream()
            .map(Asker::quad)
            .toList();
    PageWords words = names.words();
    names.learn(asker.quads("doc-names", "subject", nodes(about)));
    names.learn(asker.quads("doc-names", "subject", nodes(content)));
    names.learn(about);
    TitleParts.learn(asker, names, content);
    Node title = NodeFactory.createLiteralString(words.of("graph") + " " + name);
    DocPage page = new DocPage(words, "/graph/" + name, number, title, List.of());
    Html html = page.html();
    html.element("h1", words.of("graph") + " " + name);
    html.open("p").element("code", graph.getURI()).close();
    StatementTable table = new StatementTable(html, names);
    if (!about.isEmpty()) {
      table.about(words.of("said"), about);
    }
    csv.ifPresent(
        file -> {
          html.open("p").text(words.of("made-from") + " ");
          html.element("a", file.substring(1), "href", file).text(".").close();
        });
    downloads(html, words, asker.store().dumps(), name);
    table.all(words.of("says").formatted(size), content);
    return page.turn(number, lastPage(size)).end();
  }

  /** Links to the files that hold the graph whole. */
  private static void downloads(Html html, PageWords words, Dumps dumps, String name) {
    List<String> files =
        dumps.all().keySet().stream()
            .filter(file -> file.matches(Pattern.quote(Dumps.PARTS + name) + "\\.[a-z]+\\.gz"))
            .toList();
    if (!files.isEmpty()) {
      html.open("p").text(words.of("download") + " ");
      for (String file : files) {
        String end = file.substring(Dumps.PARTS.length() + name.length());
        html.element("a", end, "href", "/dumps/" + file).text(" ");
      }
      html.close();
    }
  }

  private static List<Node> nodes(List<Quad> quads) {
    Set<Node> nodes = new LinkedHashSet<>();
    for (Quad quad : quads) {
      nodes.add(quad.getGraph());
      nodes.add(quad.getSubject());
      nodes.add(quad.getPredicate());
      nodes.add(quad.getObject());
    }
    nodes.removeIf(node -> !node.isURI());
    return new ArrayList<>(nodes);
  }
}
