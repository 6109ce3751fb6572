package be.ertsader.chain;

import java.util.List;
import java.util.Optional;

/**
 * One line of what a scenario means.
 *
 * @param section which kind of consequence
 * @param thing the material, product or technology
 * @param place where it is made, or the material that a technology needs
 * @param part which part of it, in percent
 * @param tonnes how much, in tonnes a year
 * @param euShare the same in percent of what the EU uses
 * @param left what remains, in tonnes a year
 * @param note who else makes it, and what is not known
 * @param path why, from what stops to this
 * @param source where the path stands
 * @param claims IRIs of the claims behind the path
 */
record ScenarioLine(
    Section section,
    Hop.Place thing,
    Optional<Hop.Place> place,
    Optional<Interval> part,
    Optional<Interval> tonnes,
    Optional<Interval> euShare,
    Optional<Interval> left,
    String note,
    String path,
    String source,
    List<String> claims) {

  /** The kinds of consequence, in the order in which they are told. */
  enum Section {
    LOST,
    TOTAL,
    RESIDUE,
    TECHNOLOGY,
    SUPPLY,
    GAINED,
    GAINED_TECHNOLOGY;

    /** As in files. */
    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** What tells a line from every other one of a scenario. */
  String key() {
    return section + " " + thing.iri() + " " + place.map(Hop.Place::iri).orElse("");
  }
}
