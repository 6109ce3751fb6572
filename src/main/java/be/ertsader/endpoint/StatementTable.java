package be.ertsader.endpoint;

import be.ertsader.source.Iris;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/** Shows things and statements on a page, under their names. */
final class StatementTable {
  private static final String GRAPHS = Iris.BASE + "graph/";

  /** Languages that pages know the name of. */
  private static final Set<String> KNOWN = Set.of("nl", "en");

  private final Html html;
  private final ThingNames names;
  private final PageWords words;

  StatementTable(Html html, ThingNames names) {
    this.html = html;
    this.names = names;
    this.words = names.words();
  }

  /** A table of statements about one thing, each with the graphs that say it. */
  void about(String caption, Collection<Quad> quads) {
    html.open("table", "class", "about").element("caption", caption);
    heads("property", "value", "said-in");
    graphs(quads)
        .forEach(
            (triple, graphs) -> {
              html.open("tr").open("th", "scope", "row");
              thing(triple.getPredicate());
              html.close().open("td");
              value(triple.getObject());
              html.close().open("td");
              graphs.forEach(this::graph);
              html.close().close();
            });
    html.close().close();
  }

  /**
   * A table of statements about one thing.
   *
   * @param heading the id of the heading that names it
   */
  void facts(String heading, Collection<Triple> triples) {
    html.open("table", "class", "facts", "aria-labelledby", heading);
    heads("property", "value");
    for (Triple triple : triples) {
      html.open("tr").open("th", "scope", "row");
      thing(triple.getPredicate());
      html.close().open("td");
      value(triple.getObject());
      html.close().close();
    }
    html.close().close();
  }

  /** A table of statements about several things. */
  void all(String caption, Collection<Quad> quads) {
    html.open("table", "class", "all").element("caption", caption);
    heads("subject", "property", "value");
    for (Quad quad : quads) {
      html.open("tr").open("th", "scope", "row");
      thing(quad.getSubject());
      html.close().open("td");
      thing(quad.getPredicate());
      html.close().open("td");
      value(quad.getObject());
      html.close().close();
    }
    html.close().close();
  }

  private void heads(String... heads) {
    html.open("thead").open("tr");
    for (String head : heads) {
      html.element("th", words.of(head), "scope", "col");
    }
    html.close().close().open("tbody");
  }

  private static Map<Triple, Set<Node>> graphs(Collection<Quad> quads) {
    Map<Triple, Set<Node>> graphs = new LinkedHashMap<>();
    quads.forEach(
        q -> graphs.computeIfAbsent(q.asTriple(), t -> new LinkedHashSet<>()).add(q.getGraph()));
    return graphs;
  }

  /** A graph by the end of its IRI, which tells source and table. */
  private void graph(Node graph) {
    String iri = graph.getURI();
    String name = iri.startsWith(GRAPHS) ? iri.substring(GRAPHS.length()) : iri;
    html.link(words.link(SiteLinks.target(iri)), NodeFactory.createLiteralString(name)).text(" ");
  }

  /** A thing by its name in both languages, or a literal and what language it is in. */
  void value(Node value) {
    if (value.isLiteral()) {
      html.literal(value);
      language(value.getLiteralLanguage());
    } else {
      thing(value);
      names.otherName(value).ifPresent(other -> html.text(" (").literal(other).text(")"));
    }
  }

  private void language(String tag) {
    if (!tag.isEmpty()) {
      String name = KNOWN.contains(tag) ? words.of("lang-" + tag) : tag;
      html.text(" ").element("span", "(" + name + ")", "class", "language");
    }
  }

  /** A link to a thing. */
  void thing(Node thing) {
    if (thing.isURI()) {
      html.link(words.link(SiteLinks.target(thing.getURI())), names.name(thing));
    } else {
      html.literal(names.name(thing));
    }
  }
}
