package be.ertsader.chain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    Set<Integer> materials = new TreeSet<>();
    whatIf
        .losses()
        .byEdge()
        .forEach(
            (edge, loss) -> {
              made.add(new Making(edge, loss.part(), path(whatIf.losses(), edge)));
              materials.add(index.source(edge));
            });
    List<Feed> feeds = new ArrayList<>();
    whatIf
        .feeds()
        .forEach((e, yields) -> yields.forEach((m, part) -> feeds.add(new Feed(e, m, part))));
    Set<Integer> touched = new TreeSet<>(materials);
    feeds.forEach(f -> touched.add(f.material()));
    return new Consequences(
        made,
        materials.stream().map(m -> material(index, whatIf, m)).toList(),
        uses(index, touched),
        feeds);
  }

  private static List<Integer> path(Losses losses, int edge) {
    List<Integer> path = new ArrayList<>();
    losses
        .causes(edge)
        .forEach(
            (making, via) -> {
              path.add(0, making);
              if (via != Losses.ITSELF) {
                path.add(0, via);
              }
            });
    return path;
  }

  private static Material material(ChainIndex index, WhatIf whatIf, int material) {
    Output output = Output.of(index, material);
    Set<Integer> losing = whatIf.losses().ofNode(material);
    Optional<Interval> lost =
        Optional.of(output.lost(losing, whatIf.losses()::part)).filter(x -> output.isKnown(losing));
    Optional<Interval> left =
        Optional.of(output.left(losing, whatIf.losses()::part)).filter(x -> output.isKnown());
    Optional<Interval> share =
        lost.flatMap(l -> index.quantities().euConsumption(material).map(l::percentOf));
    IntStream others = index.made(material).filter(e -> !losing.contains(e));
    return new Material(
        material,
        lost,
        left,
        output.isComplete(),
        share,
        others.limit(NAMED).map(index::target).distinct().boxed().toList(),
        index.count(material, HopKind.MADE_AT)
            + index.count(material, HopKind.MADE_BY)
            - losing.size());
  }

  /** The technologies that need a material: it, its group, a member or grade; by a component. */
  static List<Use> uses(ChainIndex index, Set<Integer> materials) {
    boolean[] near = index.kindsThat(k -> HopKind.isUp(k) || HopKind.isDown(k));
    Map<Long, Use> uses = new TreeMap<>();
    for (int material : materials) {
      users(index, material, List.of()).forEach(u -> uses.putIfAbsent(key(u), u));
      index
          .in(material, near)
          .forEach(
              e ->
                  users(index, index.source(e), List.of(e))
                      .map(u -> new Use(u.technology(), material, u.path()))
                      .forEach(u -> uses.putIfAbsent(key(u), u)));
    }
    return List.copyOf(uses.values());
  }

  /** Technologies first, then materials. */
  private static long key(Use use) {
    return (long) use.technology() << Integer.SIZE | use.material();
  }

  private static Stream<Use> users(ChainIndex index, int material, List<Integer> below) {
    return needs(index, material)
        .boxed()
        .flatMap(
            need -> {
              int user = index.source(need);
              if (index.type(user).equals("technology")) {
                return Stream.of(use(user, material, below, need));
              }
              return index
                  .in(user, HopKind.HAS_COMPONENT)
                  .mapToObj(e -> use(index.source(e), material, below, e, need));
            });
  }

  private static Use use(int technology, int material, List<Integer> below, int... path) {
    List<Integer> all = new ArrayList<>();
    IntStream.of(path).forEach(all::add);
    all.addAll(below);
    return new Use(technology, material, all);
  }

  private static IntStream needs(ChainIndex index, int material) {
    return index.in(material, HopKind.NEEDS);
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
