package be.ertsader.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;

/**
 * A what-if by SPARQL alone, with no index: updates write down what is made and what hangs on what,
 * and a loss takes one step after the other until nothing grows any more. Everything it writes into
 * the dataset has the prefix {@code https://example.org/what-if/}.
 */
final class SparqlWhatIf {
  private static final Path QUERIES =
      Path.of(System.getProperty("ertsader.home", "."), "src/test/resources/chain/whatif");
  private static final Map<String, UpdateRequest> UPDATES = new ConcurrentHashMap<>();
  private static final Map<String, Query> SELECTS = new ConcurrentHashMap<>();

  /** Far more steps than a small chain has makings. */
  private static final int STEPS = 200;

  private final RDFConnection connection;

  private SparqlWhatIf(RDFConnection connection) {
    this.connection = connection;
  }

  /**
   * What SPARQL answers.
   *
   * @param parts which part is lost, by material and place
   * @param tonnes lost by material, of materials whose makings have one claim each
   * @param technologies pairs of a technology and what it needs that is lost
   * @param remaining makings that lose nothing of what is lost elsewhere
   * @param missing residues that no longer come: who takes them and what they yield
   */
  record Answer(
      Map<String, String> parts,
      Map<String, String> tonnes,
      Set<String> technologies,
      Set<String> remaining,
      Set<String> missing) {}

  /** Works out stops, each some Turtle with the prefix {@code w}. */
  static Answer of(Dataset dataset, List<String> stops) {
    stops.forEach(
        stop ->
            RDFParser.fromString("PREFIX w: <https://example.org/what-if/> " + stop, Lang.TURTLE)
                .parse(dataset));
    try (RDFConnection connection = RDFConnection.connect(dataset)) {
      return new SparqlWhatIf(connection).run();
    }
  }

  private Answer run() {
    List.of("makings", "hangs", "links", "stops").forEach(this::update);
    Map<String, String> before = Map.of();
    Map<String, String> lost = lost();
    for (int step = 0; !lost.equals(before); step++) {
      if (step > STEPS) {
        throw new IllegalStateException("a loss grows without end");
      }
      before = lost;
      update("spread");
      lost = lost();
    }
    return new Answer(
        intervals("lost", r -> thing(r, "what") + " " + thing(r, "place")),
        intervals("tonnes", r -> thing(r, "what")),
        pairs("technologies", "technology", "what"),
        pairs("remaining", "what", "place"),
        pairs("missing", "taker", "what"));
  }

  /** All that is lost so far, and how much of it passes on. */
  private Map<String, String> lost() {
    Map<String, String> lost = new TreeMap<>();
    connection.querySelect(
        query("state"),
        r -> lost.put(thing(r, "making") + " " + thing(r, "loses"), r.get("part").toString()));
    return lost;
  }

  private Map<String, String> intervals(String name, Function<QuerySolution, String> key) {
    Map<String, String> intervals = new TreeMap<>();
    connection.querySelect(
        query(name),
        r ->
            intervals.put(
                key.apply(r),
                text(
                    new Interval(
                        r.getLiteral("least").getDouble(), r.getLiteral("most").getDouble()))));
    return intervals;
  }

  private Set<String> pairs(String name, String one, String two) {
    Set<String> pairs = new TreeSet<>();
    connection.querySelect(query(name), r -> pairs.add(thing(r, one) + " " + thing(r, two)));
    return pairs;
  }

  /** An interval to nine decimals, more than shares of shares have. */
  static String text(Interval interval) {
    return String.format(Locale.ROOT, "%.9f-%.9f", interval.least(), interval.most());
  }

  private static String thing(QuerySolution row, String name) {
    return row.getResource(name).getURI();
  }

  private void update(String name) {
    connection.update(UPDATES.computeIfAbsent(name, n -> UpdateFactory.create(read(n))));
  }

  private static Query query(String name) {
    return SELECTS.computeIfAbsent(name, n -> QueryFactory.create(read(n)));
  }

  private static String read(String name) {
    try {
      return Files.readString(QUERIES.resolve(name + ".rq"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
