package be.ertsader.chain;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Prints a chain as a tree. Operator and municipality of a site stand behind it in brackets; what
 * hangs on a thing is printed where the thing comes first.
 */
final class ChainTree {
  private static final Set<String> IN_BRACKETS = Set.of("operated-by", "located-in");

  /** What is needed and made comes before who else acts. */
  private static final List<String> FIRST =
      List.of(
          "owned-by",
          "operates",
          "needs",
          "member-of-needed-group",
          "group-of-needed-member",
          "grade",
          "made-at",
          "made-by",
          "named-maker",
          "makes",
          "needed-by");

  private final Chain chain;
  private final Words words;
  private final Map<String, List<Hop>> from;
  private final Set<String> printed = new HashSet<>();

  ChainTree(Chain chain, Words words) {
    this.chain = chain;
    this.words = words;
    this.from =
        chain.hops().stream()
            .collect(
                Collectors.groupingBy(
                    h -> h.from().iri(), LinkedHashMap::new, Collectors.toList()));
  }

  void write(PrintStream out) {
    out.println(chain.start().label() + brackets(chain.start()));
    printed.add(chain.start().iri());
    branches(chain.start(), "", out);
  }

  private void branches(Hop.Place place, String indent, PrintStream out) {
    List<Hop> hops =
        from.getOrDefault(place.iri(), List.of()).stream()
            .filter(h -> !IN_BRACKETS.contains(h.kind()))
            .sorted(Comparator.comparing(ChainTree::turn))
            .toList();
    for (int i = 0; i < hops.size(); i++) {
      boolean last = i == hops.size() - 1;
      Hop hop = hops.get(i);
      out.println(indent + (last ? "└─ " : "├─ ") + line(hop));
      if (printed.add(hop.to().iri())) {
        branches(hop.to(), indent + (last ? "   " : "│  "), out);
      }
    }
  }

  private static int turn(Hop hop) {
    int turn = FIRST.indexOf(hop.kind());
    return turn < 0 ? FIRST.size() : turn;
  }

  private String line(Hop hop) {
    boolean seen = printed.contains(hop.to().iri()) && hasBranches(hop.to());
    String derived = hop.derived() ? " (" + words.of("derived") + ")" : "";
    String above = seen ? " (" + words.of("above") + ")" : "";
    return hop.label() + " " + hop.to().label() + brackets(hop.to()) + derived + above + proof(hop);
  }

  private boolean hasBranches(Hop.Place place) {
    return from.getOrDefault(place.iri(), List.of()).stream()
        .anyMatch(h -> !IN_BRACKETS.contains(h.kind()));
  }

  /** Operator first, then the places from near to far. */
  private String brackets(Hop.Place place) {
    String inside =
        from.getOrDefault(place.iri(), List.of()).stream()
            .filter(h -> IN_BRACKETS.contains(h.kind()))
            .sorted(Comparator.comparing(Hop::kind).reversed())
            .map(h -> h.to().label())
            .distinct()
            .collect(Collectors.joining(", "));
    return inside.isEmpty() ? "" : " (" + inside + ")";
  }

  /** First what gives a figure or says why not, then the other places, then what to beware of. */
  static String proof(Hop hop) {
    Set<String> parts = new LinkedHashSet<>();
    Set<String> cited = new HashSet<>();
    for (Hop.Evidence e : hop.evidence()) {
      if (!e.figure().isBlank()) {
        parts.add(e.figure() + ", " + e.reference());
        cited.add(e.reference());
      }
    }
    hop.evidence().stream().map(Hop.Evidence::reference).filter(cited::add).forEach(parts::add);
    hop.evidence().stream().map(Hop.Evidence::remark).filter(r -> !r.isBlank()).forEach(parts::add);
    return parts.isEmpty() ? "" : " [" + String.join("; ", parts) + "]";
  }
}
