package be.ertsader.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
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
    /** Rejects a part that is none. */
    public Assumption {
      if (!(percent > 0 && percent <= 100)) {
        throw new IllegalArgumentException(percent + " % is no part");
      }
    }

    @Override
    public int compareTo(Assumption other) {
      int order = Boolean.compare(starts, other.starts);
      order = order == 0 ? thing.compareTo(other.thing) : order;
      order = order == 0 ? place.compareTo(other.place) : order;
      return order == 0 ? Double.compare(percent, other.percent) : order;
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
    assumptions = List.copyOf(new TreeSet<>(assumptions));
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
