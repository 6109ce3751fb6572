package be.ertsader.chain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.query.Query;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.rdflink.RDFLinkAdapter;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;

/** Puts the rows of the query of all hops together. */
final class ChainIndexBuilder {
  private static final Var HOP = Var.alloc("hop");
  private static final Var FROM = Var.alloc("from");
  private static final Var TO = Var.alloc("to");
  private static final Var CLAIM = Var.alloc("claim");
  private static final Var TEXT = Var.alloc("text");
  private static final String NOT_RUNNING = "not-running";
  private static final String MIXTURE = "mixture";
  private static final Set<String> PLANNED = Set.of("planned", "under-construction");

  private final Map<String, Integer> nodes = new HashMap<>();
  private final Map<String, Integer> kinds = new HashMap<>();
  private final Map<String, Integer> claims = new HashMap<>();

  private final Makings makings = new Makings();
  private final Ints from = new Ints();
  private final Ints to = new Ints();
  private final Ints kind = new Ints();
  private final Ints claim = new Ints();

  ChainIndexBuilder() {}

  /** Reads a store by one query, whose rows it never holds all at once. */
  static ChainIndex read(RDFConnection connection, Query hops) {
    RDFLink link = RDFLinkAdapter.adapt(connection);
    ChainIndexBuilder builder = new ChainIndexBuilder();
    Txn.executeRead(
        link,
        () -> {
          try (QueryExec exec = link.newQuery().query(hops).build()) {
            exec.select().forEachRemaining(builder::take);
          }
        });
    return builder.build();
  }

  private void take(Binding row) {
    String hop = row.get(HOP).getLiteralLexicalForm();
    String because = row.get(CLAIM).toString();
    switch (hop) {
      case NOT_RUNNING -> takeNote(because, row.get(TEXT).getLiteralLexicalForm());
      case "making" ->
          makings.take(
              number(claims, because), row.get(TEXT).getLiteralLexicalForm().equals("planned"));
      case "site", "company", "material", "product" ->
          makings.take(hop, number(claims, because), number(nodes, row.get(TO).toString()));
      default -> add(row.get(FROM).toString(), hop, row.get(TO).toString(), because);
    }
  }

  private void takeNote(String because, String note) {
    int noted = number(claims, because);
    if (note.equals(MIXTURE)) {
      makings.mix(noted);
    } else {
      makings.stop(noted, PLANNED.contains(note));
    }
  }

  /** Adds a hop. */
  void add(String source, String hop, String target, String because) {
    from.add(number(nodes, source));
    kind.add(number(kinds, hop));
    to.add(number(nodes, target));
    claim.add(number(claims, because));
  }

  private static int number(Map<String, Integer> numbers, String name) {
    Integer next = numbers.size();
    Integer known = numbers.putIfAbsent(name, next);
    return known == null ? next : known;
  }

  /**
   * Sorts the names of things and kinds, numbers these anew by them, and merges what stands there
   * twice.
   */
  ChainIndex build() {
    makings.each(
        (what, kind, place, because) -> {
          from.add(what);
          this.kind.add(number(kinds, kind));
          to.add(place);
          claim.add(because);
        });
    String[] iris = names(nodes);
    String[] hopNames = names(kinds);
    String[] claimNames = new String[claims.size()];
    claims.forEach((name, number) -> claimNames[number] = name);
    int[] nodeOf = ranks(nodes, iris);
    int[] hopOf = ranks(kinds, hopNames);
    int[] first = new int[iris.length + 1];
    IntStream.range(0, from.size()).forEach(i -> first[nodeOf[from.get(i)] + 1]++);
    Arrays.parallelPrefix(first, Integer::sum);
    int[] next = Arrays.copyOf(first, iris.length);
    long[] rows = new long[from.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[next[nodeOf[from.get(i)]]++] =
          SortedHops.row(hopOf[kind.get(i)], nodeOf[to.get(i)], claim.get(i));
    }
    return new SortedHops(first, rows).index(iris, hopNames, claimNames);
  }

  private static String[] names(Map<String, Integer> numbers) {
    String[] names = numbers.keySet().toArray(String[]::new);
    Arrays.parallelSort(names);
    return names;
  }

  /** The place in the sorted names of each number that was given while reading. */
  private static int[] ranks(Map<String, Integer> numbers, String[] names) {
    int[] ranks = new int[names.length];
    for (int rank = 0; rank < names.length; rank++) {
      ranks[numbers.get(names[rank])] = rank;
    }
    return ranks;
  }
}
