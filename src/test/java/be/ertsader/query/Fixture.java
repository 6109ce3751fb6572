package be.ertsader.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDB2Factory;

/** A store in memory that holds the vocabularies, made-up things and the fixtures of a test. */
final class Fixture implements AutoCloseable {
  private static final Path HOME = Path.of(System.getProperty("ertsader.home", ""));
  static final QueryCatalogue CATALOGUE = QueryCatalogue.read(HOME.resolve("queries"));

  private final Dataset dataset = TDB2Factory.createDataset();

  /** Loads {@code things.trig} and the named fixtures. */
  static Fixture load(String... names) {
    Fixture fixture = new Fixture();
    fixture.dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    fixture.dataset.executeWrite(
        () -> {
          vocabularies().forEach(f -> fixture.read("urn:vocabularies", f));
          fixture.readTrig("things");
          Stream.of(names).forEach(fixture::readTrig);
        });
    return fixture;
  }

  /** Adds what rules of the ontology derive, one after the other. */
  Fixture derive(String... rules) {
    for (String rule : rules) {
      String query = text(HOME.resolve("ontology/rules").resolve(rule + ".rq"));
      try (RDFConnection connection = connection()) {
        Model derived = Txn.calculateRead(connection, () -> connection.queryConstruct(query));
        connection.load("urn:derived:" + rule, derived);
      }
    }
    return this;
  }

  RDFConnection connection() {
    return RDFConnection.connect(dataset);
  }

  Answer ask(String query, Map<String, Node> bindings, String lang) {
    return QueryRun.answer(connection(), CATALOGUE.find(query), bindings, lang);
  }

  /** The columns and the rows in English, cells parted by bars. */
  String sheet(String query) {
    return sheet(ask(query, Map.of(), "en"));
  }

  static String sheet(Answer answer) {
    return Stream.concat(Stream.of(answer.columns()), answer.texts().stream())
        .map(cells -> String.join("|", cells) + "\n")
        .collect(Collectors.joining());
  }

  @Override
  public void close() {
    dataset.close();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void readTrig(String name) {
    RDFDataMgr.read(dataset, Path.of("src/test/resources/query", name + ".trig").toString());
  }

  private void read(String graph, Path file) {
    RDFDataMgr.read(dataset.getNamedModel(graph), file.toString());
  }

  private static List<Path> vocabularies() {
    try (Stream<Path> files = Files.list(HOME.resolve("ontology/vocabularies"))) {
      return files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
