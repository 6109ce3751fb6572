package be.ertsader.cli;

import be.ertsader.endpoint.Limits;
import be.ertsader.endpoint.SparqlServer;
import be.ertsader.store.Draft;
import be.ertsader.store.StoreFolder;
import be.ertsader.store.StoreInfo;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;

/**
 * Endpoints of ours in the place of Wikidata and the EU's, and one of the project's own data that
 * may call them.
 */
final class Partners implements AutoCloseable {
  static final String WIKIDATA = "https://query.wikidata.org/sparql";
  static final String EU = "https://publications.europa.eu/webapi/rdf/sparql";

  private static final String OURS = "http://localhost:3030/";
  private static final String ONTOLOGY = "ontology-1";

  private final Map<String, SparqlServer> partners = new LinkedHashMap<>();
  private final SparqlServer server;

  Partners() {
    partners.put(WIKIDATA, start("wikidata"));
    partners.put(EU, start("eu"));
    Set<String> allowed =
        partners.values().stream().map(p -> p.sparql().toString()).collect(Collectors.toSet());
    server =
        SparqlServer.start(
            StoreFolder.at(Built.store()),
            Built.home(),
            SparqlServer.LOOPBACK,
            0,
            new SparqlServer.Options(Limits.USUAL, allowed, false));
  }

  private static SparqlServer start(String name) {
    Graph items = RDFParser.source("clients/" + name + ".ttl").toGraph();
    Node graph = Site.node("urn:x:" + name);
    Path folder = Built.temporary().resolve(name);
    try (Draft draft = StoreFolder.at(folder).begin()) {
      long quads =
          draft.write(sink -> items.find().forEachRemaining(t -> sink.quad(Quad.create(graph, t))));
      draft.publish(new StoreInfo(ONTOLOGY, name, "ertsader test", quads));
    }
    return SparqlServer.start(
        StoreFolder.at(folder), ONTOLOGY, SparqlServer.LOOPBACK, 0, SparqlServer.Options.USUAL);
  }

  SparqlServer server() {
    return server;
  }

  /** A text in which those who stand in are named in the place of those who are meant. */
  String here(String text) {
    String here = text.replace(OURS, server.url().toString());
    for (Map.Entry<String, SparqlServer> partner : partners.entrySet()) {
      here = here.replace(partner.getKey(), partner.getValue().sparql().toString());
    }
    return here;
  }

  /** Lets a partner be away from now on. */
  void leave(String partner) {
    partners.get(partner).close();
  }

  @Override
  public void close() {
    server.close();
    partners.values().forEach(SparqlServer::close);
  }
}
