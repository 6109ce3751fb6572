package be.ertsader.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** What is assumed to stop or start. The same assumptions, in any order, are the same scenario. */
public record Scenario(List<Assumption> assumptions) {

  /**
   * One assumption.
   *
   * @param starts whether it starts what is planned, or stops what runs
   * @param thing IRI of what stops or starts
   * @param place IRI of the only place where that making stops; blank for all of it
   * @param percent which part, above 0 and at most 100
   */
  public record Assumption(boolean starts, String thing, String place, double percent)
      implements Comparable<Assumption> {
    private static final Comparator<Assumption> ORDER =
        Comparator.comparing(Assumption::starts)
            .thenComparing(Assumption::thing)
            .thenComparing(Assumption::place)
            .thenComparing(Assumption::percent);

    /** Rejects a part that is none. */
    public Assumption {
      if (!(percent > 0 && percent <= 100)) {
        throw new IllegalArgumentException(percent + " % is no part");
      }
    }

    @Override
    public int compareTo(Assumption other) {
      return ORDER.compare(this, other);
    }

    private String line() {
      return (starts ? "start " : "stop ")
          + thing
          + (place.isBlank() ? "" : "@" + place)
          + "="
          + Interval.number(percent);
    }
  }

  /** Sorts the assumptions; one that is made twice is one. */
  public Scenario {
    assumptions = assumptions.stream().sorted().distinct().toList();
  }

  /** Sixteen hexadecimal digits that only these assumptions have. */
  public String id() {
    String text = assumptions.stream().map(Assumption::line).collect(Collectors.joining("\n"));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
