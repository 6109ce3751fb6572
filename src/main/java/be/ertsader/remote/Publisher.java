package be.ertsader.remote;

import be.ertsader.store.OpenStore;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/**
 * Loads the graphs of a store into a server, those that changed. Readers are told while that goes
 * on. What broke off goes on where it was when it is run again.
 */
public final class Publisher {
  /** After so many graphs the server is told how far things are. */
  private static final int STEP = 16;

  private final GraphStore server;
  private final Consumer<String> progress;
  private final Map<String, String> there = new TreeMap<>();

  /**
   * What was done.
   *
   * @param put graphs that were sent
   * @param removed graphs that were removed, as the store has them no more
   * @param same graphs that were there already
   * @param quads quads that were sent
   */
  public record Summary(int put, int removed, int same, long quads) {}

  /**
   * A publisher to a server that nobody asked yet.
   *
   * @param address where it takes graphs by the SPARQL 1.1 Graph Store Protocol
   * @param progress is told of each step
   */
  public Publisher(URI address, Consumer<String> progress) {
    this.server = new GraphStore(address);
    this.progress = progress;
  }

  /**
   * Publishes a store.
   *
   * @throws be.ertsader.problem.ProblemException what ails the server; it then knows that its
   *     graphs are not whole
   */
  public Summary publish(OpenStore store) {
    DatasetGraph dataset = store.dataset();
    return Txn.calculateRead(dataset, () -> publish(store, dataset));
  }

  private Summary publish(OpenStore store, DatasetGraph dataset) {
    Map<String, String> wanted = digests(dataset);
    Map<String, String> prefixes = new TreeMap<>(dataset.prefixes().getMapping());
    String fresh = UUID.randomUUID().toString();
    Publication goal = new Publication(fresh, store.info(), wanted, prefixes);
    Optional<Publication> before = server.get(Publication.GRAPH).flatMap(Publisher::readable);
    before.ifPresent(p -> there.putAll(p.graphs()));
    List<String> changed =
        wanted.keySet().stream().filter(g -> !wanted.get(g).equals(there.get(g))).toList();
    List<String> gone = there.keySet().stream().filter(g -> !wanted.containsKey(g)).toList();
    int same = wanted.size() - changed.size();
    if (before.map(p -> p.isComplete() && isSame(p, goal)).orElse(false)) {
      return new Summary(0, 0, same, 0);
    }
    Stream.concat(changed.stream(), gone.stream()).forEach(g -> there.put(g, ""));
    tell(goal.underWay(there));
    long quads = put(goal, dataset, changed);
    gone.forEach(g -> server.delete(NodeFactory.createURI(g)));
    tell(goal);
    return new Summary(changed.size(), gone.size(), same, quads);
  }

  private static Optional<Publication> readable(Graph said) {
    try {
      return Optional.of(Publication.read(said));
    } catch (IllegalArgumentException e) {
      // Then all graphs are sent.
      return Optional.empty();
    }
  }

  private static boolean isSame(Publication there, Publication goal) {
    return there.info().equals(goal.info())
        && there.graphs().equals(goal.graphs())
        && there.prefixes().equals(goal.prefixes());
  }

  private void tell(Publication state) {
    server.put(Publication.GRAPH, state.graph());
  }

  private long put(Publication goal, DatasetGraph dataset, List<String> changed) {
    long quads = 0;
    int done = 0;
    for (String name : changed) {
      progress.accept("publishing graph %d of %d: %s".formatted(done + 1, changed.size(), name));
      Node graph = NodeFactory.createURI(name);
      Graph content = new GraphMem2Fast();
      dataset.getGraph(graph).find().mapWith(Skolem::there).forEach(content::add);
      server.put(graph, content);
      quads += content.size();
      there.put(name, goal.graphs().get(name));
      done++;
      if (done % STEP == 0) {
        tell(goal.underWay(there));
      }
    }
    return quads;
  }

  private static Map<String, String> digests(DatasetGraph dataset) {
    Map<String, String> digests = new TreeMap<>();
    List<Node> graphs = new ArrayList<>();
    dataset.listGraphNodes().forEachRemaining(graphs::add);
    graphs.forEach(g -> digests.put(g.getURI(), digest(dataset.getGraph(g))));
    return digests;
  }

  /** The same for the same statements, in whatever order. */
  private static String digest(Graph graph) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      graph.find().mapWith(Publisher::line).toList().stream()
          .sorted()
          .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String line(Triple triple) {
    return NodeFmtLib.strNT(Skolem.there(triple).getSubject())
        + " "
        + NodeFmtLib.strNT(triple.getPredicate())
        + " "
        + NodeFmtLib.strNT(Skolem.there(triple).getObject())
        + "\n";
  }
}
