package be.ertsader.chain;

import java.util.Comparator;
import java.util.Set;

/**
 * A hop of a view before it is put into words.
 *
 * @param from IRI of the thing where it begins
 * @param kind notation of the kind of hop
 * @param to IRI of the thing where it ends
 * @param derived whether a rule concluded it
 * @param claims IRIs of what says so
 */
record ViewHop(String from, String kind, String to, boolean derived, Set<String> claims) {
  /** By both ends and the kind, whatever says so. */
  static final Comparator<ViewHop> ORDER =
      Comparator.comparing(ViewHop::from).thenComparing(ViewHop::kind).thenComparing(ViewHop::to);
}
