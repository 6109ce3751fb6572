package be.ertsader.chain;

import be.ertsader.query.QueryCatalogue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdfconnection.RDFConnection;

/** Tells the edges of an index to people: labels, and the evidence behind each hop. */
public final class Hops {
  private final ChainIndex index;
  private final Wording wording;

  private Hops(ChainIndex index, Wording wording) {
    this.index = index;
    this.wording = wording;
  }

  /**
   * Reads what people want to know of some edges; no others can be told.
   *
   * @param language {@code en} or {@code nl}
   */
  public static Hops read(
      RDFConnection connection,
      QueryCatalogue queries,
      ChainIndex index,
      Collection<Integer> edges,
      String language) {
    return read(connection, queries, index, edges, Set.of(), Set.of(), language);
  }

  /**
   * The same, and some more things.
   *
   * @param more nodes that are named and may be at no edge
   * @param others claims that are cited and stand behind no edge
   */
  public static Hops read(
      RDFConnection connection,
      QueryCatalogue queries,
      ChainIndex index,
      Collection<Integer> edges,
      Collection<Integer> more,
      Collection<String> others,
      String language) {
    Set<String> things = new TreeSet<>();
    Set<String> kinds = new TreeSet<>();
    Set<String> claims = new TreeSet<>(others);
    more.forEach(node -> things.add(index.iri(node)));
    for (int edge : edges) {
      things.add(index.iri(index.source(edge)));
      things.add(index.iri(index.target(edge)));
      kinds.add(index.kind(edge));
      kinds.add(HopKind.inverse(index.kind(edge)));
      claims.addAll(index.claims(edge));
    }
    return new Hops(index, Wording.read(connection, queries, things, kinds, claims, language));
  }

  /** A hop, seen from one of its ends. */
  public Hop hop(int edge, boolean along) {
    String kind = along ? index.kind(edge) : HopKind.inverse(index.kind(edge));
    String source = index.iri(index.source(edge));
    String target = index.iri(index.target(edge));
    return wording.hop(
        along ? source : target,
        kind,
        along ? target : source,
        !index.isStated(edge),
        index.claims(edge));
  }

  /** The hops of a way, in its order. */
  public List<Hop> hops(Route route) {
    List<Hop> hops = new ArrayList<>();
    for (int edge : route.edges()) {
      hops.add(hop(edge, route.along()));
    }
    return hops;
  }

  /** A thing with its label. */
  public Hop.Place place(int node) {
    return wording.place(index.iri(node));
  }

  /** Where what stands behind some edges is cited, each once. */
  List<String> sources(Collection<Integer> edges) {
    return edges.stream().flatMap(e -> hop(e, true).references().stream()).distinct().toList();
  }

  /** Where some claims stand, in the order of the claims; those that were read only. */
  String references(Collection<String> all) {
    return wording.evidence(all).stream()
        .map(Hop.Evidence::reference)
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
