package be.ertsader.remote;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.problem.ProblemException;
import be.ertsader.store.OpenStore;
import be.ertsader.store.StorePlace;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.Quad;

/** A store on a server that answers SPARQL 1.1 queries. */
public final class RemotePlace implements StorePlace {
  private static final String PUBLISH = "run 'ertsader publish'";

  /** How often the server is asked whether its store is still the same. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** How long the server may take to say so: requests wait for that. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Service service;
  private final Path kept;
  private long asked = System.nanoTime() - PAUSE.toNanos();
  private boolean wasCurrent = true;

  /**
   * A server, which is not asked yet.
   *
   * @param kept the folder for what is worked out from stores of servers
   */
  public RemotePlace(URI query, Path kept) {
    this.service = new Service(query);
    this.kept = kept;
  }

  @Override
  public synchronized OpenStore open(String ontology) {
    Publication published = published(service);
    if (!published.isComplete()) {
      String what =
          "a publication to %s is under way, or was broken off".formatted(service.address());
      throw problem(Code.STORE_BUSY, what, "wait until it has ended, or run it again");
    }
    if (!published.info().ontology().equals(ontology)) {
      String what =
          "the store at %s was made by another version of the ontology (store %s, program %s)"
              .formatted(service.address(), published.info().ontology(), ontology);
      throw problem(Code.STORE_OTHER_ONTOLOGY, what, PUBLISH);
    }
    wasCurrent = true;
    asked = System.nanoTime();
    return new RemoteStore(published, dataset(published), kept(published));
  }

  /**
   * What the server says of its graphs.
   *
   * @throws ProblemException STORE_MISSING when it says nothing, STORE_UNREADABLE when that makes
   *     no sense, or what ails the server
   */
  private static Publication published(Service service) {
    RemoteDataset any = new RemoteDataset(service, true, Set.of(), PrefixMapFactory.create());
    Graph said = new GraphMem2Fast();
    Iterator<Quad> quads = any.findInSpecificNamedGraph(Publication.GRAPH, null, null, null);
    quads.forEachRemaining(q -> said.add(q.asTriple()));
    if (said.isEmpty()) {
      String what = "nothing was published to " + service.address();
      throw problem(Code.STORE_MISSING, what, PUBLISH);
    }
    try {
      return Publication.read(said);
    } catch (IllegalArgumentException e) {
      String what =
          "the store at %s says of itself: %s".formatted(service.address(), e.getMessage());
      throw problem(Code.STORE_UNREADABLE, what, PUBLISH);
    }
  }

  private RemoteDataset dataset(Publication published) {
    PrefixMap prefixes = PrefixMapFactory.create(published.prefixes());
    Set<Node> graphs =
        published.graphs().keySet().stream()
            .map(NodeFactory::createURI)
            .collect(Collectors.toUnmodifiableSet());
    return new RemoteDataset(service, isUnion(prefixes), graphs, prefixes);
  }

  /** Whether what stands in a named graph is found without naming it. */
  private boolean isUnion(PrefixMap prefixes) {
    RemoteDataset union = new RemoteDataset(service, true, Set.of(), prefixes);
    // To the end, so that the connection can be used again.
    return !union.getDefaultGraph().find(Publication.GRAPH, Node.ANY, Node.ANY).toList().isEmpty();
  }

  private Path kept(Publication published) {
    String name = service.address().toString().replaceAll("[^A-Za-z0-9.-]+", "_");
    return kept.resolve(name).resolve(published.version());
  }

  @Override
  public synchronized boolean isCurrent(OpenStore store) {
    if (System.nanoTime() - asked < PAUSE.toNanos()) {
      return wasCurrent;
    }
    try {
      wasCurrent = published(service.within(PATIENCE)).version().equals(store.version());
    } catch (ProblemException e) {
      // The server is away for a while: the next query tells it, if it needs the server.
      wasCurrent = true;
    }
    asked = System.nanoTime();
    return wasCurrent;
  }

  /** Asks the server. One that is away fails the query that asked it. */
  @Override
  public boolean isUnchanged(OpenStore store) {
    return published(service.within(PATIENCE)).version().equals(store.version());
  }

  private static ProblemException problem(Code code, String what, String cure) {
    return Problem.of(code, what, cure).exception();
  }
}
