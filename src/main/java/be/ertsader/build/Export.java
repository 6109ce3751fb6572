package be.ertsader.build;

import be.ertsader.check.RdfTurtle;
import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.source.Iris;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/** Writes graphs of a store as RDF. */
public final class Export {
  /** The forms of RDF; Turtle and JSON-LD of several graphs: Turtle merges them. */
  public enum Format {
    TURTLE,
    TRIG,
    NQUADS,
    JSONLD
  }

  private final DatasetGraph data;
  private final Map<String, String> prefixes;
  private final List<Node> graphs;

  /**
   * @param part a source, a graph of a source such as {@code vito-2024/table-16}, or blank for all
   * @throws be.ertsader.problem.ProblemException if the store holds no such graph
   */
  public Export(DatasetGraph data, String part, Map<String, String> prefixes) {
    this.data = data;
    this.prefixes = prefixes;
    String name = Iris.BASE + "graph/" + part;
    graphs =
        Txn.calculateRead(
            data,
            () ->
                org.apache.jena.atlas.iterator.Iter.toList(data.listGraphNodes()).stream()
                    .filter(Node::isURI)
                    .filter(
                        g ->
                            part.isBlank()
                                || g.getURI().equals(name)
                                || g.getURI().startsWith(name + "/"))
                    .sorted(java.util.Comparator.comparing(Node::getURI))
                    .toList());
    if (graphs.isEmpty()) {
      throw Problem.of(
              Code.UNKNOWN_NAME,
              "no source or graph '" + part + "' is in the store",
              "'ertsader build' lists the sources")
          .exception();
    }
  }

  /** Writes the graphs; the stream stays open. */
  public void write(Format format, OutputStream out) {
    Txn.executeRead(data, () -> writeNow(format, out));
  }

  private void writeNow(Format format, OutputStream out) {
    switch (format) {
      case TURTLE -> RdfTurtle.write(merged(), prefixes, out);
      case NQUADS -> quads(out);
      case TRIG -> RDFWriter.source(dataset()).format(RDFFormat.TRIG_BLOCKS).output(out);
      case JSONLD -> RDFWriter.source(dataset()).format(RDFFormat.JSONLD11).output(out);
    }
  }

  private Graph merged() {
    Graph all = new GraphMem2Fast();
    graphs.forEach(g -> data.getGraph(g).find().forEach(all::add));
    return all;
  }

  private DatasetGraph dataset() {
    DatasetGraph part = DatasetGraphFactory.createGeneral();
    prefixes.forEach(part.prefixes()::add);
    graphs.forEach(g -> part.addGraph(g, data.getGraph(g)));
    return part;
  }

  /** One sorted line per quad, so that equal stores give equal bytes. */
  private void quads(OutputStream out) {
    try {
      BufferedWriter writer =
          new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      List<String> lines =
          graphs.stream()
              .flatMap(g -> data.getGraph(g).stream().map(t -> line(Quad.create(g, t))))
              .sorted()
              .toList();
      for (String line : lines) {
        writer.write(line);
      }
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(Quad quad) {
    StringWriterI line = new StringWriterI();
    NodeFormatterNT format = new NodeFormatterNT();
    for (Node node :
        List.of(quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph())) {
      format.format(line, node);
      line.print(" ");
    }
    line.print(".\n");
    return line.toString();
  }
}
