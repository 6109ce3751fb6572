package be.ertsader.chain;

import java.util.Set;
import java.util.TreeSet;

/** What stops themselves take, before any loss runs on. */
final class Stopping {
  private final ChainIndex index;
  private final Losses losses;

  Stopping(ChainIndex index, Losses losses) {
    this.index = index;
    this.losses = losses;
  }

  /** Raises what a stop itself takes. */
  void stop(WhatIf.Stop stop) {
    Interval part = new Interval(stop.part(), stop.part());
    if (stop.place() >= 0) {
      index.madeAbout(stop.node(), stop.place()).forEach(e -> itself(e, part));
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
    index.madeAt(site).forEach(e -> itself(e, part));
    Interval some = part.upTo();
    index
        .out(site, HopKind.OPERATED_BY)
        .forEach(
            by ->
                index
                    .madeAt(index.target(by))
                    .forEach(e -> losses.end(e, some, Losses.ITSELF, by)));
  }

  private void stopCompany(int company, Interval part, Set<Integer> seen) {
    if (!seen.add(company)) {
      return;
    }
    index.madeAt(company).forEach(e -> itself(e, part));
    index.in(company, HopKind.OPERATED_BY).forEach(e -> stopSite(index.source(e), part));
    index.in(company, HopKind.OWNED_BY).forEach(e -> stopCompany(index.source(e), part, seen));
  }

  private void stopMaterial(int material, Interval part, Set<Integer> seen) {
    if (!seen.add(material)) {
      return;
    }
    index.made(material).forEach(e -> itself(e, part));
    index
        .out(material, index.kindsThat(HopKind::isDown))
        .forEach(e -> stopMaterial(index.target(e), part, seen));
    if (index.type(material).equals("product")) {
      partsOfProduct(material, part.upTo());
    }
  }

  /** What a product is made of is lost with it where it is made, in part or whole. */
  private void partsOfProduct(int product, Interval some) {
    index
        .in(product, HopKind.MADE_AS)
        .forEach(as -> index.made(product).forEach(p -> partOfProduct(as, p, some)));
  }

  private void partOfProduct(int as, int made, Interval some) {
    index.made(index.source(as), index.target(made)).forEach(m -> losses.raise(m, some, made, as));
  }

  private void stopStream(int stream, Interval part) {
    Interval some = part.upTo();
    index
        .in(stream, HopKind.RECYCLED_FROM)
        .forEach(
            from ->
                index
                    .shared()
                    .beside(from)
                    .filter(e -> isMakingOf(e, index.source(from)))
                    .forEach(e -> losses.raise(e, some, Losses.ITSELF, from)));
  }

  private void itself(int edge, Interval part) {
    losses.raise(edge, part, Losses.ITSELF, Losses.ITSELF);
  }

  private boolean isMakingOf(int edge, int material) {
    return index.source(edge) == material && HopKind.isMade(index.kind(edge));
  }
}
