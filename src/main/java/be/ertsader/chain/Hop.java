package be.ertsader.chain;

import java.util.List;

/**
 * One step of a chain.
 *
 * @param kind notation of the kind of hop, such as {@code made-at}
 * @param label the kind in the reader's language
 * @param basis {@code stated} when a study says it, {@code derived} when a rule concluded it
 * @param evidence what stands behind it, sorted; several tables may say the same
 */
public record Hop(
    Place from, String kind, String label, Place to, String basis, List<Evidence> evidence) {

  /** A thing at the end of a hop. */
  public record Place(String iri, String label) {}

  /**
   * A claim behind a hop.
   *
   * @param reference how people cite it: study, table or section
   * @param figure the quantity that the claim gives, or why it gives none; blank when not asked
   * @param remark what a reader must beware of; blank when nothing
   */
  public record Evidence(String reference, String figure, String remark)
      implements Comparable<Evidence> {
    @Override
    public int compareTo(Evidence other) {
      return toString().compareTo(other.toString());
    }
  }
}
