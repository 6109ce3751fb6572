package be.ertsader.source;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.FactoryRDFStd;

/** Reads a Turtle file and says where it is broken. */
public final class TurtleFile {
  private TurtleFile() {}

  /**
   * @param name how the file is called in messages
   * @throws be.ertsader.problem.ProblemException with line and column of the first fault
   */
  public static Graph read(Path file, String name) {
    Graph graph = new GraphMem2Fast();
    try (InputStream in = Files.newInputStream(file)) {
      RDFParser.create()
          .source(in)
          .lang(Lang.TURTLE)
          .base(Iris.BASE)
          .factory(new SteadyBlanks(name))
          .errorHandler(new Thrower(name))
          .parse(graph);
      return graph;
    } catch (IOException e) {
      throw new Problem(Code.DISK, name, "cannot be read: " + e.getMessage(), "").exception();
    } catch (RiotException | org.apache.jena.atlas.RuntimeIOException e) {
      throw new Problem(Code.BAD_TURTLE, name, "is no Turtle: " + e.getMessage(), "").exception();
    }
  }

  /**
   * Labels blank nodes by file and order, so that the same file gives the same graph, byte for
   * byte.
   */
  private static final class SteadyBlanks extends FactoryRDFStd {
    private final String file;
    private int made;

    SteadyBlanks(String file) {
      this.file = file.replaceAll("[^A-Za-z0-9]+", "-");
    }

    @Override
    public Node createBlankNode() {
      return NodeFactory.createBlankNode(file + "-" + ++made);
    }

    @Override
    public Node createBlankNode(String label) {
      return NodeFactory.createBlankNode(file + "-" + label);
    }
  }

  private record Thrower(String name) implements ErrorHandler {
    @Override
    public void warning(String message, long line, long col) {
      fail(message, line, col);
    }

    @Override
    public void error(String message, long line, long col) {
      fail(message, line, col);
    }

    @Override
    public void fatal(String message, long line, long col) {
      fail(message, line, col);
    }

    private void fail(String message, long line, long col) {
      throw new Problem(
              Code.BAD_TURTLE, name + ":" + line + ":" + col, message, "mend the Turtle there")
          .exception();
    }
  }
}
