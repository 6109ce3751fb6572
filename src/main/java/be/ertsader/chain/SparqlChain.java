package be.ertsader.chain;

import be.ertsader.query.QueryCatalogue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.rdflink.RDFLinkAdapter;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;

/** Reads a chain from any SPARQL server or dataset, by two queries whose rows it never holds. */
final class SparqlChain {
  private static final Var ROW = Var.alloc("row");
  private static final Var HOP = Var.alloc("hop");
  private static final Var FROM = Var.alloc("from");
  private static final Var TO = Var.alloc("to");
  private static final Var CLAIM = Var.alloc("claim");
  private static final Var THING = Var.alloc("thing");

  private final ChainIndexBuilder builder = new ChainIndexBuilder();
  private final Map<String, Integer> things = new HashMap<>();
  private final Map<String, Integer> claims = new HashMap<>();

  static ChainIndex read(RDFConnection connection, QueryCatalogue queries) {
    RDFLink link = RDFLinkAdapter.adapt(connection);
    SparqlChain chain = new SparqlChain();
    Txn.executeRead(
        link,
        () -> {
          each(link, queries.internal("hops").query(), chain::takeHop);
          each(link, queries.internal("chain-claims").query(), chain::takeClaim);
        });
    return chain.index();
  }

  private static void each(RDFLink link, Query query, Consumer<Binding> sink) {
    try (QueryExec exec = link.newQuery().query(query).build()) {
      exec.select().forEachRemaining(sink);
    }
  }

  private void takeHop(Binding row) {
    hop(name(row.get(FROM)), text(row.get(HOP)), name(row.get(TO)), name(row.get(CLAIM)));
  }

  /** Adds a hop between things by their names. */
  void hop(String source, String hop, String target, String because) {
    builder.hop(number(things, source), hop, number(things, target), number(claims, because));
  }

  private void takeClaim(Binding row) {
    String name = text(row.get(ROW));
    String claim = name(row.get(CLAIM));
    Node thing = row.get(THING);
    Optional<ClaimRow> known = ClaimRow.of(name);
    if (known.isEmpty()) {
      hop(claim, name, name(thing), claim);
      return;
    }
    int number = number(claims, claim);
    switch (known.get().form()) {
      case THING -> builder.thing(known.get(), number, number(things, name(thing)));
      case MARK -> builder.mark(known.get(), number);
      case WORD -> builder.word(known.get(), number, ClaimRow.notation(name(thing)));
      case NUMBER -> builder.number(known.get(), number, Double.parseDouble(text(thing)));
    }
  }

  /** What was read. */
  ChainIndex index() {
    return builder.build(names(things), new ClaimNames.Spelled(names(claims)));
  }

  private static String text(Node literal) {
    return literal.getLiteralLexicalForm();
  }

  private static String name(Node thing) {
    return thing.toString();
  }

  private static int number(Map<String, Integer> numbers, String name) {
    Integer next = numbers.size();
    Integer known = numbers.putIfAbsent(name, next);
    return known == null ? next : known;
  }

  private static String[] names(Map<String, Integer> numbers) {
    String[] names = new String[numbers.size()];
    numbers.forEach((name, number) -> names[number] = name);
    return names;
  }
}
