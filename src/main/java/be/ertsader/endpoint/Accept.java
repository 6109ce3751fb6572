package be.ertsader.endpoint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What a client wants, after RFC 9110 section 12.5: ranges with weights. */
final class Accept {
  private static final int SPECIFIC = 2;

  private record Range(String type, double weight) {
    /** How closely it names a type: not at all, any, any subtype, exactly. */
    int fit(String media) {
      if (type.equals(media)) {
        return SPECIFIC + 1;
      }
      if (type.equals("*/*") || type.equals("*")) {
        return 1;
      }
      boolean family =
          type.endsWith("/*") && media.startsWith(type.substring(0, type.length() - 1));
      return family ? SPECIFIC : 0;
    }
  }

  private final List<Range> ranges = new ArrayList<>();

  /**
   * Reads a header.
   *
   * @param header null or blank when the client says nothing, which means anything
   */
  Accept(String header) {
    String all = header == null || header.isBlank() ? "*/*" : header;
    for (String part : all.split(",")) {
      String[] pieces = part.split(";");
      ranges.add(new Range(pieces[0].strip().toLowerCase(Locale.ROOT), weight(pieces)));
    }
  }

  private static double weight(String... pieces) {
    for (int i = 1; i < pieces.length; i++) {
      String piece = pieces[i].strip().toLowerCase(Locale.ROOT);
      if (piece.startsWith("q=")) {
        try {
          return Math.max(0, Math.min(1, Double.parseDouble(piece.substring(2).strip())));
        } catch (NumberFormatException e) {
          return 0;
        }
      }
    }
    return 1;
  }

  /** How much a media type is wanted, from 0, not at all, to 1. */
  double weight(String media) {
    return ranges.stream()
        .filter(r -> r.fit(media) > 0)
        .max(Comparator.comparingInt(r -> r.fit(media)))
        .map(Range::weight)
        .orElse(0.0);
  }

  /** The type that is wanted most, the first of those wanted alike. */
  Optional<String> best(List<String> offered) {
    return best(offered, media -> 1);
  }

  /**
   * The type that suits best: the wish of the client by the quality of what there is.
   *
   * @param quality from 0 to 1
   */
  Optional<String> best(List<String> offered, ToDoubleFunction<String> quality) {
    String best = null;
    double most = 0;
    for (String media : offered) {
      double suits = weight(media) * quality.applyAsDouble(media);
      if (suits > most) {
        best = media;
        most = suits;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether a type is named as such, not only by a range. */
  boolean names(String media) {
    return ranges.stream().anyMatch(r -> r.type().equals(media) && r.weight() > 0);
  }
}
