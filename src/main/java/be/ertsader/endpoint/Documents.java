package be.ertsader.endpoint;

import be.ertsader.source.Iris;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;

/** Makes the documents of a site from a version of the store. */
final class Documents {
  private static final int GONE = 410;
  private static final Node DEPRECATED = OWL2.deprecated.asNode();

  private final Tables tables;
  private final Path shapes;

  /**
   * @param tables the files that graphs were made from
   * @param shapes the folder of the shapes
   */
  Documents(Tables tables, Path shapes) {
    this.tables = tables;
    this.shapes = shapes;
  }

  /**
   * What of a document is wanted.
   *
   * @param page of a long list, from 1
   * @param lang of a page, {@code nl} or {@code en}; data hold both
   */
  record Wish(DocFormat format, int page, String lang) {
    /** What follows a page number in an address. */
    String more() {
      return lang.equals("en") ? "" : "&lang=" + lang;
    }
  }

  /**
   * The document that a path names.
   *
   * @throws HttpFailure 404 when there is no such thing or page, 410 when the thing is retired
   */
  Doc make(Asker asker, SitePath path, Wish wish) {
    return switch (path.kind()) {
      case DOCUMENT -> thing(asker, path.name(), wish);
      case GRAPH -> graph(asker, path.name(), wish);
      case ONTOLOGY -> ontology(asker, wish);
      case SHAPES -> shapes(asker, wish);
      case CONTEXT ->
          doc(
              asker,
              JsonLdText.of(new JsonLdContext(terms(asker)).document()),
              AnswerType.JSONLD.contentType(),
              Map.of());
      default -> throw SitePath.nothing();
    };
  }

  /**
   * Makes sure that there is a thing.
   *
   * @param name type and slug
   * @throws HttpFailure 404, or 410 when it is retired, with what replaces it
   */
  static Node require(Asker asker, String name) {
    Node thing = NodeFactory.createURI(Iris.THINGS + name);
    DatasetGraph all = asker.dataset();
    if (!all.contains(Node.ANY, thing, Node.ANY, Node.ANY)) {
      throw SitePath.nothing();
    }
    Node yes = NodeFactory.createLiteralByValue(true);
    if (all.contains(Node.ANY, thing, DEPRECATED, yes)) {
      throw retired(all, thing);
    }
    return thing;
  }

  /**
   * Makes sure that this is the version of the ontology.
   *
   * @throws HttpFailure 404 when it is another
   */
  static Node requireVersion(Asker asker, String number) {
    Node version = NodeFactory.createURI(Iris.BASE + "ns/" + number);
    Node ontology = OntologyPage.ONTOLOGY;
    if (!asker.dataset().contains(Node.ANY, ontology, OWL2.versionIRI.asNode(), version)) {
      throw SitePath.nothing();
    }
    return version;
  }

  /**
   * Makes sure that there is a graph.
   *
   * @param path below the base
   * @throws HttpFailure 404 when there is none
   */
  static Node requireGraph(Asker asker, String path) {
    Node graph = NodeFactory.createURI(Iris.BASE + path);
    if (!asker.dataset().contains(graph, Node.ANY, Node.ANY, Node.ANY)) {
      throw SitePath.nothing();
    }
    return graph;
  }

  private static HttpFailure retired(DatasetGraph all, Node thing) {
    List<String> others =
        all.stream(Node.ANY, thing, DCTerms.isReplacedBy.asNode(), Node.ANY)
            .map(Quad::getObject)
            .filter(Node::isURI)
            .map(Node::getURI)
            .distinct()
            .sorted()
            .toList();
    String instead = others.isEmpty() ? "" : "; replaced by " + String.join(", ", others);
    HttpFailure gone =
        new HttpFailure(GONE, thing.getURI() + " is retired" + instead)
            .of(new HttpFailure.Retired(thing.getURI(), others));
    if (!others.isEmpty()) {
      String links =
          others.stream()
              .map(other -> SiteLinks.header(SiteLinks.target(other), "successor-version"))
              .collect(Collectors.joining(", "));
      gone.with("Link", links);
    }
    return gone;
  }

  private Doc thing(Asker asker, String name, Wish wish) {
    Description description = Description.of(asker, require(asker, name), wish.page());
    DocFormat format = wish.format();
    Map<String, String> links = turning("/doc/" + name, wish, description.lastPage());
    if (format.data().isPresent()) {
      byte[] body = writer(asker).write(description, name, format.data().get());
      return doc(asker, body, format.contentType(), links);
    }
    List<Quad> words = asker.quads("proof-labels", "subject", description.words());
    ThingNames names = names(asker, wish);
    names.learn(words).learn(description.quads());
    TitleParts.learn(asker, names, description.quads());
    String html = ThingPage.of(description, names, "/doc/" + name);
    return doc(asker, html, format.contentType(), links);
  }

  private Doc graph(Asker asker, String name, Wish wish) {
    Node graph = NodeFactory.createURI(Iris.BASE + "graph/" + name);
    DocFormat format = wish.format();
    long size = GraphPage.size(asker, graph);
    if (size == 0) {
      throw SitePath.nothing();
    }
    if (format.data().isPresent()) {
      List<Quad> content = asker.quads("doc-statements", "graph", List.of(graph));
      byte[] body = writer(asker).write(content, format.data().get());
      return doc(asker, body, format.contentType(), Map.of());
    }
    int last = GraphPage.lastPage(size);
    requirePage(wish.page(), last);
    Optional<String> csv = tables.find(name).map(file -> "/data/" + name + ".csv");
    String html = GraphPage.of(asker, names(asker, wish), name, size, wish.page(), csv);
    return doc(asker, html, format.contentType(), turning("/graph/" + name, wish, last));
  }

  private static void requirePage(int page, int last) {
    if (page > last) {
      throw new HttpFailure(404, "there are %d pages".formatted(last));
    }
  }

  private Doc ontology(Asker asker, Wish wish) {
    DocFormat format = wish.format();
    List<Quad> terms = terms(asker);
    if (terms.isEmpty()) {
      throw SitePath.nothing();
    }
    if (format.data().isPresent()) {
      DocWriter writer =
          new DocWriter(DocWriter.prefixes(asker.dataset()), new JsonLdContext(terms));
      return doc(asker, writer.write(terms, format.data().get()), format.contentType(), Map.of());
    }
    ThingNames names = names(asker, wish);
    return doc(asker, OntologyPage.of(terms, names), format.contentType(), Map.of());
  }

  private Doc shapes(Asker asker, Wish wish) {
    DocFormat format = wish.format();
    List<Quad> all = ShapesPage.read(shapes);
    if (format.data().isPresent()) {
      byte[] body = writer(asker).write(all, format.data().get());
      return doc(asker, body, format.contentType(), Map.of());
    }
    ThingNames names = names(asker, wish).learn(terms(asker));
    return doc(asker, ShapesPage.of(all, names), format.contentType(), Map.of());
  }

  private static ThingNames names(Asker asker, Wish wish) {
    return new ThingNames(DocWriter.prefixes(asker.dataset()), wish.lang());
  }

  private static List<Quad> terms(Asker asker) {
    return asker.quads("ontology-statements", "ontology", List.of(OntologyPage.ONTOLOGY));
  }

  /** Writes data with the prefixes and short names of the store. */
  static DocWriter writer(Asker asker) {
    return new DocWriter(DocWriter.prefixes(asker.dataset()), new JsonLdContext(terms(asker)));
  }

  private static Map<String, String> turning(String path, Wish wish, int last) {
    int page = wish.page();
    Map<String, String> links = new TreeMap<>();
    String start = path + "." + wish.format().suffix() + "?page=";
    if (page > 1) {
      links.put("prev", start + (page - 1) + wish.more());
    }
    if (page < last) {
      links.put("next", start + (page + 1) + wish.more());
    }
    return links;
  }

  private static Doc doc(Asker asker, String text, String type, Map<String, String> links) {
    return doc(asker, text.getBytes(StandardCharsets.UTF_8), type, links);
  }

  private static Doc doc(Asker asker, byte[] body, String type, Map<String, String> links) {
    return Doc.of(asker.store().version(), new KeptReply(body, type), links);
  }
}
