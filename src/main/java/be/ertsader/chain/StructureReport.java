package be.ertsader.chain;

import be.ertsader.query.QueryCatalogue;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdfconnection.RDFConnection;

/** Findings told for people: each in one sentence that names the things, with its sources. */
public final class StructureReport {
  private static final Set<Finding.Kind> OF_SITES =
      Set.of(
          Finding.Kind.INDEPENDENT_SITES,
          Finding.Kind.SINGLE_POINTS_OF_FAILURE,
          Finding.Kind.SMALLEST_CUT_ONE,
          Finding.Kind.SMALLEST_CUT_ALL);

  /**
   * One finding.
   *
   * @param explanation one sentence
   * @param source where the claims behind it stand; blank where nothing is claimed
   */
  record Line(
      Finding.Kind kind,
      Hop.Place subject,
      int count,
      List<Hop.Place> things,
      String explanation,
      String source) {}

  private final ChainIndex index;
  private final Hops hops;
  private final Words words;

  /** Labels of subjects, of which the index may know nothing. */
  private final Map<String, String> labels;

  private final List<Line> lines;

  private StructureReport(
      ChainIndex index,
      Hops hops,
      Words words,
      Map<String, String> labels,
      List<Finding> findings) {
    this.index = index;
    this.hops = hops;
    this.words = words;
    this.labels = labels;
    this.lines = findings.stream().map(this::line).toList();
  }

  /**
   * Reads labels and sources.
   *
   * @param labels of subjects on which nothing may hang, by IRI
   * @param language {@code en} or {@code nl}
   */
  public static StructureReport of(
      RDFConnection connection,
      QueryCatalogue queries,
      ChainIndex index,
      List<Finding> findings,
      Map<String, String> labels,
      String language) {
    Set<Integer> edges = new TreeSet<>();
    Set<Integer> nodes = new TreeSet<>();
    for (Finding finding : findings) {
      edges.addAll(finding.evidence());
      List<String> named = new ArrayList<>(finding.things());
      named.addAll(finding.about());
      named.add(finding.subject());
      named.stream().map(index::node).filter(n -> n >= 0).forEach(nodes::add);
    }
    Hops hops = Hops.read(connection, queries, index, edges, nodes, Set.of(), language);
    return new StructureReport(index, hops, new Words(language), new HashMap<>(labels), findings);
  }

  /** Prints the sentences, under the thing that they are about. */
  public void table(PrintStream out) {
    StructureTable.sentences(lines, out);
  }

  /** Prints a row for each technology, then a sentence for each site that cuts something off. */
  public void board(PrintStream out) {
    StructureTable.board(lines, words, out);
  }

  /** Prints one row per finding (RFC 4180). */
  public void csv(PrintStream out) {
    StructureTable.csv(lines, out);
  }

  /** Prints one object per finding, in an array. */
  public void json(PrintStream out) {
    StructureTable.json(lines, out);
  }

  private Line line(Finding finding) {
    List<Hop.Place> things = things(finding);
    boolean ofSites = OF_SITES.contains(finding.kind());
    String named =
        things.stream().map(t -> ofSites ? site(t) : t.label()).collect(Collectors.joining(", "));
    String about =
        places(finding.about()).stream().map(Hop.Place::label).collect(Collectors.joining(", "));
    Hop.Place subject = place(finding.subject());
    String key = "structure." + finding.kind().notation();
    return new Line(
        finding.kind(),
        subject,
        finding.count(),
        things,
        words.format(key, subject.label(), finding.count(), named, about),
        String.join("; ", new TreeSet<>(hops.sources(finding.evidence()))));
  }

  /** By label; what lies on every path in the order of the path. */
  private List<Hop.Place> things(Finding finding) {
    List<Hop.Place> things = places(finding.things());
    return finding.kind() == Finding.Kind.DOMINATORS
        ? things
        : things.stream().sorted(Comparator.comparing(Hop.Place::label)).toList();
  }

  /** A company among sites is one whose site no source names. */
  private String site(Hop.Place place) {
    return index.type(index.node(place.iri())).equals("company")
        ? words.format("structure.site-not-named", place.label())
        : place.label();
  }

  private List<Hop.Place> places(List<String> iris) {
    return iris.stream().map(this::place).toList();
  }

  private Hop.Place place(String iri) {
    int node = index.node(iri);
    return node < 0 ? new Hop.Place(iri, labels.getOrDefault(iri, iri)) : hops.place(node);
  }
}
