package be.ertsader.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The structure of chains by chance, held against taking sites away one by one or together. */
class StructureLawsTest {
  private static final int ROUNDS = 300;
  private static final String TECHNOLOGY = "technology/t";

  /** Materials 0 to 2 are groups: a higher number is a member of a lower one. */
  private record Case(StructureChains chains, ChainIndex index) {
    static Case of(Random random) {
      StructureChains chains = new StructureChains();
      int materials = 3 + random.nextInt(4);
      chains.hop(TECHNOLOGY, "needs", "material/0");
      for (int m = 1; m < materials; m++) {
        if (random.nextBoolean()) {
          chains.hop(TECHNOLOGY, "needs", "material/" + m);
        }
        if (random.nextInt(3) == 0) {
          chains.group("material/" + random.nextInt(Math.min(m, 3)), "material/" + m);
        }
      }
      for (int i = random.nextInt(7); i > 0; i--) {
        int site = random.nextInt(5);
        chains.made("material/" + random.nextInt(materials), "site/" + site, "company/" + site / 2);
      }
      return new Case(chains, chains.index());
    }

    /** Whether each need has a source when some sites are lost. */
    Map<String, Boolean> supplied(Set<String> lost) {
      Flanders left = StructureChains.without(chains.flanders(), lost);
      int technology = index.node(StructureChains.ID + TECHNOLOGY);
      Map<String, Boolean> supplied = new TreeMap<>();
      index
          .out(technology)
          .map(index::target)
          .forEach(m -> supplied.put(index.iri(m), isMade(m, "", left)));
      return supplied;
    }

    /** Climbs or descends for ever the same way, until a site is met. */
    private boolean isMade(int material, String way, Flanders left) {
      return index
          .out(material)
          .anyMatch(
              e -> {
                String kind = index.kind(e);
                return kind.equals("made-at")
                    ? left.sites().contains(index.iri(index.target(e)))
                    : kind.endsWith("member-of") || kind.endsWith("has-member")
                        ? (way.isEmpty() || way.equals(kind)) && isMade(index.target(e), kind, left)
                        : false;
              });
    }

    List<Finding> findings() {
      return new Structure(index, chains.flanders()).technology(StructureChains.ID + TECHNOLOGY);
    }

    /** All sets of Flemish sites, the smallest first. */
    List<Set<String>> losses() {
      List<String> sites = List.copyOf(chains.flanders().sites());
      return IntStream.range(0, 1 << sites.size())
          .boxed()
          .sorted((a, b) -> Integer.compare(Integer.bitCount(a), Integer.bitCount(b)))
          .map(
              mask ->
                  IntStream.range(0, sites.size())
                      .filter(i -> (mask >> i & 1) == 1)
                      .mapToObj(sites::get)
                      .collect(Collectors.toSet()))
          .toList();
    }
  }

  @Test
  void theMaterialsWithASourceAreThoseThatAWayLeadsFrom() {
    Random random = new Random(21);
    for (int round = 0; round < ROUNDS; round++) {
      Case one = Case.of(random);
      Set<String> made = new TreeSet<>();
      one.supplied(Set.of()).forEach((m, is) -> made.addAll(is ? Set.of(m) : Set.of()));
      assertThat(find(one, Finding.Kind.WITH_FLEMISH_SOURCE).things())
          .as("round %d", round)
          .containsExactlyElementsOf(made);
    }
  }

  @Test
  void theSinglePointsOfFailureAreTheSitesWhoseLossEndsTheSupplyOfANeed() {
    Random random = new Random(22);
    for (int round = 0; round < ROUNDS; round++) {
      Case one = Case.of(random);
      List<String> expected =
          one.chains().flanders().sites().stream()
              .filter(s -> !one.supplied(Set.of(s)).equals(one.supplied(Set.of())))
              .toList();
      assertThat(find(one, Finding.Kind.SINGLE_POINTS_OF_FAILURE).things())
          .as("round %d", round)
          .containsExactlyElementsOf(expected);
    }
  }

  @Test
  void theSmallestCutsAreAsSmallAsAnyLossOfThatEffect() {
    Random random = new Random(23);
    for (int round = 0; round < ROUNDS; round++) {
      Case one = Case.of(random);
      Map<String, Boolean> before = one.supplied(Set.of());
      if (before.containsValue(true)) {
        assertThat(find(one, Finding.Kind.SMALLEST_CUT_ONE).count())
            .as("round %d", round)
            .isEqualTo(smallest(one, after -> !after.equals(before)));
        assertThat(find(one, Finding.Kind.SMALLEST_CUT_ALL).count())
            .as("round %d", round)
            .isEqualTo(smallest(one, after -> !after.containsValue(true)));
      }
    }
  }

  @Test
  void theIndependentSitesOfANeedAreAsManyAsMustBeLost() {
    Random random = new Random(24);
    for (int round = 0; round < ROUNDS; round++) {
      Case one = Case.of(random);
      one.findings().stream()
          .filter(f -> f.kind() == Finding.Kind.INDEPENDENT_SITES)
          .forEach(
              f ->
                  assertThat(f.count())
                      .as("%s", f.subject())
                      .isEqualTo(smallest(one, after -> !after.get(f.subject()))));
    }
  }

  private static int smallest(Case one, java.util.function.Predicate<Map<String, Boolean>> effect) {
    return one.losses().stream()
        .filter(l -> effect.test(one.supplied(l)))
        .mapToInt(Set::size)
        .findFirst()
        .orElseThrow();
  }

  private static Finding find(Case one, Finding.Kind kind) {
    return StructureChains.find(one.findings(), TECHNOLOGY, kind);
  }
}
