package be.ertsader.endpoint;

import be.ertsader.source.Erts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/** The page about a thing. */
final class ThingPage {
  private static final Node IN_TABLE = NodeFactory.createURI(Erts.NS + "inTable");

  private final Description description;
  private final ThingNames names;
  private final PageWords words;
  private final DocPage page;
  private final Html html;
  private final StatementTable table;

  private ThingPage(Description description, ThingNames names, String path) {
    this.description = description;
    this.names = names;
    this.words = names.words();
    List<DocPage.Step> way = new ArrayList<>();
    names
        .classOf(description.thing())
        .ifPresent(c -> way.add(new DocPage.Step(names.name(c), SiteLinks.target(c.getURI()))));
    this.page =
        new DocPage(names.words(), path, description.page(), names.name(description.thing()), way);
    this.html = page.html();
    this.table = new StatementTable(html, names);
  }

  /**
   * Writes it.
   *
   * @param names of all that the description speaks of
   * @param path of the document, without suffix
   */
  static String of(Description description, ThingNames names, String path) {
    return new ThingPage(description, names, path).write();
  }

  private String write() {
    Node thing = description.thing();
    html.open("h1").literal(names.name(thing)).close();
    names
        .otherTitle(thing)
        .ifPresent(other -> html.open("p", "class", "other-name").literal(other).close());
    html.open("p").element("code", thing.getURI()).close();
    table.about(words.of("said"), description.statements());
    evidence();
    pointing();
    page.turn(description.page(), description.lastPage());
    return page.end();
  }

  /** Rows with their table and source. */
  private void evidence() {
    List<Quad> rows =
        description.evidence().stream().filter(q -> q.getPredicate().equals(IN_TABLE)).toList();
    if (rows.isEmpty()) {
      return;
    }
    html.open("section").element("h2", words.of("evidence")).open("ul");
    for (Node row : subjects(rows)) {
      html.open("li");
      table.thing(row);
      html.text(" – ");
      rows.stream().filter(q -> q.getSubject().equals(row)).forEach(q -> table(q.getObject()));
      html.close();
    }
    html.close().close();
  }

  private void table(Node sourceTable) {
    table.thing(sourceTable);
    description.evidence().stream()
        .filter(q -> q.getSubject().equals(sourceTable))
        .filter(q -> q.getPredicate().getURI().equals("http://purl.org/dc/terms/isPartOf"))
        .findFirst()
        .ifPresent(
            q -> {
              html.text(" " + words.of("of") + " ");
              table.thing(q.getObject());
            });
  }

  private static Set<Node> subjects(Collection<Quad> quads) {
    Set<Node> subjects = new LinkedHashSet<>();
    quads.forEach(q -> subjects.add(q.getSubject()));
    return subjects;
  }

  private void pointing() {
    if (description.pointers().isEmpty()) {
      return;
    }
    html.open("section").element("h2", words.of("pointing"));
    description
        .pointers()
        .forEach(
            (property, number) -> {
              html.open("h3");
              table.thing(property);
              html.text(" ").element("span", "(%d)".formatted(number)).close();
              things(property);
            });
    html.close();
  }

  private void things(Node property) {
    Set<Node> things =
        subjects(
            description.pointing().stream()
                .filter(q -> q.getPredicate().equals(property))
                .toList());
    if (!things.isEmpty()) {
      html.open("ul");
      for (Node one : things) {
        html.open("li");
        table.thing(one);
        html.close();
      }
      html.close();
    }
  }
}
