package be.ertsader.chain;

import be.ertsader.query.GivenValues;
import be.ertsader.query.QueryCatalogue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.rdflink.RDFLinkAdapter;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;

/** What some things and kinds of hops are called, and what stands behind some claims. */
final class Wording {
  private static final String HOP = "https://w3id.org/ertsader/id/hop/";

  private final String language;
  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, List<Hop.Evidence>> evidence = new HashMap<>();

  private Wording(String language) {
    this.language = language;
  }

  /**
   * Reads a store, by one query for the labels and one for the claims.
   *
   * @param things IRIs of things
   * @param kinds notations of kinds of hops
   * @param claims IRIs of claims, or of things of a register
   * @param language {@code en} or {@code nl}
   */
  static Wording read(
      RDFConnection connection,
      QueryCatalogue queries,
      Set<String> things,
      Set<String> kinds,
      Set<String> claims,
      String language) {
    Wording wording = new Wording(language);
    Set<String> named = new TreeSet<>(things);
    kinds.forEach(kind -> named.add(HOP + kind));
    RDFLink link = RDFLinkAdapter.adapt(connection);
    Query labels = queries.internal("thing-labels").query();
    wording.ask(link, labels, "thing", named, wording::takeLabel);
    EvidenceReader reader = new EvidenceReader(language);
    Query evidence = queries.internal("hop-evidence").query();
    wording.ask(link, evidence, "claim", claims, row -> wording.takeEvidence(reader, row));
    return wording;
  }

  /**
   * A hop in words.
   *
   * @param from IRI of the thing where it begins
   * @param kind notation of the kind of hop
   * @param to IRI of the thing where it ends
   * @param claims IRIs of what says so
   */
  Hop hop(String from, String kind, String to, boolean derived, Collection<String> claims) {
    return new Hop(
        place(from),
        kind,
        labels.getOrDefault(HOP + kind, kind),
        place(to),
        derived ? "derived" : "stated",
        List.copyOf(new TreeSet<>(evidence(claims))));
  }

  /** A thing with its label; one without any is called by the last part of its IRI. */
  Hop.Place place(String iri) {
    return new Hop.Place(iri, labels.getOrDefault(iri, iri.substring(iri.lastIndexOf('/') + 1)));
  }

  /** What stands behind claims, in their order. */
  List<Hop.Evidence> evidence(Collection<String> claims) {
    return claims.stream().flatMap(c -> evidence.getOrDefault(c, List.of()).stream()).toList();
  }

  private void ask(
      RDFLink link, Query query, String variable, Set<String> values, Consumer<Binding> each) {
    if (values.isEmpty()) {
      return;
    }
    List<Node> nodes = values.stream().map(NodeFactory::createURI).toList();
    Node lang = NodeFactory.createLiteralString(language);
    Txn.executeRead(
        link,
        () -> {
          try (QueryExec exec =
              link.newQuery()
                  .query(GivenValues.of(query, variable, nodes))
                  .substitution("lang", lang)
                  .build()) {
            exec.select().forEachRemaining(each);
          }
        });
  }

  private void takeLabel(Binding row) {
    labels.put(
        row.get(Var.alloc("thing")).getURI(), row.get(Var.alloc("label")).getLiteralLexicalForm());
  }

  private void takeEvidence(EvidenceReader reader, Binding row) {
    evidence
        .computeIfAbsent(row.get(Var.alloc("claim")).getURI(), c -> new ArrayList<>())
        .addAll(reader.read(row));
  }
}
