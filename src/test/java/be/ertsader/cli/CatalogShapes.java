package be.ertsader.cli;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;

/** The shapes that catalogues are held to: one file for each profile. */
final class CatalogShapes {
  static final List<String> PROFILES = List.of("dcat-ap", "dcat-ap-vl");

  private final Graph graph;
  private final Shapes shapes;

  private CatalogShapes(Graph graph) {
    this.graph = graph;
    this.shapes = Shapes.parse(graph);
  }

  static CatalogShapes of(String profile) {
    String file = Built.ROOT.resolve("src/test/resources/catalog/" + profile + ".ttl").toString();
    return new CatalogShapes(RDFDataMgr.loadGraph(file));
  }

  /** What a catalogue violates, a line each. */
  List<String> violations(Graph catalog) {
    return ShaclValidator.get().validate(shapes, catalog).getEntries().stream()
        .map(CatalogShapes::line)
        .toList();
  }

  /** Whether one thing of a catalogue violates a rule about that property. */
  boolean refuses(Graph catalog, Node thing, Node property) {
    return ShaclValidator.get().validate(shapes, catalog, thing).getEntries().stream()
        .anyMatch(e -> String.valueOf(e.resultPath()).contains(property.getURI()));
  }

  /** A rule: things of a class, a property of theirs, what is asked of it. */
  record Rule(String profile, Node type, Node property, Node demand, Node value) {
    @Override
    public String toString() {
      return "%s: %s %s %s"
          .formatted(profile, type.getLocalName(), property.getLocalName(), demand.getLocalName());
    }
  }

  /** All rules that ask one thing of the values of a property. */
  static List<Rule> rules(String profile) {
    Graph graph = of(profile).graph;
    return graph.stream(Node.ANY, SHACL.targetClass, Node.ANY)
        .flatMap(
            target ->
                graph.stream(target.getSubject(), SHACL.property, Node.ANY)
                    .map(Triple::getObject)
                    .flatMap(
                        shape ->
                            graph.stream(shape, Node.ANY, Node.ANY)
                                .filter(t -> !t.getPredicate().equals(SHACL.path))
                                .filter(t -> isDemand(t.getPredicate()))
                                .map(
                                    t ->
                                        new Rule(
                                            profile,
                                            target.getObject(),
                                            object(graph, shape, SHACL.path),
                                            t.getPredicate(),
                                            t.getObject()))))
        .toList();
  }

  /** A qualified shape and its number are one demand. */
  private static boolean isDemand(Node parameter) {
    return !parameter.equals(SHACL.qualifiedValueShape);
  }

  private static Node object(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).next().getObject();
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static String line(ReportEntry entry) {
    return "%s %s: %s (%s)"
        .formatted(entry.focusNode(), entry.resultPath(), entry.message(), entry.value());
  }
}
