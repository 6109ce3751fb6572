package be.ertsader.chain;

import be.ertsader.query.GivenValues;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.QueryExec;

/** Writes a scenario and its consequences as linked data. */
final class ScenarioGraph {
  private static final List<String> VARIABLES =
      List.of(
          "id",
          "data",
          "n",
          "thing",
          "place",
          "starts",
          "percent",
          "section",
          "affected",
          "where",
          "percentMinimum",
          "percentMaximum",
          "tonnesMinimum",
          "tonnesMaximum",
          "euShareMinimum",
          "euShareMaximum",
          "leftMinimum",
          "leftMaximum",
          "path",
          "claim");

  private final Scenario scenario;
  private final String data;

  private ScenarioGraph(Scenario scenario, String data) {
    this.scenario = scenario;
    this.data = data;
  }

  /** Constructs the graph by a query and prints it as TriG, with the graph's own name. */
  static void write(
      Scenario scenario, List<ScenarioLine> lines, String data, Query query, PrintStream out) {
    List<Binding> rows = new ScenarioGraph(scenario, data).rows(lines);
    DatasetGraph none = DatasetGraphFactory.empty();
    DatasetGraph dataset = DatasetGraphFactory.create();
    try (QueryExec exec =
        QueryExec.dataset(none).query(GivenValues.rows(query, VARIABLES, rows)).build()) {
      Graph graph = exec.construct();
      query.getPrefixMapping().getNsPrefixMap().forEach(dataset.prefixes()::add);
      dataset.addGraph(name(graph), graph);
    }
    RDFWriter.source(dataset).lang(Lang.TRIG).output(out);
  }

  /** The graph of a scenario is named as the scenario, among graphs. */
  private static Node name(Graph graph) {
    return graph.stream()
        .map(t -> t.getSubject())
        .filter(Node::isURI)
        .map(Node::getURI)
        .filter(iri -> iri.contains("/id/scenario/"))
        .findFirst()
        .map(iri -> NodeFactory.createURI(iri.replace("/id/scenario/", "/graph/scenario/")))
        .orElseThrow();
  }

  private List<Binding> rows(List<ScenarioLine> lines) {
    List<Binding> rows = new ArrayList<>();
    int number = 0;
    for (Scenario.Assumption a : scenario.assumptions()) {
      BindingBuilder row = row(++number);
      iri(row, "thing", a.thing());
      iri(row, "place", a.place());
      row.add(
          Var.alloc("starts"),
          NodeFactory.createLiteralDT(Boolean.toString(a.starts()), XSDDatatype.XSDboolean));
      decimal(row, "percent", a.percent());
      rows.add(row.build());
    }
    number = 0;
    for (ScenarioLine line : lines) {
      number++;
      rows.add(consequence(number, line));
      for (String claim : line.claims()) {
        BindingBuilder row = row(number);
        iri(row, "claim", claim);
        rows.add(row.build());
      }
    }
    return rows;
  }

  private Binding consequence(int number, ScenarioLine line) {
    BindingBuilder row = row(number);
    text(row, "section", line.section().toString());
    iri(row, "affected", line.thing().iri());
    iri(row, "where", line.place().map(Hop.Place::iri).orElse(""));
    interval(row, "percent", line.part());
    interval(row, "tonnes", line.tonnes());
    interval(row, "euShare", line.euShare());
    interval(row, "left", line.left());
    if (!line.path().isBlank()) {
      text(row, "path", line.path());
    }
    return row.build();
  }

  private BindingBuilder row(int number) {
    BindingBuilder row = Binding.builder();
    text(row, "id", scenario.id());
    text(row, "data", data);
    text(row, "n", Integer.toString(number));
    return row;
  }

  private static void text(BindingBuilder row, String name, String value) {
    row.add(Var.alloc(name), NodeFactory.createLiteralString(value));
  }

  private static void iri(BindingBuilder row, String name, String value) {
    if (!value.isBlank()) {
      row.add(Var.alloc(name), NodeFactory.createURI(value));
    }
  }

  private static void interval(BindingBuilder row, String name, Optional<Interval> interval) {
    interval.ifPresent(i -> decimal(row, name + "Minimum", i.least()));
    interval
        .filter(i -> !Double.isInfinite(i.most()))
        .ifPresent(i -> decimal(row, name + "Maximum", i.most()));
  }

  private static void decimal(BindingBuilder row, String name, double value) {
    String number = new BigDecimal(Interval.number(value)).toPlainString();
    row.add(Var.alloc(name), NodeFactory.createLiteralDT(number, XSDDatatype.XSDdecimal));
  }
}
