package be.ertsader.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Guesses which known word was meant by a misspelt one. */
public final class Nearest {
  private static final int AT_MOST = 3;

  private Nearest() {}

  /** The candidates most like the word, best first, at most three. */
  public static List<String> of(Collection<String> candidates, String word) {
    record Scored(String candidate, int distance) {}
    int limit = Math.max(3, word.length() / 2);
    return candidates.stream()
        .map(c -> new Scored(c, distance(c, word)))
        .filter(s -> s.distance() <= limit || s.candidate().contains(word))
        .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::candidate))
        .limit(AT_MOST)
        .map(Scored::candidate)
        .toList();
  }

  /**
   * The cure that names them, such as {@code nearest: copper, cobalt}; blank if nothing is near.
   */
  public static String cure(Collection<String> candidates, String word) {
    List<String> near = of(candidates, word);
    return near.isEmpty() ? "" : "nearest: " + String.join(", ", near);
  }

  /** Levenshtein distance. */
  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int same = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(same, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[b.length()];
  }
}
