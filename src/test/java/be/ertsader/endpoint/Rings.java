package be.ertsader.endpoint;

import be.ertsader.store.Draft;
import be.ertsader.store.StoreFolder;
import be.ertsader.store.StoreInfo;
import be.ertsader.store.Stores;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/** Stores in which every thing has a label and leads to the next, the last to the first. */
final class Rings {
  private Rings() {}

  /** Publishes a ring of that many things, in two graphs. */
  static void publish(Path folder, int things) {
    try (Draft draft = StoreFolder.at(folder).begin()) {
      long quads =
          draft.write(
              sink -> {
                for (int i = 0; i < things; i++) {
                  Node graph = iri("graph" + i % 2);
                  Node label = NodeFactory.createLiteralString("thing " + i);
                  sink.quad(Quad.create(graph, iri("s" + i), iri("label"), label));
                  Node next = iri("s" + (i + 1) % things);
                  sink.quad(Quad.create(graph, iri("s" + i), iri("next"), next));
                }
              });
      draft.publish(new StoreInfo(Stores.ONTOLOGY, "ring-" + things, "ertsader test", quads));
    }
  }

  private static Node iri(String name) {
    return NodeFactory.createURI("urn:x:" + name);
  }
}
