package be.ertsader.describe;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Counts a graph by classes and properties, as VoID tells it, in one pass over its triples after
 * one over the types. A node counts as a thing of each of its classes; its properties count for the
 * most specific of them, after {@code rdfs:subClassOf} in the graph.
 */
public final class Statistics {
  private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::toString);
  private static final int NO_CLASS = 0;

  /** What is counted of a property. */
  private static final class Counted {
    private final BitSet subjects = new BitSet();
    private final BitSet objects = new BitSet();

    /** Triples by the classes of the subject and the classes or datatype of the object. */
    private final Map<Long, long[]> kinds = new HashMap<>();

    private long triples;
  }

  /** A node, numbered in the order of first sight. */
  private record Known(int number, int classes) {}

  private final Map<Node, Known> known = new HashMap<>(1 << 16);
  private final Map<Node, List<Node>> types = new HashMap<>(1 << 14);
  private final Map<Node, Set<Node>> wider = new HashMap<>();
  private final Map<List<Node>, Integer> specific = new HashMap<>();
  private final Map<List<Node>, Integer> classNumbers = new HashMap<>();
  private final List<List<Node>> classLists = new ArrayList<>();
  private final Map<Node, Integer> datatypeNumbers = new HashMap<>();
  private final List<Node> datatypes = new ArrayList<>();
  private final Map<Node, Counted> properties = new HashMap<>();
  private final BitSet subjects = new BitSet();
  private final BitSet objects = new BitSet();
  private final Links links = new Links();
  private long triples;

  private Statistics() {
    classList(List.of());
  }

  /** Counts a graph. */
  public static Statistics of(Graph graph) {
    Statistics statistics = new Statistics();
    statistics.count(graph);
    return statistics;
  }

  /**
   * Counts more triples.
   *
   * @param more none of them counted before, and its subjects none that stood in a counted triple
   */
  public void count(Graph more) {
    more.stream(Node.ANY, RDF.type.asNode(), Node.ANY)
        .forEach(t -> list(types, t.getSubject()).add(t.getObject()));
    Map<Node, List<Node>> above = new HashMap<>();
    more.stream(Node.ANY, RDFS.subClassOf.asNode(), Node.ANY)
        .forEach(t -> list(above, t.getSubject()).add(t.getObject()));
    above.keySet().forEach(c -> climb(c, above, wider.computeIfAbsent(c, k -> new HashSet<>())));
    more.find().forEach(this::take);
  }

  private static List<Node> list(Map<Node, List<Node>> lists, Node key) {
    return lists.computeIfAbsent(key, k -> new ArrayList<>(2));
  }

  private static void climb(Node from, Map<Node, List<Node>> above, Set<Node> reached) {
    for (Node next : above.getOrDefault(from, List.of())) {
      if (reached.add(next)) {
        climb(next, above, reached);
      }
    }
  }

  private void take(Triple triple) {
    Known subject = known(triple.getSubject());
    Known object = known(triple.getObject());
    Counted property = properties.computeIfAbsent(triple.getPredicate(), p -> new Counted());
    triples++;
    property.triples++;
    property.subjects.set(subject.number());
    property.objects.set(object.number());
    subjects.set(subject.number());
    objects.set(object.number());
    int kind = triple.getObject().isLiteral() ? ~datatype(triple.getObject()) : object.classes();
    long key = ((long) subject.classes() << Integer.SIZE) | (kind & 0xffffffffL);
    property.kinds.computeIfAbsent(key, k -> new long[1])[0]++;
    links.take(triple);
  }

  private Known known(Node node) {
    Known found = known.get(node);
    if (found == null) {
      found = new Known(known.size(), node.isLiteral() ? NO_CLASS : classes(node));
      known.put(node, found);
    }
    return found;
  }

  private int classes(Node node) {
    List<Node> of = types.get(node);
    return of == null ? NO_CLASS : specific.computeIfAbsent(of, this::mostSpecific);
  }

  private int mostSpecific(List<Node> of) {
    return classList(
        of.stream().filter(c -> of.stream().noneMatch(d -> isWider(c, d))).sorted(BY_IRI).toList());
  }

  private boolean isWider(Node one, Node other) {
    return !one.equals(other)
        && wider.getOrDefault(other, Set.of()).contains(one)
        && !wider.getOrDefault(one, Set.of()).contains(other);
  }

  private int classList(List<Node> classes) {
    return classNumbers.computeIfAbsent(
        classes,
        c -> {
          classLists.add(c);
          return classLists.size() - 1;
        });
  }

  private int datatype(Node literal) {
    Node datatype = NodeFactory.createURI(literal.getLiteralDatatypeURI());
    return datatypeNumbers.computeIfAbsent(
        datatype,
        d -> {
          datatypes.add(d);
          return datatypes.size() - 1;
        });
  }

  /**
   * A property in the whole graph.
   *
   * @param subjects how many nodes have it
   * @param objects how many nodes are its value
   */
  public record PropertyPart(long triples, long subjects, long objects) {}

  /**
   * A property of the things of one class.
   *
   * @param triples how many in all
   * @param classes how many whose object is of a class
   * @param datatypes how many whose object is a literal of a datatype
   */
  public record ClassProperty(long[] triples, Map<Node, Long> classes, Map<Node, Long> datatypes) {
    private ClassProperty() {
      this(new long[1], new TreeMap<>(BY_IRI), new TreeMap<>(BY_IRI));
    }

    /** How many triples in all. */
    public long size() {
      return triples[0];
    }
  }

  public long triples() {
    return triples;
  }

  public long distinctSubjects() {
    return subjects.cardinality();
  }

  public long distinctObjects() {
    return objects.cardinality();
  }

  Links links() {
    return links;
  }

  /** The properties, in the order of their IRIs. */
  public Map<Node, PropertyPart> properties() {
    Map<Node, PropertyPart> parts = new TreeMap<>(BY_IRI);
    properties.forEach(
        (property, counted) ->
            parts.put(
                property,
                new PropertyPart(
                    counted.triples,
                    counted.subjects.cardinality(),
                    counted.objects.cardinality())));
    return parts;
  }

  /** How many things each class has, in the order of the IRIs of classes. */
  public Map<Node, Long> entities() {
    Map<Node, Long> entities = new TreeMap<>(BY_IRI);
    types.values().forEach(of -> of.forEach(c -> entities.merge(c, 1L, Long::sum)));
    return entities;
  }

  /** The properties of the things of each class, save those that a more specific class tells. */
  public Map<Node, Map<Node, ClassProperty>> classes() {
    Map<Node, Map<Node, ClassProperty>> parts = new TreeMap<>(BY_IRI);
    properties.forEach(
        (property, counted) ->
            counted.kinds.forEach(
                (key, count) -> {
                  int object = key.intValue();
                  for (Node subject : classLists.get((int) (key >> Integer.SIZE))) {
                    ClassProperty part =
                        parts
                            .computeIfAbsent(subject, c -> new TreeMap<>(BY_IRI))
                            .computeIfAbsent(property, p -> new ClassProperty());
                    add(part, object, count[0]);
                  }
                }));
    return parts;
  }

  private void add(ClassProperty part, int object, long count) {
    part.triples()[0] += count;
    if (object < 0) {
      part.datatypes().merge(datatypes.get(~object), count, Long::sum);
    } else {
      classLists.get(object).forEach(c -> part.classes().merge(c, count, Long::sum));
    }
  }
}
