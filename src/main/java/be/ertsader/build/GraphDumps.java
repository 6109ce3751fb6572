package be.ertsader.build;

import be.ertsader.check.PlainTurtle;
import be.ertsader.source.Iris;
import be.ertsader.store.DumpWriter;
import be.ertsader.store.Dumps;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;

/**
 * Writes dumps, graph by graph: files of one graph, and three of all. Each graph is written and
 * compressed once as Turtle and once as N-Quads; all files are put together from these pieces. For
 * one thread.
 */
final class GraphDumps implements Closeable {
  private static final String TRIG = ".trig.gz";
  private static final String TURTLE = ".ttl.gz";
  private static final Piece BLOCK_END = Piece.of("}\n");

  private final DumpWriter writer;
  private final PlainTurtle turtle;
  private final Piece head;
  private final GzipFile nquads;
  private final GzipFile trig;
  private final GzipFile plain;
  private final SortedTriples sorter;

  /**
   * @param prefixes those of the Turtle and TriG
   * @throws be.ertsader.problem.ProblemException DISK, as all that is done here
   */
  GraphDumps(DumpWriter writer, Map<String, String> prefixes) {
    this.writer = writer;
    this.turtle = new PlainTurtle(prefixes);
    this.sorter = new SortedTriples(turtle);
    this.head = Piece.of(turtle.head());
    try {
      nquads = new GzipFile(writer.begin(Dumps.WHOLE + Dumps.NQUADS));
      trig = new GzipFile(writer.begin(Dumps.WHOLE + TRIG)).add(head);
      plain = new GzipFile(writer.begin(Dumps.WHOLE + TURTLE)).add(head);
    } catch (IOException e) {
      throw writer.failure(e);
    }
  }

  /** Adds a graph of that IRI. */
  void add(String name, Graph graph) {
    SortedTriples.Sorted triples = sorter.of(graph);
    List<Piece> lines = lines(triples, name);
    List<Piece> statements = statements(triples);
    Piece block = Piece.of("<" + name + "> {\n");
    String file = Dumps.PARTS + Iris.path(name);
    try {
      nquads.addAll(lines);
      trig.add(block).addAll(statements).add(BLOCK_END);
      plain.add(Piece.of("# " + name + "\n")).addAll(statements);
      try (GzipFile part = new GzipFile(writer.begin(file + Dumps.NQUADS))) {
        part.addAll(lines);
      }
      try (GzipFile part = new GzipFile(writer.begin(file + TRIG))) {
        part.add(head).add(block).addAll(statements).add(BLOCK_END);
      }
      try (GzipFile part = new GzipFile(writer.begin(file + TURTLE))) {
        part.add(head).addAll(statements);
      }
    } catch (IOException e) {
      throw writer.failure(e);
    }
  }

  /** Ends the files of all graphs, and writes the list of all files with their checksums. */
  void end() {
    try {
      close();
    } catch (IOException e) {
      throw writer.failure(e);
    }
    writer.seal();
  }

  /** Closes the files, also of dumps that are given up. Harmless when that was done. */
  @Override
  public void close() throws IOException {
    for (Closeable file : List.of(nquads, trig, plain, writer)) {
      file.close();
    }
  }

  private static List<Piece> lines(SortedTriples.Sorted triples, String name) {
    String end = " <" + name + "> .\n";
    Pieces lines = new Pieces();
    triples.each(
        (subject, predicate, object) -> {
          lines.write(subject.text);
          lines.write(' ');
          lines.write(predicate.text);
          lines.write(' ');
          lines.write(object.text);
          lines.write(end);
        });
    return lines.all();
  }

  private List<Piece> statements(SortedTriples.Sorted triples) {
    Pieces pieces = new Pieces();
    PlainTurtle.Statements statements = turtle.statements(pieces);
    triples.each(
        (subject, predicate, object) ->
            statements.add(subject.value, predicate.value, object.value));
    statements.end();
    return pieces.all();
  }
}
