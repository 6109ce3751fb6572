package be.ertsader.chain;

import java.util.Set;

/** Who makes a material, with what it comes, and which technologies need it. */
final class MaterialView {
  private static final Set<String> KINSHIP =
      Set.of("member-of", "has-member", "grade-of", "has-grade");

  private MaterialView() {}

  static void take(ViewHops hops, String start) {
    relations(hops, hops.index, start);
    relations(hops, hops.side, start);
    int material = hops.index.node(start);
    if (material < 0) {
      return;
    }
    hops.addAll(hops.makers(material));
    hops.index.out(material, HopKind.MADE_AT).forEach(made -> hops.place(hops.index.target(made)));
    hops.index
        .in(material, HopKind.NEEDS)
        .filter(e -> hops.index.type(hops.index.source(e)).equals("technology"))
        .forEach(e -> hops.add(hops.index, e, HopKind.inverse(HopKind.NEEDS), false));
  }

  /** Groups, grades, and couplings seen from both ends. */
  private static void relations(ViewHops hops, ChainIndex of, String start) {
    int material = of.node(start);
    if (material < 0) {
      return;
    }
    of.out(material)
        .filter(e -> KINSHIP.contains(of.kind(e)) || HopKind.isCoupling(of.kind(e)))
        .forEach(e -> hops.add(of, e, of.kind(e), true));
    of.in(material)
        .filter(e -> HopKind.isCoupling(of.kind(e)))
        .forEach(e -> hops.add(of, e, HopKind.inverse(of.kind(e)), false));
  }
}
