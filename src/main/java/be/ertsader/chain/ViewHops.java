package be.ertsader.chain;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Collects the hops of a view; one that comes twice has the claims of both. */
final class ViewHops {
  private static final String MUNICIPALITY = "municipality";

  /** All that depends. */
  final ChainIndex index;

  /** What is told although nothing depends on it. */
  final ChainIndex side;

  private final Flanders flanders;
  private final TreeMap<ViewHop, ViewHop> found = new TreeMap<>(ViewHop.ORDER);

  ViewHops(ChainIndex index, ChainIndex side, Flanders flanders) {
    this.index = index;
    this.side = side;
    this.flanders = flanders;
  }

  /** All that were added, sorted by their IRIs. */
  List<ViewHop> all() {
    return List.copyOf(found.values());
  }

  void add(String from, String kind, String to, boolean derived, Collection<String> claims) {
    ViewHop hop = new ViewHop(from, kind, to, derived, new TreeSet<>(claims));
    ViewHop known = found.putIfAbsent(hop, hop);
    if (known != null) {
      known.claims().addAll(claims);
    }
  }

  /** Adds an edge as it stands, or seen from its end under another name. */
  void add(ChainIndex of, int edge, String kind, boolean along) {
    String source = of.iri(of.source(edge));
    String target = of.iri(of.target(edge));
    add(along ? source : target, kind, along ? target : source, false, of.claims(edge));
  }

  /** Adds edges of the index as they stand. */
  void addAll(IntStream edges) {
    edges.forEach(e -> add(index, e, index.kind(e), true));
  }

  /** Operator and municipality of a site. */
  void place(int site) {
    addAll(index.out(site, HopKind.OPERATED_BY));
    municipality(site);
  }

  void municipality(int site) {
    addAll(
        index
            .out(site, HopKind.LOCATED_IN)
            .filter(e -> index.type(index.target(e)).equals(MUNICIPALITY)));
  }

  /** Where and by whom a material is made today. */
  IntStream makers(int material) {
    return index.out(material).filter(e -> HopKind.isMade(index.kind(e)));
  }

  /** Whether a site, or a company whose claims name no site, counts as a source in Flanders. */
  boolean isFlemish(int place) {
    String iri = index.iri(place);
    return flanders.sites().contains(iri) || flanders.companies().contains(iri);
  }

  /** The edges at a thing beside the ways that arrive there; none when nothing is told of it. */
  IntStream sideIn(String iri) {
    int node = side.node(iri);
    return node < 0 ? IntStream.empty() : side.in(node);
  }

  /** The edges at a thing beside the ways that leave it; none when nothing is told of it. */
  IntStream sideOut(String iri) {
    int node = side.node(iri);
    return node < 0 ? IntStream.empty() : side.out(node);
  }
}
