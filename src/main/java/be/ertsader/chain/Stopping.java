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
      itself(index.madeAbout(stop.node(), stop.place()), part);
      return;
    }
    switch (index.type(stop.node())) {
      case "site" -> stopSite(stop.node(), part);
      case "company" -> stopCompany(stop.node(), part, new TreeSet<>());
      case "material", "product" -> stopMaterial(stop.node(), part, new TreeSet<>());
      case "waste-stream" -> stopStream(stop.node(), part);
      default -> stopArea(stop.node(), part);
    }
  }

  private void stopArea(int area, Interval part) {
    for (int e : index.in(area, HopKind.LOCATED_IN).toArray()) {
      if (index.type(index.source(e)).equals("site")) {
        stopSite(index.source(e), part);
      }
    }
  }

  private void stopSite(int site, Interval part) {
    itself(index.madeAt(site).toArray(), part);
    Interval some = part.upTo();
    for (int by : index.out(site, HopKind.OPERATED_BY).toArray()) {
      for (int e : index.madeAt(index.target(by)).toArray()) {
        losses.end(e, some, Losses.ITSELF, by);
      }
    }
  }

  private void stopCompany(int company, Interval part, Set<Integer> seen) {
    if (!seen.add(company)) {
      return;
    }
    itself(index.madeAt(company).toArray(), part);
    for (int e : index.in(company, HopKind.OPERATED_BY).toArray()) {
      stopSite(index.source(e), part);
    }
    for (int e : index.in(company, HopKind.OWNED_BY).toArray()) {
      stopCompany(index.source(e), part, seen);
    }
  }

  private void stopMaterial(int material, Interval part, Set<Integer> seen) {
    if (!seen.add(material)) {
      return;
    }
    itself(index.made(material).toArray(), part);
    for (int e : index.out(material, index.kindsThat(HopKind::isDown)).toArray()) {
      stopMaterial(index.target(e), part, seen);
    }
    if (index.type(material).equals("product")) {
      partsOfProduct(material, part.upTo());
    }
  }

  /** What a product is made of is lost with it where it is made, in part or whole. */
  private void partsOfProduct(int product, Interval some) {
    int[] makings = index.made(product).toArray();
    for (int as : index.in(product, HopKind.MADE_AS).toArray()) {
      for (int made : makings) {
        for (int m : index.made(index.source(as), index.target(made)).toArray()) {
          losses.raise(m, some, made, as);
        }
      }
    }
  }

  private void stopStream(int stream, Interval part) {
    Interval some = part.upTo();
    for (int from : index.in(stream, HopKind.RECYCLED_FROM).toArray()) {
      for (int e : index.shared().beside(from).toArray()) {
        if (isMakingOf(e, index.source(from))) {
          losses.raise(e, some, Losses.ITSELF, from);
        }
      }
    }
  }

  private void itself(int[] edges, Interval part) {
    for (int edge : edges) {
      losses.raise(edge, part, Losses.ITSELF, Losses.ITSELF);
    }
  }

  private boolean isMakingOf(int edge, int material) {
    return index.source(edge) == material && HopKind.isMade(index.kind(edge));
  }
}
