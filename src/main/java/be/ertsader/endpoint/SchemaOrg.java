package be.ertsader.endpoint;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;

/** Tells search engines of the dataset, in the words of schema.org. */
final class SchemaOrg {
  private static final String TYPE = "@type";
  private static final String ID = "@id";
  private static final String NAME = "name";
  private static final Node VERSION = NodeFactory.createURI(DCAT.NS + "version");
  private static final int DATE = 10;

  private final Graph catalog;
  private final String lang;

  private SchemaOrg(Graph catalog, String lang) {
    this.catalog = catalog;
    this.lang = lang;
  }

  /**
   * The dataset of a catalogue.
   *
   * @param home the address of the home page
   * @param lang the language of texts
   */
  static JsonObject dataset(Graph catalog, String home, String lang) {
    return new SchemaOrg(catalog, lang).dataset(ServedCatalog.DATASET, home);
  }

  private JsonObject dataset(Node dataset, String home) {
    JsonObjectBuilder out =
        Json.createObjectBuilder()
            .add("@context", "https://schema.org/")
            .add(TYPE, "Dataset")
            .add(ID, dataset.getURI())
            .add("url", home)
            .add("isAccessibleForFree", true);
    text(dataset, DCTerms.title.asNode()).ifPresent(t -> out.add(NAME, t));
    text(dataset, DCTerms.description.asNode()).ifPresent(t -> out.add("description", t));
    text(dataset, DCTerms.identifier.asNode()).ifPresent(t -> out.add("identifier", t));
    text(dataset, VERSION).ifPresent(t -> out.add("version", t));
    text(dataset, DCTerms.modified.asNode())
        .ifPresent(t -> out.add("dateModified", t.substring(0, DATE)));
    agent(dataset, DCTerms.creator.asNode()).ifPresent(a -> out.add("creator", a));
    agent(dataset, DCTerms.publisher.asNode()).ifPresent(a -> out.add("publisher", a));
    period(dataset).ifPresent(p -> out.add("temporalCoverage", p));
    out.add("license", SiteLinks.LICENCE);
    out.add("inLanguage", Json.createArrayBuilder().add("nl").add("en"));
    out.add("keywords", texts(dataset, DCAT.keyword.asNode()));
    out.add("spatialCoverage", places(dataset));
    return out.add("distribution", downloads(dataset)).build();
  }

  private JsonArrayBuilder downloads(Node dataset) {
    JsonArrayBuilder downloads = Json.createArrayBuilder();
    for (Node distribution : nodes(dataset, DCAT.distribution.asNode())) {
      nodes(distribution, DCAT.downloadURL.asNode()).stream()
          .findFirst()
          .ifPresent(
              url -> {
                JsonObjectBuilder out =
                    Json.createObjectBuilder()
                        .add(TYPE, "DataDownload")
                        .add("contentUrl", url.getURI());
                text(distribution, DCTerms.title.asNode()).ifPresent(t -> out.add(NAME, t));
                out.add("encodingFormat", "application/gzip");
                text(distribution, DCAT.byteSize.asNode())
                    .ifPresent(size -> out.add("contentSize", size + " B"));
                nodes(distribution, Spdx.CHECKSUM).stream()
                    .flatMap(sum -> text(sum, Spdx.VALUE).stream())
                    .findFirst()
                    .ifPresent(sum -> out.add("sha256", sum));
                downloads.add(out);
              });
    }
    return downloads;
  }

  private JsonArrayBuilder places(Node dataset) {
    JsonArrayBuilder places = Json.createArrayBuilder();
    for (Node place : nodes(dataset, DCTerms.spatial.asNode())) {
      JsonObjectBuilder out = Json.createObjectBuilder().add(TYPE, "Place").add(ID, place.getURI());
      text(place, RDFS.label.asNode()).ifPresent(t -> out.add(NAME, t));
      places.add(out);
    }
    return places;
  }

  private Optional<JsonObject> agent(Node dataset, Node property) {
    return nodes(dataset, property).stream()
        .findFirst()
        .flatMap(agent -> text(agent, FOAF.name.asNode()))
        .map(name -> Json.createObjectBuilder().add(TYPE, "Organization").add(NAME, name).build());
  }

  private Optional<String> period(Node dataset) {
    return nodes(dataset, DCTerms.temporal.asNode()).stream()
        .findFirst()
        .flatMap(
            years ->
                text(years, DCAT.startDate.asNode())
                    .flatMap(
                        start -> text(years, DCAT.endDate.asNode()).map(end -> start + "/" + end)));
  }

  private JsonArrayBuilder texts(Node subject, Node property) {
    JsonArrayBuilder texts = Json.createArrayBuilder();
    literals(subject, property, l -> l.getLiteralLanguage().equals(lang)).forEach(texts::add);
    return texts;
  }

  /** The text in the language of the page, or one without a language. */
  private Optional<String> text(Node subject, Node property) {
    return literals(
            subject,
            property,
            l -> l.getLiteralLanguage().isEmpty() || l.getLiteralLanguage().equals(lang))
        .stream()
        .findFirst();
  }

  private List<String> literals(Node subject, Node property, Predicate<Node> wanted) {
    return catalog.stream(subject, property, Node.ANY)
        .map(Triple::getObject)
        .filter(Node::isLiteral)
        .filter(wanted)
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .toList();
  }

  private List<Node> nodes(Node subject, Node property) {
    return catalog.stream(subject, property, Node.ANY)
        .map(Triple::getObject)
        .filter(Node::isURI)
        .sorted(Comparator.comparing(Node::getURI))
        .toList();
  }
}
