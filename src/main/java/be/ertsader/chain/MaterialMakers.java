package be.ertsader.chain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who makes a material in Flanders, as the same material, as a member of the group that it is, as
 * its group, or as a grade; a way never turns round between group and member or material and grade.
 * A hierarchy of groups and grades without circles is taken for granted.
 */
final class MaterialMakers {
  private enum Way {
    START,
    UP,
    DOWN
  }

  /** A hop between two materials, from what is needed towards what is made. */
  record Step(int from, int to) {}

  private final ChainIndex index;
  private final Flanders flanders;
  private final Map<Integer, Way> materials = new LinkedHashMap<>();

  /** Between materials. */
  final List<Step> steps = new ArrayList<>();

  /** Flemish sites by the material that they make. */
  final Map<Integer, Set<Integer>> sites = new TreeMap<>();

  /**
   * Flemish companies, by the material, whose claim names no site, and no Flemish site of which
   * makes what is needed: another site would be counted twice, as it may be the same.
   */
  final Map<Integer, Set<Integer>> companies = new TreeMap<>();

  /** Hops to makers that are not in Flanders, as far as is known. */
  final Set<Integer> elsewhere = new TreeSet<>();

  /** Hops to sites and companies that only plan to make it. */
  final Set<Integer> planned = new TreeSet<>();

  /** The hops that say who makes it. */
  final Set<Integer> evidence = new TreeSet<>();

  MaterialMakers(ChainIndex index, Flanders flanders, int material) {
    this.index = index;
    this.flanders = flanders;
    walk(material);
    materials.keySet().forEach(this::sites);
    Set<Integer> operators =
        places(sites).stream()
            .flatMap(s -> operators(index, s).stream())
            .collect(Collectors.toSet());
    materials.keySet().forEach(m -> companies(m, operators));
  }

  /** The materials, what is needed first. */
  Set<Integer> materials() {
    return materials.keySet();
  }

  /** All sites and companies of a map, each once. */
  static Set<Integer> places(Map<Integer, Set<Integer>> byMaterial) {
    return byMaterial.values().stream()
        .flatMap(Collection::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The companies that operate a site. */
  static List<Integer> operators(ChainIndex index, int site) {
    return index.out(site, HopKind.OPERATED_BY).map(index::target).boxed().toList();
  }

  private void walk(int start) {
    materials.put(start, Way.START);
    List<Integer> queue = new ArrayList<>(List.of(start));
    for (int read = 0; read < queue.size(); read++) {
      int from = queue.get(read);
      for (int edge = index.firstOut(from); edge < index.endOut(from); edge++) {
        Way way = way(edge);
        if (way != Way.START && (from == start || materials.get(from) == way)) {
          int to = index.target(edge);
          steps.add(new Step(from, to));
          if (materials.putIfAbsent(to, way) == null) {
            queue.add(to);
          }
        }
      }
    }
  }

  /** Where a hop between materials leads; {@code START} when it is none that counts. */
  private Way way(int edge) {
    boolean up = HopKind.isUp(index.kind(edge));
    if (!up && !HopKind.isDown(index.kind(edge))) {
      return Way.START;
    }
    return up ? Way.UP : Way.DOWN;
  }

  private void sites(int material) {
    for (int edge = index.firstOut(material); edge < index.endOut(material); edge++) {
      int target = index.target(edge);
      if (HopKind.isPlanned(index.kind(edge))) {
        planned.add(edge);
      } else if (index.kind(edge).equals(HopKind.MADE_AT)) {
        if (flanders.sites().contains(index.iri(target))) {
          sites.computeIfAbsent(material, m -> new TreeSet<>()).add(target);
          evidence.add(edge);
        } else {
          elsewhere.add(edge);
        }
      }
    }
  }

  private void companies(int material, Set<Integer> operators) {
    for (int edge = index.firstOut(material); edge < index.endOut(material); edge++) {
      int company = index.target(edge);
      if (!index.kind(edge).equals(HopKind.MADE_BY)) {
        continue;
      }
      if (!flanders.companies().contains(index.iri(company))) {
        elsewhere.add(edge);
      } else {
        evidence.add(edge);
        if (!operators.contains(company)) {
          companies.computeIfAbsent(material, m -> new TreeSet<>()).add(company);
        }
      }
    }
  }
}
