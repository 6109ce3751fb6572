package be.ertsader.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  private static final Node TYPE = RDF.type.asNode();
  private static final int GRAPHS = 300;

  @Test
  void countsArePlainCountsOfTheTriples() {
    Random random = new Random(20261122);
    for (int i = 0; i < GRAPHS; i++) {
      Graph graph = random(random);
      Statistics statistics = Statistics.of(graph);

      assertThat(statistics.triples()).isEqualTo(graph.size());
      assertThat(statistics.distinctSubjects())
          .isEqualTo(graph.stream().map(Triple::getSubject).distinct().count());
      assertThat(statistics.distinctObjects())
          .isEqualTo(graph.stream().map(Triple::getObject).distinct().count());
      assertThat(statistics.entities())
          .isEqualTo(
              graph.stream(Node.ANY, TYPE, Node.ANY)
                  .collect(Collectors.groupingBy(Triple::getObject, Collectors.counting())));
      assertThat(statistics.properties()).isEqualTo(properties(graph));
    }
  }

  @Test
  void aThingOfTwoClassesCountsForBoth() {
    Random random = new Random(7);
    for (int i = 0; i < GRAPHS; i++) {
      Graph graph = random(random);
      Statistics.of(graph)
          .classes()
          .forEach(
              (type, properties) ->
                  properties.forEach((p, part) -> assertPart(graph, type, p, part)));
    }
  }

  private static void assertPart(
      Graph graph, Node type, Node property, Statistics.ClassProperty part) {
    List<Triple> triples =
        graph.stream(Node.ANY, property, Node.ANY)
            .filter(t -> graph.contains(t.getSubject(), TYPE, type))
            .toList();
    assertThat(part.size()).isEqualTo(triples.size());
    assertThat(part.classes())
        .isEqualTo(
            triples.stream()
                .flatMap(t -> types(graph, t.getObject()))
                .collect(Collectors.groupingBy(c -> c, Collectors.counting())));
    assertThat(part.datatypes())
        .isEqualTo(
            triples.stream()
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .map(o -> NodeFactory.createURI(o.getLiteralDatatypeURI()))
                .collect(Collectors.groupingBy(d -> d, Collectors.counting())));
  }

  @Test
  void everyPropertyOfATypedThingIsCountedInItsClass() {
    Random random = new Random(11);
    for (int i = 0; i < GRAPHS; i++) {
      Graph graph = random(random);
      var classes = Statistics.of(graph).classes();
      graph.stream()
          .forEach(
              t ->
                  types(graph, t.getSubject())
                      .forEach(c -> assertThat(classes.get(c)).containsKey(t.getPredicate())));
    }
  }

  @Test
  void propertiesCountForTheMostSpecificClass() {
    Statistics statistics =
        Statistics.of(
            graph(
                "<a:Metal> rdfs:subClassOf <a:Matter> . <a:Matter> rdfs:subClassOf <a:Thing> .",
                "<a:tin> a <a:Metal>, <a:Thing>, <a:Matter> ; <a:melts> 232 ; <a:near> <a:tin> ."));

    assertThat(statistics.entities()).containsKeys(iri("a:Metal"), iri("a:Matter"), iri("a:Thing"));
    assertThat(statistics.classes()).containsOnlyKeys(iri("a:Metal"));
    assertThat(statistics.classes().get(iri("a:Metal")).get(iri("a:near")).classes())
        .containsExactly(Map.entry(iri("a:Metal"), 1L));
  }

  @Test
  void classesThatAreEachOthersSubclassBothCount() {
    Statistics statistics =
        Statistics.of(
            graph(
                "<a:A> rdfs:subClassOf <a:B> . <a:B> rdfs:subClassOf <a:A> .",
                "<a:x> a <a:A>, <a:B> ."));

    assertThat(statistics.classes()).containsOnlyKeys(iri("a:A"), iri("a:B"));
  }

  @Test
  void literalsAreToldByTheirDatatype() {
    Statistics statistics =
        Statistics.of(graph("<a:x> a <a:A> ; <a:p> 'tin'@nl, 'tin', 4, 5, <a:x>, <a:y> ."));

    Statistics.ClassProperty part = statistics.classes().get(iri("a:A")).get(iri("a:p"));
    assertThat(part.size()).isEqualTo(6);
    assertThat(part.datatypes())
        .containsOnly(
            Map.entry(RDF.langString.asNode(), 1L),
            Map.entry(XSD.xstring.asNode(), 1L),
            Map.entry(XSD.integer.asNode(), 2L));
    assertThat(part.classes()).containsOnly(Map.entry(iri("a:A"), 1L));
  }

  @Test
  void aGraphThatComesLaterKnowsTheTypesOfTheFirst() {
    Statistics statistics = Statistics.of(graph("<a:x> a <a:A> ."));
    statistics.count(graph("<a:report> a <a:Report> ; <a:about> <a:x> ."));

    assertThat(statistics.triples()).isEqualTo(3);
    assertThat(statistics.classes().get(iri("a:Report")).get(iri("a:about")).classes())
        .containsOnly(Map.entry(iri("a:A"), 1L));
  }

  private static Map<Node, Statistics.PropertyPart> properties(Graph graph) {
    return graph.stream()
        .collect(
            Collectors.groupingBy(
                Triple::getPredicate,
                Collectors.collectingAndThen(
                    Collectors.toList(),
                    all ->
                        new Statistics.PropertyPart(
                            all.size(),
                            all.stream().map(Triple::getSubject).distinct().count(),
                            all.stream().map(Triple::getObject).distinct().count()))));
  }

  private static Stream<Node> types(Graph graph, Node node) {
    return node.isLiteral()
        ? Stream.of()
        : graph.stream(node, TYPE, Node.ANY).map(Triple::getObject);
  }

  /** Some things of some classes, linked and described at random. */
  private static Graph random(Random random) {
    Graph graph = new GraphMem2Fast();
    for (int i = random.nextInt(60); i > 0; i--) {
      Node subject = iri("a:s" + random.nextInt(8));
      switch (random.nextInt(4)) {
        case 0 -> graph.add(subject, TYPE, iri("a:C" + random.nextInt(4)));
        case 1 ->
            graph.add(
                subject,
                iri("a:p" + random.nextInt(3)),
                NodeFactory.createLiteralString("v" + random.nextInt(5)));
        default ->
            graph.add(subject, iri("a:p" + random.nextInt(3)), iri("a:s" + random.nextInt(12)));
      }
    }
    return graph;
  }

  static Graph graph(String... turtle) {
    String prefix = "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n";
    return RDFParser.fromString(prefix + String.join("\n", turtle), Lang.TURTLE).toGraph();
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
