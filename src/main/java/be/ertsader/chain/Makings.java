package be.ertsader.chain;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Puts together, claim by claim, what is made and where. Claims and things are numbers. */
final class Makings {
  /** Takes a hop from what is made to where. */
  interface Sink {
    void take(int what, String kind, int place, int claim);
  }

  private final BitSet making = new BitSet();
  private final BitSet planned = new BitSet();
  private final BitSet over = new BitSet();
  private final BitSet mixed = new BitSet();

  /** Pairs of a claim and a thing, by what the thing is to the claim. */
  private final Map<String, Ints> pairs = new HashMap<>();

  /** A claim that something is made, or planned. */
  void take(int claim, boolean isPlanned) {
    making.set(claim);
    planned.set(claim, planned.get(claim) || isPlanned);
  }

  /** What a claim says: {@code site}, {@code company}, {@code material} or {@code product}. */
  void take(String role, int claim, int thing) {
    Ints all = pairs.computeIfAbsent(role, r -> new Ints());
    all.add(claim);
    all.add(thing);
  }

  /** A claim on what does not run; a plan is one, and so is what has ended. */
  void stop(int claim, boolean isPlanned) {
    (isPlanned ? planned : over).set(claim);
  }

  /** A claim on a product of several materials: no making of each of them. */
  void mix(int claim) {
    mixed.set(claim);
  }

  /**
   * Gives all hops. A claim that names a site says nothing of its company's other sites; a claim of
   * a plan, or whose status is one, is planned.
   */
  void each(Sink sink) {
    Map<Integer, Ints> sites = byClaim("site");
    Map<Integer, Ints> companies = byClaim("company");
    for (String role : new String[] {"material", "product"}) {
      Ints all = pairs.getOrDefault(role, new Ints());
      for (int i = 0; i < all.size(); i += 2) {
        int claim = all.get(i);
        if (isMaking(claim) && !(role.equals("material") && mixed.get(claim))) {
          boolean sited = sites.containsKey(claim);
          Ints places = (sited ? sites : companies).getOrDefault(claim, new Ints());
          for (int p = 0; p < places.size(); p++) {
            sink.take(all.get(i + 1), kind(claim, sited), places.get(p), claim);
          }
        }
      }
    }
  }

  private boolean isMaking(int claim) {
    return making.get(claim) && !over.get(claim);
  }

  private String kind(int claim, boolean sited) {
    String kind = sited ? HopKind.MADE_AT : HopKind.MADE_BY;
    return planned.get(claim) ? HopKind.planned(kind) : kind;
  }

  /** The things of a role, of claims on makings only. */
  private Map<Integer, Ints> byClaim(String role) {
    Map<Integer, Ints> things = new HashMap<>();
    Ints all = pairs.getOrDefault(role, new Ints());
    for (int i = 0; i < all.size(); i += 2) {
      if (isMaking(all.get(i))) {
        things.computeIfAbsent(all.get(i), c -> new Ints()).add(all.get(i + 1));
      }
    }
    return things;
  }
}
