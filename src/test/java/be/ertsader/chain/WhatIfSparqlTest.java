package be.ertsader.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.jena.query.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What-ifs on chains drawn at random are what SPARQL alone says of the same data. */
class WhatIfSparqlTest {
  private static final int MANY = 50;
  private static final Map<Long, Case> CASES = new ConcurrentHashMap<>();

  static LongStream seeds() {
    return LongStream.range(0, 210);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theSameMakingsLoseTheSameParts(long seed) {
    Case c = Case.of(seed);
    Map<String, String> parts = new TreeMap<>();
    c.ours.made().forEach(m -> parts.put(c.making(m.edge()), SparqlWhatIf.text(m.part())));

    assertThat(parts).as(c.stops).isEqualTo(c.theirs.parts());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theSameTonnesAreLostWhereEveryMakingHasOneClaim(long seed) {
    Case c = Case.of(seed);
    Map<String, String> tonnes = new TreeMap<>();
    for (Consequences.Material m : c.ours.materials()) {
      m.lost().ifPresent(l -> tonnes.put(c.iri(m.material()), SparqlWhatIf.text(l)));
    }
    tonnes.keySet().retainAll(c.theirs.tonnes().keySet());

    assertThat(tonnes).as(c.stops).isEqualTo(c.theirs.tonnes());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theSameTechnologiesAreTouched(long seed) {
    Case c = Case.of(seed);
    Set<String> uses = new TreeSet<>();
    c.ours.uses().forEach(u -> uses.add(c.iri(u.technology()) + " " + c.iri(u.material())));

    assertThat(uses).as(c.stops).isEqualTo(c.theirs.technologies());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theSameMakersRemain(long seed) {
    Case c = Case.of(seed);
    Set<String> others = new TreeSet<>();
    long count = 0;
    for (Consequences.Material m : c.ours.materials()) {
      m.others().forEach(p -> others.add(c.iri(m.material()) + " " + c.iri(p)));
      count += m.otherCount();
    }

    assertThat(c.theirs.remaining()).as(c.stops).hasSize((int) count).containsAll(others);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theSameResiduesNoLongerCome(long seed) {
    Case c = Case.of(seed);
    Set<String> missing = new TreeSet<>();
    c.ours.feeds().forEach(f -> missing.add(c.taker(f.edge()) + " " + c.iri(f.material())));

    assertThat(missing).as(c.stops).isEqualTo(c.theirs.missing());
  }

  @Test
  void everyKindOfAnswerComesUpInManyChains() {
    List<SparqlWhatIf.Answer> answers = seeds().mapToObj(seed -> Case.of(seed).theirs).toList();

    assertThat(answers).filteredOn(a -> a.parts().size() > 1).hasSizeGreaterThan(MANY);
    assertThat(answers).filteredOn(a -> !a.tonnes().isEmpty()).hasSizeGreaterThan(MANY);
    assertThat(answers).filteredOn(a -> !a.technologies().isEmpty()).hasSizeGreaterThan(MANY);
    assertThat(answers).filteredOn(a -> !a.remaining().isEmpty()).hasSizeGreaterThan(MANY);
    assertThat(answers).filteredOn(a -> !a.missing().isEmpty()).hasSizeGreaterThan(MANY);
  }

  /** A chain, some stops, and what follows by the index and by SPARQL. */
  private static final class Case {
    private static final List<String> KINDS =
        List.of("site", "company", "material", "product", "waste-stream", "municipality", "making");

    private final Random random;
    private final ChainIndex index;
    private final Consequences ours;
    private final SparqlWhatIf.Answer theirs;
    private final String stops;

    private Case(long seed) {
      this.random = new Random(~seed);
      Dataset dataset = RandomPlants.dataset(seed);
      this.index = RandomChain.index(dataset);
      List<WhatIf.Stop> all = stops(KINDS.get((int) (seed % KINDS.size())));
      this.ours = consequences(all);
      List<String> turtle = all.stream().map(this::turtle).toList();
      this.theirs = SparqlWhatIf.of(dataset, turtle);
      this.stops = turtle.toString();
    }

    private Consequences consequences(List<WhatIf.Stop> stops) {
      return Consequences.of(index, WhatIf.of(index, stops));
    }

    /** The case of a seed, worked out once for all tests. */
    static Case of(long seed) {
      return CASES.computeIfAbsent(seed, Case::new);
    }

    /** One stop, or up to three. */
    private List<WhatIf.Stop> stops(String kind) {
      List<WhatIf.Stop> all = new ArrayList<>();
      stop(kind).ifPresent(all::add);
      while (random.nextInt(3) == 0 && all.size() < 3) {
        stop(KINDS.get(random.nextInt(KINDS.size()))).ifPresent(all::add);
      }
      return all;
    }

    private Optional<WhatIf.Stop> stop(String kind) {
      double part = random.nextBoolean() ? 1 : random.nextInt(1, 100) / 100.0;
      List<Integer> edges =
          index.ofType("material").flatMap(index::out).boxed().collect(Collectors.toList());
      edges.removeIf(e -> !HopKind.isMade(index.kind(e)));
      if (kind.equals("making")) {
        return any(edges).map(e -> new WhatIf.Stop(index.source(e), index.target(e), part));
      }
      return any(index.ofType(kind).boxed().toList()).map(n -> new WhatIf.Stop(n, -1, part));
    }

    private Optional<Integer> any(List<Integer> list) {
      return list.isEmpty() ? Optional.empty() : Optional.of(list.get(random.nextInt(list.size())));
    }

    private String turtle(WhatIf.Stop stop) {
      String what = "<" + iri(stop.node()) + ">";
      String says =
          stop.place() < 0
              ? "w:stops " + what
              : "w:process " + what + " ; w:at <" + iri(stop.place()) + ">";
      return "[] " + says + " ; w:part " + stop.part() + " .";
    }

    String making(int edge) {
      return iri(index.source(edge)) + " " + iri(index.target(edge));
    }

    String taker(int edge) {
      return iri(index.source(edge));
    }

    String iri(int node) {
      return index.iri(node);
    }
  }
}
