package be.ertsader.chain;

import be.ertsader.query.Answer;
import be.ertsader.query.CatalogueQuery;
import be.ertsader.query.GivenValues;
import be.ertsader.query.QueryCatalogue;
import be.ertsader.query.QueryRun;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdfconnection.RDFConnection;

/** What a scenario means on one version of a store, told for people and machines. */
public final class WhatIfReport {
  private final ScenarioRun run;
  private final List<ScenarioLine> lines;
  private final Words words;

  private WhatIfReport(ScenarioRun run, List<ScenarioLine> lines, Words words) {
    this.run = run;
    this.lines = lines;
    this.words = words;
  }

  /**
   * Works a scenario out and reads what is needed to tell it.
   *
   * @param language {@code en} or {@code nl}
   */
  public static WhatIfReport of(
      RDFConnection connection,
      QueryCatalogue queries,
      ChainIndex index,
      Scenario scenario,
      String language) {
    ScenarioRun run = ScenarioRun.of(index, scenario);
    Set<Integer> named = new HashSet<>(run.lost().things());
    run.supplies().forEach(s -> named.add(index.node(s.country())));
    Set<String> cited = new TreeSet<>();
    run.lost()
        .materials()
        .forEach(
            m ->
                index
                    .quantities()
                    .euConsumptionClaims(m.material())
                    .forEach(f -> cited.add(index.claim(f.claim()))));
    Hops hops = Hops.read(connection, queries, index, run.edges(), named, cited, language);
    ScenarioLines told = new ScenarioLines(index, hops, language);
    List<ScenarioLine> lines = new ArrayList<>(told.of(run));
    if (!run.supplies().isEmpty()) {
      lines.addAll(told.supplies(shares(connection, queries, run, language), run));
    }
    lines.sort(java.util.Comparator.comparing(ScenarioLine::section));
    return new WhatIfReport(run, lines, new Words(language));
  }

  private static Answer shares(
      RDFConnection connection, QueryCatalogue queries, ScenarioRun run, String language) {
    List<Node> countries =
        run.supplies().stream().map(s -> NodeFactory.createURI(s.country())).toList();
    CatalogueQuery query = queries.internal("country-supply");
    return QueryRun.answer(
        connection,
        query.with(GivenValues.of(query.query(), "country", countries)),
        Map.of(),
        language);
  }

  /** The scenario and its consequences. */
  public ScenarioRun run() {
    return run;
  }

  List<ScenarioLine> lines() {
    return lines;
  }

  /** Whether anything is lost or gained. */
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Sentences on what could not be told. */
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    run.unknown().forEach(thing -> remarks.add(words.format("whatif.unknown", thing)));
    return remarks;
  }

  /**
   * Prints the scenario as linked data, in its own named graph (TriG).
   *
   * @param data fingerprint of the data that it was worked out on
   */
  public void trig(QueryCatalogue queries, String data, PrintStream out) {
    ScenarioGraph.write(run.scenario(), lines, data, queries.internal("scenario").query(), out);
  }

  /** Prints the lines as a table for people. */
  public void table(PrintStream out) {
    WhatIfFormat.table(lines, words, out);
  }

  /** Prints one record for each line (RFC 4180). */
  public void csv(PrintStream out) {
    WhatIfFormat.csv(lines, out);
  }

  /** Prints one object for each line, in an array. */
  public void json(PrintStream out) {
    WhatIfFormat.json(lines, out);
  }
}
