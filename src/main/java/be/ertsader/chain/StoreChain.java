package be.ertsader.chain;

import be.ertsader.query.QueryCatalogue;
import be.ertsader.store.NodeScan;
import be.ertsader.store.OpenStore;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;

/**
 * Reads a chain from an embedded store: the query of claims property by property, without making
 * the nodes of claims, whose names stay in the store.
 */
final class StoreChain {
  private final OpenStore store;
  private final NodeScan scan;
  private final ChainIndexBuilder builder = new ChainIndexBuilder();
  private final Numbering things = new Numbering();
  private final Numbering claims = new Numbering();
  private final Map<Long, String> words = new HashMap<>();

  private StoreChain(OpenStore store) {
    this.store = store;
    this.scan = store.scan();
  }

  static ChainIndex read(OpenStore store, QueryCatalogue queries) {
    StoreChain chain = new StoreChain(store);
    return Txn.calculateRead(store.dataset(), () -> chain.index(queries));
  }

  private ChainIndex index(QueryCatalogue queries) {
    try (QueryExec hops =
        QueryExec.dataset(store.dataset()).query(queries.internal("hops").query()).build()) {
      hops.select().forEachRemaining(this::takeHop);
    }
    ClaimProperties.of(queries.internal("chain-claims").query()).forEach(this::takeRow);
    String[] names = Arrays.stream(things.values()).mapToObj(scan::name).toArray(String[]::new);
    return builder.build(names, new ClaimNames.Stored(claims.values(), scan::name));
  }

  private void takeHop(Binding row) {
    builder.hop(
        things.of(number(row, "from")),
        row.get(Var.alloc("hop")).getLiteralLexicalForm(),
        things.of(number(row, "to")),
        claims.of(number(row, "claim")));
  }

  private long number(Binding row, String name) {
    return scan.number(row.get(Var.alloc(name)));
  }

  private void takeRow(ClaimProperties.Row row) {
    ClaimRow.of(row.name()).ifPresentOrElse(known -> takeClaims(known, row), () -> takeHops(row));
  }

  /** A property of things is a hop that the thing itself says. */
  private void takeHops(ClaimProperties.Row row) {
    scan.pairs(
        row.property(),
        row.thing(),
        (from, to) -> builder.hop(things.of(from), row.name(), things.of(to), claims.of(from)));
  }

  private void takeClaims(ClaimRow known, ClaimProperties.Row row) {
    switch (known.form()) {
      case THING ->
          each(row, (claim, thing) -> builder.thing(known, claims.of(claim), things.of(thing)));
      case MARK -> each(row, (claim, thing) -> builder.mark(known, claims.of(claim)));
      case WORD -> each(row, (claim, thing) -> builder.word(known, claims.of(claim), word(thing)));
      case NUMBER ->
          scan.numbers(
              row.property(), (claim, number) -> builder.number(known, claims.of(claim), number));
    }
  }

  private void each(ClaimProperties.Row row, NodeScan.Pairs sink) {
    scan.pairs(row.property(), row.thing(), sink);
  }

  private String word(long thing) {
    return words.computeIfAbsent(thing, t -> ClaimRow.notation(scan.name(t)));
  }
}
