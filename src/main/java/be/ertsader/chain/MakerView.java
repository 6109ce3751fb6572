package be.ertsader.chain;

import java.util.Set;
import java.util.TreeSet;

/** What a company or a site makes, who needs that, and for which technologies it acts. */
final class MakerView {
  private static final String ACTS_AS = "acts-as-";

  private final ViewHops hops;
  private final ChainIndex index;

  /** What it makes in Flanders. */
  private final Set<Integer> supplied = new TreeSet<>();

  private MakerView(ViewHops hops) {
    this.hops = hops;
    this.index = hops.index;
  }

  static void company(ViewHops hops, String start) {
    int company = hops.index.node(start);
    if (company >= 0) {
      hops.addAll(hops.index.out(company, HopKind.OWNED_BY));
    }
    new MakerView(hops).makesAndActs(company, start);
  }

  /** What is owned is told where it comes first, should companies own each other. */
  static void group(ViewHops hops, String start) {
    company(hops, start);
    int group = hops.index.node(start);
    Set<Integer> told = new TreeSet<>(Set.of(group));
    if (group >= 0) {
      owned(hops, group, told);
    }
  }

  private static void owned(ViewHops hops, int group, Set<Integer> told) {
    hops.index
        .in(group, HopKind.OWNED_BY)
        .filter(e -> told.add(hops.index.source(e)))
        .forEach(
            edge -> {
              int owned = hops.index.source(edge);
              hops.add(hops.index, edge, HopKind.inverse(HopKind.OWNED_BY), false);
              new MakerView(hops).makesAndActs(owned, hops.index.iri(owned));
              owned(hops, owned, told);
            });
  }

  private void makesAndActs(int company, String iri) {
    if (company >= 0) {
      makes(company, HopKind.MADE_BY);
      index.in(company, HopKind.OPERATED_BY).forEach(this::site);
      neededBy();
    }
    acts(iri);
  }

  static void site(ViewHops hops, String start) {
    MakerView view = new MakerView(hops);
    int site = hops.index.node(start);
    if (site >= 0) {
      hops.place(site);
      view.makes(site, HopKind.MADE_AT);
      view.residues(site);
      view.neededBy();
    }
    view.acts(start);
  }

  /** A site of a company, by the edge to its operator. */
  private void site(int operated) {
    int site = index.source(operated);
    hops.add(index, operated, HopKind.OPERATES, false);
    hops.municipality(site);
    makes(site, HopKind.MADE_AT);
    acts(index.iri(site));
  }

  private void makes(int maker, String kind) {
    index
        .in(maker, kind)
        .filter(e -> index.type(index.source(e)).equals("material"))
        .forEach(
            e -> {
              hops.add(index, e, HopKind.inverse(kind), false);
              if (hops.isFlemish(maker)) {
                supplied.add(index.source(e));
              }
            });
  }

  /** Residues between sites, both ways. */
  private void residues(int site) {
    String takes = HopKind.TAKES_RESIDUE;
    index
        .out(site, takes)
        .filter(e -> isSite(index.target(e)))
        .forEach(e -> hops.add(index, e, takes, true));
    index
        .in(site, takes)
        .filter(e -> isSite(index.source(e)))
        .forEach(e -> hops.add(index, e, HopKind.inverse(takes), false));
  }

  private boolean isSite(int node) {
    return index.type(node).equals("site");
  }

  /** A technology that needs something near to what is made has that need behind it. */
  private void neededBy() {
    for (int material : supplied) {
      for (NearMaterials.Near needed : NearMaterials.of(index, material)) {
        index
            .in(needed.material(), HopKind.NEEDS)
            .filter(e -> index.type(index.source(e)).equals("technology"))
            .forEach(need -> needed(material, need));
      }
    }
  }

  private void needed(int material, int need) {
    String technology = index.iri(index.source(need));
    String kind = HopKind.inverse(HopKind.NEEDS);
    hops.add(index.iri(material), kind, technology, true, index.claims(need));
  }

  private void acts(String actor) {
    hops.sideIn(actor).forEach(e -> hops.add(hops.side, e, ACTS_AS + hops.side.kind(e), false));
  }
}
