package be.ertsader.store;

import java.util.Iterator;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;

/**
 * Reads all statements of a property by the numbers of their nodes, so that no node is made that
 * nobody asks for. A number means the same node for as long as the version of the store lives. A
 * statement that stands in several graphs comes as often.
 */
public final class NodeScan {
  private static final int SUBJECT = 1;
  private static final int OBJECT = 3;
  private static final int QUAD = 4;

  private final DatasetGraphTDB dataset;
  private final NodeTupleTable quads;
  private final NodeTable nodes;

  /** Takes the subject and the object of a statement. */
  public interface Pairs {
    void take(long subject, long object);
  }

  /** Takes the subject and the number that a statement gives. */
  public interface Numbers {
    void take(long subject, double number);
  }

  NodeScan(DatasetGraphTDB dataset) {
    this.dataset = dataset;
    this.quads = dataset.getQuadTable().getNodeTupleTable();
    this.nodes = quads.getNodeTable();
  }

  /**
   * Gives the statements of a property; numbers and dates, which have no node, are left out.
   *
   * @param object the only object that counts, or {@code Node.ANY}
   */
  public void pairs(Node property, Node object, Pairs sink) {
    read(
        property,
        object,
        found -> {
          NodeId target = found.get(OBJECT);
          if (target.isPtr()) {
            sink.take(found.get(SUBJECT).getPtrLocation(), target.getPtrLocation());
          }
        });
  }

  /**
   * Gives the statements of a property whose objects are all numbers.
   *
   * @throws NumberFormatException when one is not
   */
  public void numbers(Node property, Numbers sink) {
    read(
        property,
        Node.ANY,
        found -> {
          String text = nodes.getNodeForNodeId(found.get(OBJECT)).getLiteralLexicalForm();
          sink.take(found.get(SUBJECT).getPtrLocation(), Double.parseDouble(text));
        });
  }

  private interface Quads {
    void take(Tuple<NodeId> quad);
  }

  private void read(Node property, Node object, Quads sink) {
    Txn.exec(
        dataset,
        TxnType.READ,
        () -> {
          NodeId[] pattern = new NodeId[QUAD];
          java.util.Arrays.fill(pattern, NodeId.NodeIdAny);
          pattern[SUBJECT + 1] = nodes.getNodeIdForNode(property);
          pattern[OBJECT] = nodes.getNodeIdForNode(object);
          if (!NodeId.isDoesNotExist(pattern[SUBJECT + 1])
              && !NodeId.isDoesNotExist(pattern[OBJECT])) {
            Iterator<Tuple<NodeId>> found = quads.find(pattern);
            found.forEachRemaining(sink::take);
          }
        });
  }

  /** The number of a thing, or -1 when the store does not know it. */
  public long number(Node thing) {
    NodeId id = Txn.calculateRead(dataset, () -> nodes.getNodeIdForNode(thing));
    return id.isPtr() ? id.getPtrLocation() : -1;
  }

  /** The IRI, or the label of a blank node, of a number that was given. */
  public String name(long number) {
    NodeId id = NodeIdFactory.createPtr(number);
    // Beneath the cache: whoever scans asks for each node once.
    return Txn.calculateRead(dataset, () -> nodes.baseNodeTable().getNodeForNodeId(id).toString());
  }
}
