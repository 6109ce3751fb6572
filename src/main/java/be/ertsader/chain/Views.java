package be.ertsader.chain;

import be.ertsader.query.NamedThing;
import be.ertsader.query.QueryCatalogue;
import be.ertsader.store.OpenStore;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdfconnection.RDFConnection;

/** Reads the chain around one thing from the indexes of a store. */
public final class Views {
  private static final Comparator<Hop> ORDER =
      Comparator.comparing((Hop h) -> h.from().label())
          .thenComparing(Hop::kind)
          .thenComparing(h -> h.to().label());

  /** Of what counts as Flemish only places are read, which have no label there. */
  private static final String PLACES_ONLY = "en";

  private Views() {}

  /**
   * The hops of a view with their evidence, sorted by the label where they begin, their kind and
   * the label where they end.
   *
   * @param queries the catalogue with the internal queries {@code hops}, {@code chain-claims},
   *     {@code side-hops}, {@code flemish-sources}, {@code thing-labels} and {@code hop-evidence}
   * @param language {@code en} or {@code nl}
   */
  public static Chain read(
      OpenStore store, QueryCatalogue queries, View view, NamedThing thing, String language) {
    ViewHops hops =
        new ViewHops(
            ChainIndexes.of(store, queries),
            SideHops.read(store, queries.internal("side-hops")),
            Flanders.read(store, queries.internal("flemish-sources"), PLACES_ONLY));
    String start = thing.iri().getURI();
    view.take(hops, start);
    try (RDFConnection connection = store.connect()) {
      return told(connection, queries, new Hop.Place(start, thing.label()), hops.all(), language);
    }
  }

  private static Chain told(
      RDFConnection connection,
      QueryCatalogue queries,
      Hop.Place start,
      List<ViewHop> hops,
      String language) {
    Set<String> things = new TreeSet<>();
    Set<String> kinds = new TreeSet<>();
    Set<String> claims = new TreeSet<>();
    for (ViewHop hop : hops) {
      things.add(hop.from());
      things.add(hop.to());
      kinds.add(hop.kind());
      claims.addAll(hop.claims());
    }
    Wording wording = Wording.read(connection, queries, things, kinds, claims, language);
    return new Chain(
        start,
        hops.stream()
            .map(h -> wording.hop(h.from(), h.kind(), h.to(), h.derived(), h.claims()))
            .sorted(ORDER)
            .toList());
  }
}
