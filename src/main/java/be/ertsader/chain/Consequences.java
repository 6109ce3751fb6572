package be.ertsader.chain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a what-if means: quantities, technologies, and who is left.
 *
 * @param made every making that loses something, in the order of materials and places
 * @param materials what that is for each material or product
 * @param uses the technologies that need what is lost
 * @param feeds residues that no longer come
 */
public record Consequences(
    List<Making> made, List<Material> materials, List<Use> uses, List<Feed> feeds) {

  /** How many of those who are left are named. */
  private static final int NAMED = 6;

  /**
   * A making that loses something.
   *
   * @param edge from the material to the place
   * @param part from 0 to 1
   * @param path edges from the stopped making to this one: making, link, making ... making
   */
  public record Making(int edge, Interval part, List<Integer> path) {}

  /**
   * A material or product that is lost in part.
   *
   * @param lost tonnes a year, of the losing makings that have a figure; absent when none has
   * @param left what remains of the makings that have a figure; absent when none has
   * @param complete whether every making has a figure
   * @param euShare what is lost, in percent of what the EU uses
   * @param others some of the places that make it and lose nothing
   * @param otherCount how many of these there are
   */
  public record Material(
      int material,
      Optional<Interval> lost,
      Optional<Interval> left,
      boolean complete,
      Optional<Interval> euShare,
      List<Integer> others,
      long otherCount) {}

  /**
   * A technology that needs something that is lost.
   *
   * @param path edges from the technology to the material
   */
  public record Use(int technology, int material, List<Integer> path) {}

  /** A residue that no longer comes: the edge from who takes it, and what it yields. */
  public record Feed(int edge, int material, Interval part) {}

  /** Reads them off what is lost. */
  static Consequences of(ChainIndex index, WhatIf whatIf) {
    List<Making> made = new ArrayList<>();
    Set<Integer> lost = new TreeSet<>();
    for (Map.Entry<Integer, Losses.Loss> loss : whatIf.losses().byEdge().entrySet()) {
      int edge = loss.getKey();
      made.add(new Making(edge, loss.getValue().part(), path(whatIf.losses(), edge)));
      lost.add(index.source(edge));
    }
    List<Material> materials = new ArrayList<>();
    for (int material : lost) {
      materials.add(material(index, whatIf, material));
    }
    Set<Integer> touched = new TreeSet<>(lost);
    List<Feed> feeds = new ArrayList<>();
    for (Map.Entry<Integer, Map<Integer, Interval>> feed : whatIf.feeds().entrySet()) {
      for (Map.Entry<Integer, Interval> yield : feed.getValue().entrySet()) {
        feeds.add(new Feed(feed.getKey(), yield.getKey(), yield.getValue()));
        touched.add(yield.getKey());
      }
    }
    return new Consequences(made, materials, uses(index, touched), feeds);
  }

  private static List<Integer> path(Losses losses, int edge) {
    List<Integer> path = new ArrayList<>();
    for (Map.Entry<Integer, Integer> cause : losses.causes(edge).entrySet()) {
      path.add(cause.getKey());
      if (cause.getValue() != Losses.ITSELF) {
        path.add(cause.getValue());
      }
    }
    Collections.reverse(path);
    return path;
  }

  private static Material material(ChainIndex index, WhatIf whatIf, int material) {
    Output output = Output.of(index, material);
    Losses losses = whatIf.losses();
    Set<Integer> losing = losses.ofNode(material);
    Optional<Interval> lost =
        output.isKnown(losing) ? Optional.of(output.lost(losses, material)) : Optional.empty();
    Optional<Interval> left =
        output.isKnown() ? Optional.of(output.left(losses, material)) : Optional.empty();
    Optional<Interval> used = index.quantities().euConsumption(material);
    Optional<Interval> share =
        lost.isPresent() && used.isPresent()
            ? Optional.of(lost.get().percentOf(used.get()))
            : Optional.empty();
    int makings = index.count(material, HopKind.MADE_AT) + index.count(material, HopKind.MADE_BY);
    return new Material(
        material,
        lost,
        left,
        output.isComplete(),
        share,
        others(index, material, losing),
        makings - losing.size());
  }

  /** The places of the first makings that lose nothing. */
  private static List<Integer> others(ChainIndex index, int material, Set<Integer> losing) {
    Set<Integer> places = new LinkedHashSet<>();
    int named = 0;
    PrimitiveIterator.OfInt makings = index.made(material).iterator();
    while (named < NAMED && makings.hasNext()) {
      int making = makings.nextInt();
      if (!losing.contains(making)) {
        places.add(index.target(making));
        named++;
      }
    }
    return List.copyOf(places);
  }

  /** The technologies that need a material: it, its group, a member or grade; by a component. */
  static List<Use> uses(ChainIndex index, Set<Integer> materials) {
    boolean[] near = index.kindsThat(k -> HopKind.isUp(k) || HopKind.isDown(k));
    Map<Long, Use> uses = new TreeMap<>();
    for (int material : materials) {
      addUsers(index, material, List.of(), uses);
      for (int e : index.in(material, near).toArray()) {
        addUsers(index, material, List.of(e), uses);
      }
    }
    return List.copyOf(uses.values());
  }

  /** Technologies first, then materials; the first way that is found counts. */
  private static void add(Map<Long, Use> uses, int technology, int material, List<Integer> path) {
    long key = (long) technology << Integer.SIZE | material;
    uses.putIfAbsent(key, new Use(technology, material, path));
  }

  /**
   * Adds who needs a material or what is near it.
   *
   * @param below the edge from what is near to the material; none for the material itself
   */
  private static void addUsers(
      ChainIndex index, int material, List<Integer> below, Map<Long, Use> uses) {
    int needed = below.isEmpty() ? material : index.source(below.get(0));
    for (int need : index.in(needed, HopKind.NEEDS).toArray()) {
      int user = index.source(need);
      if (index.type(user).equals("technology")) {
        add(uses, user, material, path(below, need));
        continue;
      }
      for (int part : index.in(user, HopKind.HAS_COMPONENT).toArray()) {
        add(uses, index.source(part), material, path(below, part, need));
      }
    }
  }

  private static List<Integer> path(List<Integer> below, int... above) {
    List<Integer> all = new ArrayList<>();
    for (int edge : above) {
      all.add(edge);
    }
    all.addAll(below);
    return all;
  }

  /** Every edge that is spoken of. */
  public Set<Integer> edges() {
    Set<Integer> edges = new HashSet<>();
    made.forEach(m -> edges.addAll(m.path()));
    uses.forEach(u -> edges.addAll(u.path()));
    feeds.forEach(f -> edges.add(f.edge()));
    return edges;
  }

  /** Every thing that is named and at no edge of the above. */
  public Set<Integer> things() {
    Set<Integer> things = new HashSet<>();
    materials.forEach(m -> things.addAll(m.others()));
    feeds.forEach(f -> things.add(f.material()));
    return things;
  }
}
