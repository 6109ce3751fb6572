package be.ertsader.describe;

import be.ertsader.query.CatalogueQuery;
import be.ertsader.source.Iris;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;

/** Describes the graphs of a build in two more: VoID, and examples of queries. */
public final class Description {
  private static final Map<String, String> OF_REPORT =
      Map.of("nl", "Verslag van de controle met SHACL", "en", "Report of the check with SHACL");
  private static final Map<String, String> OF_EXAMPLES =
      Map.of("nl", "Voorbeelden van vragen", "en", "Examples of queries");
  private static final Map<String, String> OF_CATALOG =
      Map.of("nl", "Catalogus (DCAT)", "en", "Catalogue (DCAT)");
  private static final Map<String, String> OF_VOID =
      Map.of("nl", "Beschrijving van de grafen", "en", "Description of the graphs");

  private Description() {}

  /**
   * Writes both.
   *
   * @param named the graphs by their IRIs
   * @param report the graph of findings, by its IRI, which is none of them
   * @param union all of {@code named} as one
   * @param statistics what was counted of the union and the report
   * @param queries those of the catalogue
   * @param catalogue the graph of the catalogue (DCAT)
   * @param prefixes the prefixes of what is published
   * @return the two graphs by their IRIs
   */
  public static Map<String, Graph> of(
      Map<String, Graph> named,
      Map.Entry<String, Graph> report,
      Graph union,
      Statistics statistics,
      List<CatalogueQuery> queries,
      Graph catalogue,
      Map<String, String> prefixes) {
    Map<String, String> sorted = new TreeMap<>(prefixes);
    Graph examples = ExampleGraph.of(queries, sorted);
    VoidGraph description = new VoidGraph(sorted);
    description.dataset(statistics, vocabularies(statistics, sorted));
    Titles titles = new Titles(union);
    named.forEach((name, graph) -> description.named(name, graph.size(), titles.of(name, graph)));
    description.named(report.getKey(), report.getValue().size(), OF_REPORT);
    description.named(Iris.EXAMPLES, examples.size(), OF_EXAMPLES);
    description.named(Iris.CATALOG, catalogue.size(), OF_CATALOG);
    long catalogued = catalogue.stream().filter(t -> !union.contains(t)).count();
    description.close(statistics.triples() + examples.size() + catalogued, OF_VOID);
    return Map.of(Iris.VOID, description.graph(), Iris.EXAMPLES, examples);
  }

  /** The namespaces of the prefixes that a property or class of the data is of. */
  private static TreeSet<String> vocabularies(Statistics statistics, Map<String, String> prefixes) {
    TreeSet<String> used = new TreeSet<>();
    for (String namespace : prefixes.values()) {
      if (statistics.properties().keySet().stream()
          .anyMatch(p -> p.getURI().startsWith(namespace))) {
        used.add(namespace);
      }
    }
    return used;
  }
}
