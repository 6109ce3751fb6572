package be.ertsader.endpoint;

import be.ertsader.source.Iris;
import be.ertsader.store.Dumps;
import be.ertsader.store.OpenStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VCARD4;
import org.apache.jena.vocabulary.VOID;

/**
 * The catalogue as it is served: that of the store, with the addresses of this server and with
 * sizes and checksums of the dumps.
 */
final class ServedCatalog {
  static final Node DATASET = NodeFactory.createURI(Iris.CATALOG + "#dataset");

  private static final Node DERIVED_FROM =
      NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");

  private static final Node GRAPH = NodeFactory.createURI(Iris.CATALOG);
  private static final String DUMPS = Iris.BASE + "dumps/";

  /** The properties whose values are addresses: below the base, they are those of this server. */
  private static final List<Node> ADDRESSES =
      List.of(
          DCAT.accessURL.asNode(),
          DCAT.downloadURL.asNode(),
          DCAT.endpointURL.asNode(),
          DCAT.endpointDescription.asNode(),
          DCAT.landingPage.asNode(),
          FOAF.homepage.asNode(),
          FOAF.page.asNode(),
          VCARD4.hasURL.asNode());

  private final Graph kept = GraphFactory.createDefaultGraph();
  private final Dumps dumps;
  private final String url;

  private ServedCatalog(OpenStore store, String url) {
    this.dumps = store.dumps();
    this.url = url;
    DatasetGraph dataset = store.dataset();
    GraphUtil.addInto(kept, dataset.getGraph(GRAPH));
    Graph union = dataset.getDefaultGraph();
    kept.find(DATASET, DERIVED_FROM, Node.ANY).toList().forEach(t -> name(t.getObject(), union));
  }

  /** Says what a source is, as far as the reader of a catalogue must know. */
  private void name(Node source, Graph union) {
    for (Node property : List.of(RDF.type.asNode(), RDFS.label.asNode())) {
      union.find(source, property, Node.ANY).forEachRemaining(kept::add);
    }
  }

  /**
   * Reads the catalogue of a store, in a transaction.
   *
   * @param url where the server is reached, without a slash at the end
   * @throws HttpFailure 404 when the store has none
   */
  static Graph of(OpenStore store, String url) {
    Graph found = find(store, url);
    if (found.isEmpty()) {
      throw new HttpFailure(404, "this store has no catalogue");
    }
    return found;
  }

  /** The same, empty when the store has none. */
  static Graph find(OpenStore store, String url) {
    ServedCatalog catalog = new ServedCatalog(store, url);
    catalog
        .kept
        .find(Node.ANY, DCAT.downloadURL.asNode(), Node.ANY)
        .toList()
        .forEach(catalog::dump);
    return catalog.here();
  }

  /** Where a dump is downloaded. */
  static Node address(String url, String dump) {
    return NodeFactory.createURI(url + "/dumps/" + dump);
  }

  /** Names the dumps of all data, and of each graph that is described, in VoID. */
  static void addDumps(Graph description, OpenStore store, String url) {
    for (Dumps.Dump dump : store.dumps().all().values()) {
      if (dump.name().startsWith(Dumps.WHOLE)) {
        Node all = NodeFactory.createURI(Iris.VOID + "#dataset");
        description.add(all, VOID.dataDump.asNode(), address(url, dump.name()));
      } else if (dump.name().endsWith(Dumps.NQUADS)) {
        int end = dump.name().length() - Dumps.NQUADS.length();
        String path = dump.name().substring(Dumps.PARTS.length(), end);
        Node graph = NodeFactory.createURI(Iris.VOID + "#graph/" + path);
        description.add(graph, VOID.dataDump.asNode(), address(url, dump.name()));
      }
    }
  }

  /** Tells size and checksum of a dump, or takes it out when it is not there. */
  private void dump(Triple download) {
    Node distribution = download.getSubject();
    String target = download.getObject().getURI();
    Optional<Dumps.Dump> found =
        Optional.of(target)
            .filter(t -> t.startsWith(DUMPS))
            .flatMap(t -> dumps.find(t.substring(DUMPS.length())));
    if (found.isPresent()) {
      tell(distribution, found.get());
    } else {
      GraphUtil.remove(kept, distribution, Node.ANY, Node.ANY);
      GraphUtil.remove(kept, Node.ANY, DCAT.distribution.asNode(), distribution);
    }
  }

  private void tell(Node distribution, Dumps.Dump dump) {
    Node checksum = NodeFactory.createURI(distribution.getURI() + "-checksum");
    kept.add(distribution, DCAT.byteSize.asNode(), number(dump.size()));
    kept.add(distribution, Spdx.CHECKSUM, checksum);
    kept.add(checksum, RDF.type.asNode(), Spdx.CHECKSUM_CLASS);
    kept.add(checksum, Spdx.ALGORITHM, Spdx.SHA256);
    kept.add(
        checksum, Spdx.VALUE, NodeFactory.createLiteralDT(dump.sha256(), XSDDatatype.XSDhexBinary));
    kept.add(Spdx.SHA256, RDF.type.asNode(), Spdx.ALGORITHM_CLASS);
    kept.add(Spdx.SHA256, RDFS.label.asNode(), NodeFactory.createLiteralString("SHA-256"));
  }

  private static Node number(long number) {
    return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDnonNegativeInteger);
  }

  /** The same with the addresses of this server. */
  private Graph here() {
    Map<Node, Node> addresses = new HashMap<>();
    for (Node property : ADDRESSES) {
      kept.find(Node.ANY, property, Node.ANY)
          .forEach(t -> addresses.computeIfAbsent(t.getObject(), this::moved));
    }
    Graph here = GraphFactory.createDefaultGraph();
    kept.find()
        .forEach(
            t ->
                here.add(
                    addresses.getOrDefault(t.getSubject(), t.getSubject()),
                    t.getPredicate(),
                    addresses.getOrDefault(t.getObject(), t.getObject())));
    return here;
  }

  private Node moved(Node address) {
    String iri = address.getURI();
    return iri.startsWith(Iris.BASE)
        ? NodeFactory.createURI(url + "/" + iri.substring(Iris.BASE.length()))
        : address;
  }
}
