package be.ertsader.endpoint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * What the store says about a thing: the statements about it, a page of those that point to it, the
 * evidence, and the names of all that these speak of.
 *
 * @param statements about the thing
 * @param evidence of the thing: rows, tables and sources
 * @param names labels, classes and references of other things
 * @param pointers how many statements point to the thing, by property
 * @param pointing those of them that are on this page
 * @param page the number of this page, from 1
 */
record Description(
    Node thing,
    List<Quad> statements,
    List<Quad> evidence,
    List<Quad> names,
    Map<Node, Long> pointers,
    List<Quad> pointing,
    int page) {
  /** Statements of a property that point to a thing on one page. */
  static final int PAGE = 100;

  private static final String SUBJECT = "subject";

  /**
   * Asks the store for it.
   *
   * @throws HttpFailure 404 when there is no such thing or no such page
   */
  static Description of(Asker asker, Node thing, int page) {
    List<Quad> statements = asker.quads("doc-statements", SUBJECT, List.of(thing));
    if (statements.isEmpty()) {
      throw SitePath.nothing();
    }
    List<Quad> evidence = asker.quads("doc-evidence", "thing", List.of(thing));
    Map<Node, Long> pointers = pointers(asker, thing);
    if (page > lastPage(pointers)) {
      throw new HttpFailure(404, "there are %d pages".formatted(lastPage(pointers)));
    }
    List<Quad> pointing = pointing(asker, thing, pointers, page);
    List<Quad> names = new ArrayList<>();
    List<Quad> ofPointing = asker.quads("doc-names", SUBJECT, subjects(pointing));
    names.addAll(ofPointing);
    names.addAll(asker.quads("doc-names", SUBJECT, rows(ofPointing)));
    Set<Node> named = new LinkedHashSet<>(objects(statements));
    named.addAll(objects(evidence));
    named.addAll(objects(names));
    names.addAll(asker.quads("proof-labels", SUBJECT, named));
    return new Description(thing, statements, evidence, names, pointers, pointing, page);
  }

  private static Map<Node, Long> pointers(Asker asker, Node thing) {
    Map<Node, Long> pointers = new LinkedHashMap<>();
    for (Binding row : asker.rows("doc-pointers", "thing", List.of(thing))) {
      long number = ((Number) row.get("number").getLiteralValue()).longValue();
      pointers.put(row.get("property"), number);
    }
    return pointers;
  }

  private static List<Quad> pointing(Asker asker, Node thing, Map<Node, Long> pointers, int page) {
    List<Quad> pointing = new ArrayList<>();
    pointers.forEach(
        (property, number) -> {
          if (number > (long) (page - 1) * PAGE) {
            Binding given = Asker.row("predicate", property, "object", thing);
            List<String> variables = List.of("predicate", "object");
            List<Binding> found = asker.page("doc-pointing", variables, List.of(given), page, PAGE);
            pointing.addAll(
                asker.quads("doc-statements", List.of(SUBJECT, "predicate", "object"), found));
          }
        });
    return pointing;
  }

  private static Set<Node> subjects(Collection<Quad> quads) {
    Set<Node> subjects = new LinkedHashSet<>();
    quads.forEach(q -> subjects.add(q.getSubject()));
    return subjects;
  }

  private static Set<Node> objects(Collection<Quad> quads) {
    Set<Node> objects = new LinkedHashSet<>();
    quads.stream().map(Quad::getObject).filter(Node::isURI).forEach(objects::add);
    return objects;
  }

  /** Where things come from. */
  private static Set<Node> rows(Collection<Quad> quads) {
    return objects(quads.stream().filter(q -> q.getPredicate().equals(ThingNames.FROM)).toList());
  }

  /** The number of the last page. */
  int lastPage() {
    return lastPage(pointers);
  }

  private static int lastPage(Map<Node, Long> pointers) {
    long most = pointers.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return (int) Math.max(1, (most + PAGE - 1) / PAGE);
  }

  /** All statements of the description. */
  Set<Quad> quads() {
    Set<Quad> all = new LinkedHashSet<>(statements);
    all.addAll(evidence);
    all.addAll(pointing);
    all.addAll(names);
    return all;
  }

  /** The properties and graphs that it names, whose labels are no part of it. */
  Set<Node> words() {
    Set<Node> words = new LinkedHashSet<>(pointers.keySet());
    for (Quad quad : quads()) {
      words.add(quad.getPredicate());
      words.add(quad.getGraph());
    }
    return words;
  }
}
