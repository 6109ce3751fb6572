package be.ertsader.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The slots of a chain in their columns, and the way of each hop through them. */
final class SlotGraph {
  /**
   * The way of a hop.
   *
   * @param kind where it begins or ends at the right side of a box
   * @param slots from the left box over lanes to the right box; a hop to itself has one
   */
  record Strand(Hop hop, Slot.Kind kind, List<Slot> slots) {
    boolean loop() {
      return slots.size() == 1;
    }

    Slot first() {
      return slots.get(0);
    }

    Slot last() {
      return slots.get(slots.size() - 1);
    }
  }

  private final ChainColumns places;
  private final List<List<Slot>> columns = new ArrayList<>();
  private final Map<String, Slot> boxes = new LinkedHashMap<>();
  private final List<Strand> strands = new ArrayList<>();
  private final Map<Slot, Integer> columnOf = new HashMap<>();

  /** Orders and places all slots. */
  SlotGraph(Chain chain) {
    places = new ChainColumns(chain);
    places.layerOfColumn().forEach(c -> columns.add(new ArrayList<>()));
    for (String iri : places.found()) {
      Slot box = Slot.box(places.places().get(iri));
      boxes.put(iri, box);
      add(box, places.column(iri));
    }
    chain.hops().forEach(h -> strands.add(strand(h)));
    SlotOrder.sort(columns);
    SlotPlacing.place(columns);
    boxes.values().forEach(Slot::sortKinds);
  }

  List<List<Slot>> columns() {
    return columns;
  }

  List<Strand> strands() {
    return strands;
  }

  int column(Slot slot) {
    return columnOf.get(slot);
  }

  /** The layer of each column: the number of hops from the start. */
  List<Integer> layerOfColumn() {
    return places.layerOfColumn();
  }

  private void add(Slot slot, int column) {
    columns.get(column).add(slot);
    columnOf.put(slot, column);
  }

  private Strand strand(Hop hop) {
    Slot from = boxes.get(hop.from().iri());
    Slot to = boxes.get(hop.to().iri());
    boolean inward = column(from) > column(to);
    Slot first = inward ? to : from;
    Slot last = inward ? from : to;
    List<Slot> way = new ArrayList<>(List.of(first));
    if (first != last) {
      for (int c = column(first) + 1; c < column(last); c++) {
        Slot lane = Slot.lane();
        add(lane, c);
        way.add(lane);
      }
      way.add(last);
    }
    for (int i = 1; i < way.size(); i++) {
      Slot.tie(way.get(i - 1), way.get(i));
    }
    Slot.Kind kind = Slot.Kind.of(hop, inward);
    first
        .kinds()
        .computeIfAbsent(kind, k -> new ArrayList<>())
        .add(way.get(way.size() > 1 ? 1 : 0));
    return new Strand(hop, kind, way);
  }
}
