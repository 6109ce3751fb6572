package be.ertsader.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The types of things, such as {@code site}, as their IRIs tell them. */
final class NodeTypes {
  private static final String ID = "/id/";

  /** The number of the type of each node. */
  private final int[] typeOf;

  private final List<String> types = new ArrayList<>();

  NodeTypes(String[] iris) {
    typeOf = new int[iris.length];
    String start = "";
    int type = -1;
    for (int node = 0; node < iris.length; node++) {
      if (start.isEmpty() || !iris[node].startsWith(start)) {
        start = start(iris[node]);
        type = number(start.substring(start.indexOf(ID) + 1));
      }
      typeOf[node] = type;
    }
  }

  /** What an IRI begins with, up to the slash behind its type; blank when it tells none. */
  private static String start(String iri) {
    int from = iri.indexOf(ID);
    int to = iri.indexOf('/', from + ID.length());
    return from < 0 || to < 0 ? "" : iri.substring(0, to + 1);
  }

  private int number(String start) {
    String type = start.isEmpty() ? "" : start.substring(ID.length() - 1, start.length() - 1);
    if (!types.contains(type)) {
      types.add(type);
    }
    return types.indexOf(type);
  }

  /** The type of a node, blank when its IRI tells none. */
  String of(int node) {
    return types.get(typeOf[node]);
  }

  /** The nodes of a type, in their order. */
  IntStream nodes(String type) {
    int number = types.indexOf(type);
    return IntStream.range(0, typeOf.length).filter(n -> typeOf[n] == number);
  }
}
