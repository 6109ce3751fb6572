package be.ertsader.build;

import be.ertsader.check.PlainTurtle;
import be.ertsader.store.StoredTerm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatterNT;

/**
 * Puts the triples of graphs in the order of their texts as N-Triples, with terms as the store
 * gives them back. Texts of terms are made once and sorted once for each graph; the triples are
 * then sorted by the numbers of their terms.
 */
final class SortedTriples {
  /** Terms that are kept from one graph to the next. */
  private static final int MOST_TERMS = 200_000;

  private static final int WIDTH = 3;

  private final PlainTurtle turtle;
  private final NodeFormatterNT format = new NodeFormatterNT();
  private final Map<Node, Term> known = new HashMap<>();
  private int graphs;

  /** A term as it is written. */
  static final class Term {
    final String text;
    final PlainTurtle.Term value;
    private int graph;
    private int number;

    private Term(String text, PlainTurtle.Term value) {
      this.text = text;
      this.value = value;
    }
  }

  /** What is done with each triple. */
  interface Sink {
    void take(Term subject, Term predicate, Term object);
  }

  /** The triples of a graph, in order. */
  record Sorted(Term[][] columns, int[] order) {
    /** Takes each triple once. */
    void each(Sink sink) {
      int before = -1;
      for (int row : order) {
        if (before < 0 || !isSame(before, row)) {
          sink.take(columns[0][row], columns[1][row], columns[2][row]);
        }
        before = row;
      }
    }

    private boolean isSame(int one, int other) {
      return columns[0][one] == columns[0][other]
          && columns[1][one] == columns[1][other]
          && columns[2][one] == columns[2][other];
    }
  }

  /**
   * @param turtle what terms are made for
   */
  SortedTriples(PlainTurtle turtle) {
    this.turtle = turtle;
  }

  Sorted of(Graph graph) {
    graphs++;
    if (known.size() > MOST_TERMS) {
      known.clear();
    }
    int size = graph.size();
    Term[][] columns = new Term[WIDTH][size];
    List<Term> terms = new ArrayList<>();
    int row = 0;
    for (Triple triple : graph.find().toList()) {
      columns[0][row] = term(triple.getSubject(), terms);
      columns[1][row] = term(triple.getPredicate(), terms);
      columns[2][row] = term(triple.getObject(), terms);
      row++;
    }
    terms.sort(Comparator.comparing(t -> t.text));
    for (int number = 0; number < terms.size(); number++) {
      terms.get(number).number = number;
    }
    return new Sorted(columns, order(columns, terms.size()));
  }

  /** The term of a node; into the list when this graph did not have it yet. */
  private Term term(Node node, List<Term> terms) {
    Term term = known.get(node);
    if (term == null) {
      term = known.computeIfAbsent(StoredTerm.of(node), this::term);
      known.put(node, term);
    }
    if (term.graph != graphs) {
      term.graph = graphs;
      terms.add(term);
    }
    return term;
  }

  private Term term(Node node) {
    StringWriterI text = new StringWriterI();
    format.format(text, node);
    return new Term(text.toString(), turtle.term(node));
  }

  /**
   * The rows sorted by object, then by predicate, then by subject: what is equal stays in order.
   */
  private static int[] order(Term[][] columns, int limit) {
    int size = columns[0].length;
    int[] from = new int[size];
    for (int row = 0; row < size; row++) {
      from[row] = row;
    }
    for (int column = WIDTH - 1; column >= 0; column--) {
      from = sorted(columns[column], limit, from);
    }
    return from;
  }

  private static int[] sorted(Term[] column, int limit, int[] from) {
    int[] next = new int[limit + 1];
    for (Term term : column) {
      next[term.number + 1]++;
    }
    for (int number = 0; number < limit; number++) {
      next[number + 1] += next[number];
    }
    int[] to = new int[from.length];
    for (int row : from) {
      to[next[column[row].number]++] = row;
    }
    return to;
  }
}
