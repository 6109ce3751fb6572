package be.ertsader.endpoint;

import be.ertsader.source.Iris;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * What this service offers, in the terms of SPARQL 1.1 Service Description (W3C 2013). Its dataset
 * is described in a graph of the store.
 */
final class ServiceDescription {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

  /** Unique IRIs for file formats, W3C. */
  private static final String FORMATS = "http://www.w3.org/ns/formats/";

  private static final String SIMPLE = "http://www.w3.org/ns/entailment/Simple";
  private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

  private final Limits limits;
  private final Partners partners;

  /**
   * @param partners the endpoints that queries may call
   */
  ServiceDescription(Limits limits, Partners partners) {
    this.limits = limits;
    this.partners = partners;
  }

  /** Adds the service that answers at a URL. */
  void addTo(Graph graph, String endpoint) {
    Node service = iri(endpoint + "#service");
    graph.add(service, RDF.type.asNode(), iri(SD + "Service"));
    graph.add(service, iri(SD + "endpoint"), iri(endpoint));
    graph.add(service, iri(SD + "supportedLanguage"), iri(SD + "SPARQL11Query"));
    graph.add(service, iri(SD + "feature"), iri(SD + "UnionDefaultGraph"));
    if (!partners.isEmpty()) {
      graph.add(service, iri(SD + "feature"), iri(SD + "BasicFederatedQuery"));
    }
    for (AnswerType type : AnswerType.values()) {
      graph.add(service, iri(SD + "resultFormat"), iri(FORMATS + format(type)));
    }
    graph.add(service, iri(SD + "defaultEntailmentRegime"), iri(SIMPLE));
    Node dataset = iri(Iris.VOID + "#dataset");
    graph.add(service, iri(SD + "defaultDataset"), dataset);
    graph.add(dataset, RDF.type.asNode(), iri(SD + "Dataset"));
    graph.add(service, DCTerms.license.asNode(), iri(LICENCE));
    addTexts(graph, service, bounds());
    if (!partners.isEmpty()) {
      addTexts(graph, service, calls());
    }
  }

  private static void addTexts(Graph graph, Node service, Map<String, List<String>> byLanguage) {
    byLanguage.forEach(
        (lang, texts) ->
            texts.forEach(
                text ->
                    graph.add(
                        service,
                        RDFS.comment.asNode(),
                        NodeFactory.createLiteralLang(text, lang))));
  }

  /** Whom queries may call, in words, by language. */
  private Map<String, List<String>> calls() {
    String all = String.join(", ", partners.iris());
    return Map.of(
        "en",
        List.of(
            "SERVICE may call %s: each time for half of the time that is left, and for %d bytes."
                .formatted(all, PartnerClient.MOST)),
        "nl",
        List.of(
            "SERVICE mag %s oproepen: telkens voor de helft van de tijd die rest, en voor %d bytes."
                .formatted(all, PartnerClient.MOST)));
  }

  /** What an answer may take, in words, by language. */
  private Map<String, List<String>> bounds() {
    Map<String, List<String>> bounds = new LinkedHashMap<>();
    bounds.put(
        "en",
        List.of(
            "A query may wait %d seconds for its turn, and then run for %d seconds."
                .formatted(limits.waiting().toSeconds(), limits.time().toSeconds()),
            "An answer may have %d rows or statements, and %d bytes before compression."
                .formatted(limits.rows(), limits.bytes()),
            "An answer of up to %d bytes is whole before its status is sent; the connection of a longer one that cannot be finished is broken off."
                .formatted(limits.whole()),
            "A query may hold %d rows to sort, group or join them; a posted one may have %d bytes."
                .formatted(limits.held(), limits.request()),
            "At a time, %d queries run, and %d requests of one address are answered."
                .formatted(limits.queries(), limits.perClient())));
    bounds.put(
        "nl",
        List.of(
            "Een vraag mag %d seconden op haar beurt wachten, en dan %d seconden lopen."
                .formatted(limits.waiting().toSeconds(), limits.time().toSeconds()),
            "Een antwoord mag %d rijen of uitspraken hebben, en %d bytes voor compressie."
                .formatted(limits.rows(), limits.bytes()),
            "Een antwoord tot %d bytes is volledig voor zijn status wordt gestuurd; van een langer dat niet af raakt, wordt de verbinding verbroken."
                .formatted(limits.whole()),
            "Een vraag mag %d rijen vasthouden om ze te sorteren, te groeperen of te koppelen; een die met POST komt, mag %d bytes hebben."
                .formatted(limits.held(), limits.request()),
            "Tegelijk lopen %d vragen, en worden %d verzoeken van één adres beantwoord."
                .formatted(limits.queries(), limits.perClient())));
    return bounds;
  }

  private static String format(AnswerType type) {
    return switch (type) {
      case JSON -> "SPARQL_Results_JSON";
      case XML -> "SPARQL_Results_XML";
      case CSV -> "SPARQL_Results_CSV";
      case TSV -> "SPARQL_Results_TSV";
      case TURTLE -> "Turtle";
      case NTRIPLES -> "N-Triples";
      case RDFXML -> "RDF_XML";
      case JSONLD -> "JSON-LD";
      case TRIG -> "TriG";
      case NQUADS -> "N-Quads";
    };
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
