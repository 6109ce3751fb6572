package be.ertsader.chain;

import java.util.BitSet;
import java.util.stream.IntStream;

/** Puts together, claim by claim, what is made and where. Claims and things are numbers. */
final class Makings {
  /** Takes a hop from what is made to where. */
  interface Sink {
    void take(int what, String kind, int place, int claim);
  }

  /** Claims that something is made. */
  final BitSet making = new BitSet();

  /** Claims on a maker of some kind, and on the stage of processing: together they say the same. */
  final BitSet maker = new BitSet();

  final BitSet processing = new BitSet();

  /** Claims on what is planned. */
  final BitSet planned = new BitSet();

  /** Claims on what neither runs nor is planned. */
  final BitSet over = new BitSet();

  /** Pairs of a claim and a thing. */
  final Ints sites = new Ints();

  final Ints companies = new Ints();
  final Ints materials = new Ints();
  final Ints products = new Ints();

  /**
   * Gives all hops. A claim that names a site says nothing of its company's other sites; a claim of
   * a plan, or whose status is one, is planned; one on a product of several materials, an alloy, is
   * no making of each.
   *
   * @param claims above every claim
   */
  void each(int claims, Sink sink) {
    IntLists site = new IntLists(sites, claims);
    IntLists company = new IntLists(companies, claims);
    IntLists material = new IntLists(materials, claims);
    IntLists product = new IntLists(products, claims);
    maker.and(processing);
    making.or(maker);
    making.andNot(over);
    for (int claim = making.nextSetBit(0); claim >= 0; claim = making.nextSetBit(claim + 1)) {
      boolean sited = !site.isEmpty(claim);
      int[] places = (sited ? site : company).of(claim).toArray();
      boolean alloy = !product.isEmpty(claim) && material.of(claim).distinct().count() > 1;
      int because = claim;
      IntStream made = product.of(claim);
      (alloy ? made : IntStream.concat(material.of(claim), made))
          .forEach(what -> give(sink, what, kind(because, sited), places, because));
    }
  }

  private static void give(Sink sink, int what, String kind, int[] places, int claim) {
    for (int place : places) {
      sink.take(what, kind, place, claim);
    }
  }

  private String kind(int claim, boolean sited) {
    String kind = sited ? HopKind.MADE_AT : HopKind.MADE_BY;
    return planned.get(claim) ? HopKind.planned(kind) : kind;
  }
}
