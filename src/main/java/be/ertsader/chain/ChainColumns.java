package be.ertsader.chain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where things stand from left to right. The layer of a thing is the least number of hops from the
 * start, against the arrow where no other way leads. A layer with hops inside it has several
 * columns, so that a hop always leads from one column to another.
 */
final class ChainColumns {
  private final Map<String, Hop.Place> places = new LinkedHashMap<>();
  private final Map<String, Integer> layers = new LinkedHashMap<>();
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<Integer> layerOfColumn = new ArrayList<>();
  private final Map<String, List<String>> out = new HashMap<>();
  private final Map<String, List<String>> in = new HashMap<>();

  ChainColumns(Chain chain) {
    places.put(chain.start().iri(), chain.start());
    for (Hop hop : chain.hops()) {
      String from = hop.from().iri();
      String to = hop.to().iri();
      places.putIfAbsent(from, hop.from());
      places.putIfAbsent(to, hop.to());
      if (!from.equals(to)) {
        out.computeIfAbsent(from, i -> new ArrayList<>()).add(to);
        in.computeIfAbsent(to, i -> new ArrayList<>()).add(from);
      }
    }
    places.keySet().forEach(this::reach);
    spread();
  }

  /** All things; the start comes first. */
  Map<String, Hop.Place> places() {
    return places;
  }

  /** Things in the order in which hops lead to them. */
  Iterable<String> found() {
    return layers.keySet();
  }

  /** The layer of a thing, from 0. */
  int layer(String iri) {
    return layers.get(iri);
  }

  /** The column of a thing, from 0. */
  int column(String iri) {
    return columns.get(iri);
  }

  /** The layer of each column. */
  List<Integer> layerOfColumn() {
    return layerOfColumn;
  }

  /** Finds what hangs together with a thing that no walk has found. */
  private void reach(String root) {
    if (layers.containsKey(root)) {
      return;
    }
    layers.put(root, 0);
    walk(root, out);
    for (String behind = besideFound(); behind != null; behind = besideFound()) {
      walk(behind, out);
    }
  }

  private void walk(String from, Map<String, List<String>> ways) {
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      String at = open.remove();
      for (String next : ways.getOrDefault(at, List.of())) {
        if (layers.putIfAbsent(next, layers.get(at) + 1) == null) {
          open.add(next);
        }
      }
    }
  }

  /** A thing that only leads to what is found gets its layer from there; null when none is left. */
  private String besideFound() {
    for (String found : layers.keySet()) {
      for (String before : in.getOrDefault(found, List.of())) {
        if (!layers.containsKey(before)) {
          layers.put(before, layers.get(found) + 1);
          return before;
        }
      }
    }
    return null;
  }

  private void spread() {
    Map<Integer, List<String>> byLayer = new TreeMap<>();
    layers.forEach((iri, layer) -> byLayer.computeIfAbsent(layer, l -> new ArrayList<>()).add(iri));
    byLayer.forEach(
        (layer, members) -> {
          Map<String, Integer> ranks = ranks(new LinkedHashSet<>(members));
          int first = layerOfColumn.size();
          ranks.forEach((iri, rank) -> columns.put(iri, first + rank));
          int most = ranks.values().stream().mapToInt(r -> r).max().orElse(0);
          for (int i = 0; i <= most; i++) {
            layerOfColumn.add(layer);
          }
        });
  }

  /** Ranks the members of a layer so that the two ends of a hop inside it differ. */
  private Map<String, Integer> ranks(Set<String> open) {
    Map<String, Integer> ranks = new LinkedHashMap<>();
    while (!open.isEmpty()) {
      String next =
          open.stream()
              .filter(i -> in.getOrDefault(i, List.of()).stream().noneMatch(open::contains))
              .findFirst()
              .orElseGet(() -> open.iterator().next());
      int rank = Math.max(beyond(in.get(next), ranks), beyond(out.get(next), ranks));
      ranks.put(next, rank);
      open.remove(next);
    }
    return ranks;
  }

  private static int beyond(List<String> neighbours, Map<String, Integer> ranks) {
    return neighbours == null
        ? 0
        : neighbours.stream().mapToInt(n -> ranks.getOrDefault(n, -1) + 1).max().orElse(0);
  }
}
