package be.ertsader.chain;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is lost when parts of the chain stop. The loss of a making runs on:
 *
 * <ul>
 *   <li>to the products that the same place makes of the material;
 *   <li>to companion metals at the same place, and everywhere when no maker of the host is spared:
 *       by the host's share where a source gives it, else by anything from none to all;
 *   <li>along residues to the place that takes them, from none to all of what it makes of them; of
 *       a company without its site, from and to all its sites, any of which may be the one;
 *   <li>to the members of a group at the same place, from none to all;
 *   <li>from a site to what its company makes of the same at no named site, and from a site that
 *       stops to all that its company makes so, from none to all; there it ends.
 * </ul>
 *
 * <p>Nothing stopped loses nothing; more stopped never loses less; no loss exceeds what was there.
 */
public final class WhatIf {
  /**
   * What stops.
   *
   * @param node a site, company, municipality, region, material, product or waste stream
   * @param place where only this making of a material stops, or -1 for all of it
   * @param part from 0 to 1
   */
  public record Stop(int node, int place, double part) {}

  private final ChainIndex index;
  private final Losses losses;

  /** Kinds of hops, by number. */
  private final boolean[] isForm;

  private final boolean[] isCompanion;

  /** Residues that no longer come: by edge of the residue and material that it yields. */
  private final Map<Integer, Map<Integer, Interval>> feeds = new TreeMap<>();

  /** Materials of which a loss has grown. */
  private final Set<Integer> touched = new TreeSet<>();

  private WhatIf(ChainIndex index) {
    this.index = index;
    this.losses = new Losses(index);
    this.isForm =
        index.kindsThat(k -> k.equals(HopKind.MADE_AS) || HopKind.isUp(k) || HopKind.isDown(k));
    this.isCompanion = index.kindsThat(HopKind::isCompanion);
  }

  /** Works out what follows from some stops. */
  static WhatIf of(ChainIndex index, Collection<Stop> stops) {
    WhatIf whatIf = new WhatIf(index);
    Stopping stopping = new Stopping(index, whatIf.losses);
    for (Stop stop : stops) {
      stopping.stop(stop);
    }
    whatIf.settle();
    return whatIf;
  }

  /** The parts that are lost. */
  Losses losses() {
    return losses;
  }

  /** The parts of residues that no longer come, by edge and material. */
  Map<Integer, Map<Integer, Interval>> feeds() {
    return feeds;
  }

  /** Runs every loss on; when none is left, looks at the materials that no maker is left of. */
  private void settle() {
    do {
      for (Integer edge = losses.next(); edge != null; edge = losses.next()) {
        runOn(edge);
      }
      Set<Integer> all = new TreeSet<>(touched);
      touched.clear();
      for (int material : all) {
        everywhere(material);
      }
    } while (losses.hasNext());
  }

  private void runOn(int edge) {
    int material = index.source(edge);
    touched.add(material);
    int place = index.target(edge);
    Interval part = losses.passedOn(edge);
    for (int by : index.out(place, HopKind.OPERATED_BY).toArray()) {
      for (int e : index.made(material, index.target(by)).toArray()) {
        losses.end(e, part.upTo(), edge, by);
      }
    }
    for (int form : index.out(material, isForm).toArray()) {
      form(form, edge, part);
    }
    for (int coupling : index.in(material, isCompanion).toArray()) {
      companions(coupling, edge, part);
    }
  }

  /** A product, a member or a grade, at the same place; or the group or what it is a grade of. */
  private void form(int form, int edge, Interval part) {
    String kind = index.kind(form);
    int what = index.target(form);
    int place = index.target(edge);
    if (kind.equals(HopKind.MADE_AS)) {
      alongside(what, place, part, edge, form);
    } else if (HopKind.isDown(kind)) {
      alongside(what, place, part.upTo(), edge, form);
    } else {
      climb(what, place, part.upTo(), edge, form);
    }
  }

  /** What else is made at the same place; a site and its company are not quite the same. */
  private void alongside(int what, int place, Interval part, int cause, int via) {
    for (int p : together(place)) {
      Interval falls = p == place ? part : part.upTo();
      boolean ends = p != place && index.type(p).equals("company");
      for (int e : index.made(what, p).toArray()) {
        if (ends) {
          losses.end(e, falls, cause, via);
        } else {
          losses.raise(e, falls, cause, via);
        }
      }
    }
  }

  private void climb(int group, int place, Interval part, int cause, int via) {
    for (int e : index.made(group, place).toArray()) {
      losses.end(e, part, cause, via);
    }
  }

  /** A companion metal, and what a residue yields where it goes. */
  private void companions(int coupling, int edge, Interval part) {
    int companion = index.source(coupling);
    int place = index.target(edge);
    Interval falls = companionPart(coupling, part);
    alongside(companion, place, falls, edge, coupling);
    for (int p : together(place)) {
      for (int taking : index.in(p, HopKind.TAKES_RESIDUE).toArray()) {
        if (shareClaim(taking, coupling)) {
          feed(taking, coupling, edge, part.upTo());
        }
      }
    }
  }

  /** Missed by who takes it: a site, and what its company makes at no named site; or a company. */
  private void feed(int taking, int coupling, int edge, Interval some) {
    int material = index.source(coupling);
    int taker = index.source(taking);
    Map<Integer, Interval> yields = feeds.get(taking);
    if (yields == null) {
      yields = new TreeMap<>();
      feeds.put(taking, yields);
    }
    Interval before = yields.get(material);
    yields.put(material, before == null ? some : before.hull(some));
    for (int e : index.madeAbout(material, taker)) {
      losses.raise(e, some, edge, taking);
    }
    if (index.made(material, taker).findFirst().isPresent()) {
      // What its company makes of it follows from that.
      return;
    }
    for (int by : index.out(taker, HopKind.OPERATED_BY).toArray()) {
      for (int e : index.made(material, index.target(by)).toArray()) {
        losses.end(e, some, edge, taking);
      }
    }
  }

  /** The share of the host where a source gives it, else anything from none to all of the part. */
  private Interval companionPart(int coupling, Interval part) {
    double share = -1;
    for (int claim : index.claimNumbers(coupling).toArray()) {
      share = Math.max(share, index.quantities().hostShare(claim).orElse(-1));
    }
    boolean alone = index.count(index.source(coupling), index.kind(coupling)) == 1;
    if (share < 0) {
      return part.upTo();
    }
    return new Interval(alone ? part.least() * share : 0, part.most() * share);
  }

  /** A host that every maker surely loses takes its companions with it, wherever they are made. */
  private void everywhere(int material) {
    int makers = index.count(material, HopKind.MADE_AT) + index.count(material, HopKind.MADE_BY);
    if (makers == 0 || losses.lostOf(material) < makers) {
      return;
    }
    int[] made = index.made(material).toArray();
    double most = 0;
    for (int e : made) {
      if (losses.passedOn(e).least() <= 0) {
        return;
      }
      most = Math.max(most, losses.passedOn(e).most());
    }
    for (int coupling : index.in(material, index.kindsThat(HopKind::isOfHost)).toArray()) {
      Interval all = companionPart(coupling, new Interval(0, most)).upTo();
      for (int e : index.made(index.source(coupling)).toArray()) {
        losses.raise(e, all, made[0], coupling);
      }
    }
  }

  /** A site and its company, or a company and its sites. */
  private int[] together(int place) {
    Ints all = new Ints();
    all.add(place);
    for (int e : index.out(place, HopKind.OPERATED_BY).toArray()) {
      all.add(index.target(e));
    }
    for (int e : index.in(place, HopKind.OPERATED_BY).toArray()) {
      all.add(index.source(e));
    }
    return all.toArray();
  }

  private boolean shareClaim(int one, int two) {
    int[] claims = index.claimNumbers(two).toArray();
    for (int claim : index.claimNumbers(one).toArray()) {
      for (int other : claims) {
        if (claim == other) {
          return true;
        }
      }
    }
    return false;
  }
}
