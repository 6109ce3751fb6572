package be.ertsader.chain;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  /** True when a rule concluded it. */
  public boolean derived() {
    return basis.equals("derived");
  }

  /** How people cite what stands behind it; nothing twice. */
  List<String> references() {
    return evidence.stream().map(Evidence::reference).distinct().toList();
  }

  /** A thing at the end of a hop. */
  public record Place(String iri, String label) {
    private static final Pattern TYPE = Pattern.compile("/id/([^/]+)/[^/]+$");

    /** What it is, such as {@code company}: the part of the IRI behind {@code /id/}, or blank. */
    public String type() {
      Matcher type = TYPE.matcher(iri);
      return type.find() ? type.group(1) : "";
    }
  }

  /**
   * A claim behind a hop. Several claims may be cited alike; they are sorted by how people cite
   * them.
   *
   * @param claim IRI of what says it: a claim, or a thing of a register
   * @param reference how people cite it: study, table or section
   * @param figure the quantity that the claim gives, or why it gives none; blank when not asked
   * @param remark what a reader must beware of; blank when nothing
   */
  public record Evidence(String claim, String reference, String figure, String remark)
      implements Comparable<Evidence> {
    private static final Comparator<Evidence> ORDER =
        Comparator.comparing(Evidence::reference)
            .thenComparing(Evidence::figure)
            .thenComparing(Evidence::remark)
            .thenComparing(Evidence::claim);

    @Override
    public int compareTo(Evidence other) {
      return ORDER.compare(this, other);
    }
  }
}
