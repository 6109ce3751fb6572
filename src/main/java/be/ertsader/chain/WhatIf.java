package be.ertsader.chain;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What is lost when parts of the chain stop. The loss of a making runs on:
 *
 * <ul>
 *   <li>to the products that the same place makes of the material;
 *   <li>to companion metals at the same place, and everywhere when no maker of the host is spared:
 *       by the host's share where a source gives it, else by anything from none to all;
 *   <li>along residues to the place that takes them, from none to all of what it makes of them;
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

  /** Residues that no longer come: by edge of the residue and material that it yields. */
  private final Map<Integer, Map<Integer, Interval>> feeds = new TreeMap<>();

  /** Materials of which a loss has grown. */
  private final Set<Integer> touched = new TreeSet<>();

  private WhatIf(ChainIndex index) {
    this.index = index;
    this.losses = new Losses(index);
  }

  /** Works out what follows from some stops. */
  static WhatIf of(ChainIndex index, Collection<Stop> stops) {
    WhatIf whatIf = new WhatIf(index);
    stops.forEach(whatIf::stop);
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

  private void stop(Stop stop) {
    Interval part = new Interval(stop.part(), stop.part());
    if (stop.place() >= 0) {
      made(stop.node()).filter(e -> isAt(e, stop.place())).forEach(e -> itself(e, part));
      return;
    }
    switch (index.type(stop.node())) {
      case "site" -> stopSite(stop.node(), part);
      case "company" -> stopCompany(stop.node(), part, new TreeSet<>());
      case "material", "product" -> stopMaterial(stop.node(), part, new TreeSet<>());
      case "waste-stream" -> stopStream(stop.node(), part);
      default ->
          index
              .in(stop.node(), HopKind.LOCATED_IN)
              .map(index::source)
              .filter(n -> index.type(n).equals("site"))
              .forEach(site -> stopSite(site, part));
    }
  }

  private void stopSite(int site, Interval part) {
    madeAt(site).forEach(e -> itself(e, part));
    Interval some = upTo(part);
    index
        .out(site, HopKind.OPERATED_BY)
        .forEach(
            by -> madeAt(index.target(by)).forEach(e -> losses.end(e, some, Losses.ITSELF, by)));
  }

  private void stopCompany(int company, Interval part, Set<Integer> seen) {
    if (!seen.add(company)) {
      return;
    }
    madeAt(company).forEach(e -> itself(e, part));
    index.in(company, HopKind.OPERATED_BY).forEach(e -> stopSite(index.source(e), part));
    index.in(company, HopKind.OWNED_BY).forEach(e -> stopCompany(index.source(e), part, seen));
  }

  private void stopMaterial(int material, Interval part, Set<Integer> seen) {
    if (!seen.add(material)) {
      return;
    }
    made(material).forEach(e -> itself(e, part));
    index
        .out(material)
        .filter(e -> HopKind.isDown(index.kind(e)))
        .forEach(e -> stopMaterial(index.target(e), part, seen));
    if (index.type(material).equals("product")) {
      partsOfProduct(material, upTo(part));
    }
  }

  /** What a product is made of is lost with it where it is made, in part or whole. */
  private void partsOfProduct(int product, Interval some) {
    index
        .in(product, HopKind.MADE_AS)
        .forEach(as -> made(product).forEach(p -> partOfProduct(as, p, some)));
  }

  private void partOfProduct(int as, int made, Interval some) {
    madeOf(index.source(as), index.target(made)).forEach(m -> losses.raise(m, some, made, as));
  }

  private void stopStream(int stream, Interval part) {
    Interval some = upTo(part);
    index
        .in(stream, HopKind.RECYCLED_FROM)
        .forEach(
            from ->
                made(index.source(from))
                    .filter(e -> shareClaim(e, from))
                    .forEach(e -> losses.raise(e, some, Losses.ITSELF, from)));
  }

  private void itself(int edge, Interval part) {
    losses.raise(edge, part, Losses.ITSELF, Losses.ITSELF);
  }

  /** Runs every loss on; when none is left, looks at the materials that no maker is left of. */
  private void settle() {
    do {
      for (Integer edge = losses.next(); edge != null; edge = losses.next()) {
        runOn(edge);
      }
      Set<Integer> all = new TreeSet<>(touched);
      touched.clear();
      all.forEach(this::everywhere);
    } while (losses.hasNext());
  }

  private void runOn(int edge) {
    int material = index.source(edge);
    touched.add(material);
    int place = index.target(edge);
    Interval part = losses.passedOn(edge);
    index
        .out(place, HopKind.OPERATED_BY)
        .forEach(
            by ->
                madeOf(material, index.target(by))
                    .forEach(e -> losses.end(e, upTo(part), edge, by)));
    for (int e = index.firstOut(material); e < index.endOut(material); e++) {
      String kind = index.kind(e);
      if (kind.equals(HopKind.MADE_AS)) {
        alongside(index.target(e), place, part, edge, e);
      } else if (HopKind.isDown(kind)) {
        alongside(index.target(e), place, upTo(part), edge, e);
      } else if (HopKind.isUp(kind)) {
        climb(index.target(e), place, upTo(part), edge, e);
      }
    }
    index
        .in(material)
        .filter(e -> HopKind.isCompanion(index.kind(e)))
        .forEach(e -> companions(e, edge, part));
  }

  /** What else is made at the same place; a site and its company are not quite the same. */
  private void alongside(int what, int place, Interval part, int cause, int via) {
    together(place)
        .forEach(
            p -> {
              if (p == place) {
                madeOf(what, p).forEach(e -> losses.raise(e, part, cause, via));
              } else if (index.type(p).equals("company")) {
                madeOf(what, p).forEach(e -> losses.end(e, upTo(part), cause, via));
              } else {
                madeOf(what, p).forEach(e -> losses.raise(e, upTo(part), cause, via));
              }
            });
  }

  private void climb(int group, int place, Interval part, int cause, int via) {
    made(group).filter(e -> index.target(e) == place).forEach(e -> losses.end(e, part, cause, via));
  }

  /** A companion metal, and what a residue yields where it goes. */
  private void companions(int coupling, int edge, Interval part) {
    int companion = index.source(coupling);
    int place = index.target(edge);
    Interval falls = companionPart(coupling, part);
    alongside(companion, place, falls, edge, coupling);
    takers(place).filter(e -> shareClaim(e, coupling)).forEach(e -> feed(e, coupling, edge, part));
  }

  private void feed(int taking, int coupling, int edge, Interval part) {
    int material = index.source(coupling);
    Interval some = upTo(part);
    feeds
        .computeIfAbsent(taking, e -> new TreeMap<>())
        .merge(material, some, (a, b) -> new Interval(0, Math.max(a.most(), b.most())));
    madeOf(material, index.source(taking)).forEach(e -> losses.raise(e, some, edge, taking));
  }

  /** Who takes residues from a site, or from its company when the site is not named. */
  private IntStream takers(int place) {
    IntStream own = index.in(place);
    IntStream ofCompany =
        index.out(place, HopKind.OPERATED_BY).map(index::target).flatMap(index::in);
    return IntStream.concat(own, ofCompany)
        .filter(e -> index.kind(e).equals(HopKind.TAKES_RESIDUE));
  }

  /** The share of the host where a source gives it, else anything from none to all of the part. */
  private Interval companionPart(int coupling, Interval part) {
    double share =
        index
            .claimNumbers(coupling)
            .mapToObj(index.quantities()::hostShare)
            .flatMapToDouble(OptionalDouble::stream)
            .max()
            .orElse(-1);
    boolean alone = index.count(index.source(coupling), index.kind(coupling)) == 1;
    if (share < 0) {
      return upTo(part);
    }
    return new Interval(alone ? part.least() * share : 0, part.most() * share);
  }

  /** A host that every maker surely loses takes its companions with it, wherever they are made. */
  private void everywhere(int material) {
    int makers = (int) made(material).count();
    if (makers == 0 || losses.lostOf(material) < makers) {
      return;
    }
    int first = made(material).findFirst().getAsInt();
    if (made(material).anyMatch(e -> losses.passedOn(e).least() <= 0)) {
      return;
    }
    double most = made(material).mapToDouble(e -> losses.passedOn(e).most()).max().orElse(0);
    index
        .in(material)
        .filter(e -> HopKind.isOfHost(index.kind(e)))
        .forEach(
            coupling -> {
              Interval all = upTo(companionPart(coupling, new Interval(0, most)));
              made(index.source(coupling)).forEach(e -> losses.raise(e, all, first, coupling));
            });
  }

  private static Interval upTo(Interval part) {
    return new Interval(0, part.most());
  }

  /** The makings of a material or product. */
  IntStream made(int material) {
    return IntStream.concat(
        index.out(material, HopKind.MADE_AT), index.out(material, HopKind.MADE_BY));
  }

  private IntStream madeOf(int material, int place) {
    return IntStream.concat(
        index.between(material, HopKind.MADE_AT, place),
        index.between(material, HopKind.MADE_BY, place));
  }

  private IntStream madeAt(int place) {
    return index.in(place).filter(e -> HopKind.isMade(index.kind(e)));
  }

  private boolean isAt(int made, int place) {
    return index.target(made) == place || isOperatedBy(index.target(made), place);
  }

  /** A site and its company, or a company and its sites. */
  private IntStream together(int place) {
    IntStream companies = index.out(place, HopKind.OPERATED_BY).map(index::target);
    IntStream sites = index.in(place, HopKind.OPERATED_BY).map(index::source);
    return IntStream.concat(IntStream.of(place), IntStream.concat(companies, sites));
  }

  private boolean isOperatedBy(int site, int company) {
    return index.between(site, HopKind.OPERATED_BY, company).findAny().isPresent();
  }

  private boolean shareClaim(int one, int two) {
    return index.claimNumbers(one).anyMatch(c -> index.claimNumbers(two).anyMatch(d -> c == d));
  }
}
