package be.ertsader.chain;

import be.ertsader.query.Answer;
import be.ertsader.query.QueryCatalogue;
import be.ertsader.query.QueryRun;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** A small graph of printed shares, from which the rules derive the lists. */
final class SupplierLists {
  private static final Path HOME = Path.of(System.getProperty("ertsader.home", ""));
  private static final String HEAD =
      """
      PREFIX erts: <https://w3id.org/ertsader/ns#>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      BASE <https://w3id.org/ertsader/id/>
      <row/1> erts:inTable <../graph/saga/t1> ; erts:rowNumber 2 ; erts:reference "Saga, Table 1"@en .
      <perspective/eu-supply> skos:notation "eu-supply" .
      <stage/processing> skos:notation "processing" .
      <country/other> rdfs:label "other countries"@en .
      """;

  private final StringBuilder graph = new StringBuilder(HEAD);
  private int shares;

  /** A share of a country in EU supply at processing, as printed in one table. */
  SupplierLists share(String material, String country, String minimum, String maximum) {
    String bounds =
        (minimum.isEmpty() ? "" : "erts:minimum " + minimum + " ; ")
            + (maximum.isEmpty() ? "" : "erts:maximum " + maximum + " ; ");
    graph.append(
        """
        <material/%1$s> rdfs:label "%1$s"@en . <country/%2$s> rdfs:label "%2$s"@en .
        <claim/%3$d> a erts:SupplyShare ; erts:material <material/%1$s> ; erts:stage <stage/processing> ;
          erts:perspective <perspective/eu-supply> ; erts:country <country/%2$s> ; %4$s prov:wasDerivedFrom <row/1> .
        """
            .formatted(material, country, shares++, bounds));
    return this;
  }

  SupplierLists share(String material, String country, int share) {
    return share(material, country, Integer.toString(share), Integer.toString(share));
  }

  /** What the operation reads off the graph. */
  List<Concentration> read(int above, Map<String, Node> only) {
    Model model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(model, new StringReader(graph.toString()), null, Lang.TURTLE);
    derive(model, "20-supplier-lists");
    derive(model, "30-supply-concentrations");
    Answer rows =
        (Answer)
            QueryRun.run(
                DatasetGraphFactory.wrap(model.getGraph()),
                QueryCatalogue.read(HOME.resolve("queries")).internal("supplier-lists"),
                only,
                "en");
    return new Concentrations(null, new BigDecimal(above)).of(rows);
  }

  List<Concentration> read(int above) {
    return read(above, Map.of());
  }

  private static void derive(Model model, String rule) {
    String file = HOME.resolve("ontology/rules").resolve(rule + ".rq").toString();
    try (QueryExecution run = QueryExecution.create(QueryFactory.read(file), model)) {
      model.add(run.execConstruct());
    }
  }
}
