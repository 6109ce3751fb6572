package be.ertsader.chain;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a technology needs, who makes that in Flanders, and who acts for it. */
final class TechnologyView {
  private final ViewHops hops;
  private final ChainIndex index;

  /** Edges to makers that were told: a material may be near to several that are needed. */
  private final Set<Integer> told = new TreeSet<>();

  private TechnologyView(ViewHops hops) {
    this.hops = hops;
    this.index = hops.index;
  }

  static void take(ViewHops hops, String start) {
    TechnologyView view = new TechnologyView(hops);
    int technology = hops.index.node(start);
    if (technology >= 0) {
      hops.index.out(technology, HopKind.NEEDS).forEach(need -> view.need(technology, need));
    }
    hops.sideOut(start).forEach(e -> hops.add(hops.side, e, hops.side.kind(e), true));
  }

  private void need(int technology, int need) {
    int material = index.target(need);
    hops.add(index, need, HopKind.NEEDS, true);
    index.out(technology, HopKind.NAMED_MAKER).forEach(named -> namedMaker(need, named));
    for (NearMaterials.Near near : NearMaterials.of(index, material)) {
      List<Integer> makers =
          hops.makers(near.material())
              .filter(e -> hops.isFlemish(index.target(e)))
              .boxed()
              .toList();
      if (!makers.isEmpty() && near.material() != material) {
        Set<String> says = Set.of(index.iri(near.says()));
        hops.add(index.iri(material), near.kind(), index.iri(near.material()), true, says);
      }
      makers.stream().filter(told::add).forEach(this::maker);
    }
  }

  /** A claim that the technology needs a material may name the company that makes it. */
  private void namedMaker(int need, int named) {
    Set<Integer> both = claims(named);
    both.retainAll(claims(need));
    if (!both.isEmpty()) {
      String material = index.iri(index.target(need));
      String company = index.iri(index.target(named));
      hops.add(material, HopKind.NAMED_MAKER, company, false, names(both));
    }
  }

  private void maker(int edge) {
    int maker = index.target(edge);
    if (index.kind(edge).equals(HopKind.MADE_AT)) {
      hops.add(index, edge, HopKind.MADE_AT, true);
      hops.place(maker);
      return;
    }
    Set<Integer> others = claims(edge);
    index.in(maker, HopKind.NAMED_MAKER).forEach(named -> others.removeAll(claims(named)));
    if (!others.isEmpty()) {
      String material = index.iri(index.source(edge));
      hops.add(material, HopKind.MADE_BY, index.iri(maker), false, names(others));
    }
  }

  /** Claims stay numbers for as long as nobody is told of them: a name is read from the store. */
  private Set<Integer> claims(int edge) {
    return index.claimNumbers(edge).boxed().collect(Collectors.toCollection(TreeSet::new));
  }

  private List<String> names(Set<Integer> claims) {
    return claims.stream().map(index.claims::of).toList();
  }
}
