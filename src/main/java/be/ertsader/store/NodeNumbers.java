package be.ertsader.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;

/**
 * Numbers the nodes of a draft 0, 1, 2 ... as they come, one number for all nodes that TDB2 does
 * not tell apart: it keeps numbers, dates and the like by value, so that {@code 1} and {@code 01}
 * are one integer.
 *
 * <p>Every distinct node stays in memory, with some 100 bytes beside it.
 */
final class NodeNumbers {
  private final ByteBuffer buffer = ByteBuffer.allocate(NodeId.SIZE);
  private final Map<Node, Integer> byNode = new HashMap<>();
  private final Map<Long, Integer> byId = new HashMap<>();
  private long[] ids = new long[1 << 10];

  /** The node's number; a new node is added to the table, whose transaction must be under way. */
  int of(Node node, NodeTable table) {
    Integer number = byNode.get(node);
    if (number == null) {
      number = byId.computeIfAbsent(id(node, table), this::add);
      byNode.put(node, number);
    }
    return number;
  }

  /** How many numbers were given. */
  int count() {
    return byId.size();
  }

  /** The node's eight bytes in an index record, which say what kind of id it is. */
  private long id(Node node, NodeTable table) {
    NodeIdFactory.set(table.getAllocateNodeId(node), buffer, 0);
    return buffer.getLong(0);
  }

  private int add(long id) {
    int number = byId.size();
    if (number == ids.length) {
      ids = Arrays.copyOf(ids, number * 2);
    }
    ids[number] = id;
    return number;
  }

  /** The ids in the order of their bytes, which is the order of an index. */
  long[] inOrder() {
    long[] sorted = Arrays.copyOf(ids, count());
    flipSigns(sorted);
    Arrays.sort(sorted);
    flipSigns(sorted);
    return sorted;
  }

  /** The place of each number in {@link #inOrder()}. */
  int[] places(long[] inOrder) {
    long[] sorted = inOrder.clone();
    flipSigns(sorted);
    int[] places = new int[count()];
    for (int number = 0; number < places.length; number++) {
      places[number] = Arrays.binarySearch(sorted, ids[number] ^ Long.MIN_VALUE);
    }
    return places;
  }

  /** Bytes have no sign: with the highest bit flipped, longs compare as their bytes do. */
  private static void flipSigns(long[] longs) {
    for (int i = 0; i < longs.length; i++) {
      longs[i] ^= Long.MIN_VALUE;
    }
  }
}
