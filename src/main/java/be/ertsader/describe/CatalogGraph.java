package be.ertsader.describe;

import be.ertsader.source.Erts;
import be.ertsader.source.Iris;
import be.ertsader.source.TurtleFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IntSummaryStatistics;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The dataset described for catalogues (DCAT): what people wrote, and what can be told from the
 * data: the sources, and the years that figures hold for.
 */
public final class CatalogGraph {
  private static final Node DATASET = Terms.iri(Iris.CATALOG + "#dataset");
  private static final Node YEARS = Terms.iri(Iris.CATALOG + "#years");
  private static final Node SOURCE = Terms.iri(Erts.NS + "Source");
  private static final Node PERIOD = Terms.iri(Erts.NS + "period");
  private static final Node DERIVED_FROM = Terms.iri("http://www.w3.org/ns/prov#wasDerivedFrom");

  /** Years as periods of figures tell them: 2022, or 2016/2020. */
  private static final Pattern YEAR = Pattern.compile("\\b[12][0-9]{3}\\b");

  private CatalogGraph() {}

  /**
   * Writes the graph; it is empty when there is no file.
   *
   * @param file what people wrote
   * @param union all that the graphs say
   * @throws be.ertsader.problem.ProblemException BAD_TURTLE when the file is no Turtle
   */
  public static Graph of(Path file, Graph union) {
    Graph graph = new GraphMem2Fast();
    if (!Files.exists(file)) {
      return graph;
    }
    TurtleFile.read(file, "data/" + file.getFileName()).find().forEachRemaining(graph::add);
    union.stream(Node.ANY, RDF.type.asNode(), SOURCE)
        .map(Triple::getSubject)
        .forEach(source -> graph.add(DATASET, DERIVED_FROM, source));
    addYears(graph, union);
    return graph;
  }

  private static void addYears(Graph graph, Graph union) {
    IntSummaryStatistics years =
        union.stream(Node.ANY, PERIOD, Node.ANY)
            .map(t -> t.getObject().getLiteralLexicalForm())
            .flatMap(period -> YEAR.matcher(period).results())
            .map(MatchResult::group)
            .mapToInt(Integer::parseInt)
            .summaryStatistics();
    if (years.getCount() > 0) {
      graph.add(DATASET, DCTerms.temporal.asNode(), YEARS);
      graph.add(YEARS, RDF.type.asNode(), DCTerms.PeriodOfTime.asNode());
      String label = years.getMin() + "-" + years.getMax();
      graph.add(YEARS, RDFS.label.asNode(), NodeFactory.createLiteralString(label));
      graph.add(YEARS, DCAT.startDate.asNode(), year(years.getMin()));
      graph.add(YEARS, DCAT.endDate.asNode(), year(years.getMax()));
    }
  }

  private static Node year(int year) {
    return NodeFactory.createLiteralDT(Integer.toString(year), XSDDatatype.XSDgYear);
  }
}
