package be.ertsader.store;

import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;

/** Refuses statements of the default graph, which the union of the named graphs hides. */
final class NamedGraphsOnly extends StreamRDFWrapper {
  NamedGraphsOnly(StreamRDF sink) {
    super(sink);
  }

  @Override
  public void triple(Triple triple) {
    throw new IllegalArgumentException("not in a named graph: " + triple);
  }

  @Override
  public void quad(Quad quad) {
    if (quad.isDefaultGraph() || quad.isTriple()) {
      triple(quad.asTriple());
    }
    super.quad(quad);
  }
}
