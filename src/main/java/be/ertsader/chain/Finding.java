package be.ertsader.chain;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One thing that the structure of the chain says.
 *
 * @param kind what it says
 * @param subject IRI of what it is about
 * @param count how many there are; for {@code INDEPENDENT_} the number of paths that share none
 * @param things IRIs of which things these are; of companies among sites no site is named
 * @param about IRIs of what the sentence speaks of besides
 * @param evidence the hops behind it, as edges of the index
 */
public record Finding(
    Kind kind,
    String subject,
    int count,
    List<String> things,
    List<String> about,
    Set<Integer> evidence) {

  /** What a finding says. */
  public enum Kind {
    /** Materials that a technology, or a component of it, needs. */
    NEEDED_MATERIALS,
    /** Those that are made in Flanders. */
    WITH_FLEMISH_SOURCE,
    /** Those that are not, as far as sources say. */
    WITHOUT_FLEMISH_SOURCE,
    /** Those that are made at one Flemish site only. */
    WITH_ONE_SITE,
    /** Sites without which at least one needed material has no Flemish source. */
    SINGLE_POINTS_OF_FAILURE,
    /** The fewest sites without which at least one needed material has none. */
    SMALLEST_CUT_ONE,
    /** The fewest sites without which no needed material has any. */
    SMALLEST_CUT_ALL,
    /** What lies on every path from a Flemish source. */
    DOMINATORS,
    /** Sites that make a material without each other. */
    INDEPENDENT_SITES,
    /** Operating companies that do. */
    INDEPENDENT_COMPANIES,
    /** No source names a maker. */
    NO_MAKER,
    /** The makers that sources name are not in Flanders. */
    MAKERS_ELSEWHERE,
    /** Makers only plan it. */
    ONLY_PLANNED,
    /** What hangs together with the rest of the chain through one site only. */
    CUT_OFF;

    /** The name of the kind in answers, such as {@code independent-sites}. */
    public String notation() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static Finding of(
      ChainIndex index,
      Kind kind,
      String subject,
      Collection<Integer> things,
      Collection<Integer> evidence) {
    return new Finding(
        kind,
        subject,
        things.size(),
        things.stream().map(index::iri).toList(),
        List.of(),
        Set.copyOf(evidence));
  }

  Finding counting(int number) {
    return new Finding(kind, subject, number, things, about, evidence);
  }

  Finding speakingOf(String thing) {
    return new Finding(kind, subject, count, things, List.of(thing), evidence);
  }
}
