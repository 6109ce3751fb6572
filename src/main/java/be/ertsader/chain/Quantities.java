package be.ertsader.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What claims say of quantities: tonnes a year that a site or company makes, and what the EU uses.
 * A figure of a whole group counts for none of its sites. Claims are numbered as in the index that
 * it belongs to.
 */
public final class Quantities {
  private static final List<String> KINDS = List.of("production", "capacity", "planned-production");

  /**
   * What one claim says.
   *
   * @param kind production, capacity or planned-production
   * @param scope whom the figure covers: a group or an area; blank for the very site or company
   */
  public record Figure(int claim, String kind, String scope, Interval tonnes) {}

  /** The two ends of what each claim says in tonnes, not a number where it says none. */
  final double[] least;

  final double[] most;
  final byte[] kinds;
  final Map<Integer, String> scopes;
  final Map<Integer, Double> hostShares;

  /** Claims on what the EU uses, by material. */
  final Map<Integer, int[]> consumption;

  Quantities(
      double[] least,
      double[] most,
      byte[] kinds,
      Map<Integer, String> scopes,
      Map<Integer, Double> hostShares,
      Map<Integer, int[]> consumption) {
    this.least = least;
    this.most = most;
    this.kinds = kinds;
    this.scopes = scopes;
    this.hostShares = hostShares;
    this.consumption = consumption;
  }

  /** The number of a kind of figure; a plan goes before a capacity. */
  static byte kind(boolean isCapacity, boolean isPlanned) {
    return (byte) (isPlanned ? 2 : isCapacity ? 1 : 0);
  }

  /** The tonnes a year that a claim gives for its very site or company. */
  public Optional<Interval> tonnes(int claim) {
    return own(claim).map(Figure::tonnes);
  }

  /** The figure of a claim on a making, if it counts for its very site or company. */
  Optional<Figure> own(int claim) {
    return isOwn(claim) ? any(claim) : Optional.empty();
  }

  /** Whether a claim gives a figure for its very site or company. */
  boolean isOwn(int claim) {
    return has(claim) && !scopes.containsKey(claim);
  }

  private boolean has(int claim) {
    return !Double.isNaN(least[claim]) || !Double.isNaN(most[claim]);
  }

  /** The figure of a claim, whomever it covers. */
  Optional<Figure> any(int claim) {
    return has(claim)
        ? Optional.of(
            new Figure(
                claim,
                KINDS.get(kinds[claim]),
                scopes.getOrDefault(claim, ""),
                new Interval(low(claim), high(claim))))
        : Optional.empty();
  }

  /** The lower end, 0 where only an upper one is given. */
  double low(int claim) {
    return Double.isNaN(least[claim]) ? 0 : least[claim];
  }

  /** The upper end, infinite where only a lower one is given. */
  double high(int claim) {
    return Double.isNaN(most[claim]) ? Double.POSITIVE_INFINITY : most[claim];
  }

  /** Whether the figure of a claim is a production, which goes before others. */
  boolean isProduction(int claim) {
    return kinds[claim] == 0;
  }

  /** What the EU uses of a material in a year, the hull of what claims say. */
  Optional<Interval> euConsumption(int material) {
    Interval all = null;
    for (Figure figure : euConsumptionClaims(material)) {
      all = all == null ? figure.tonnes() : all.hull(figure.tonnes());
    }
    return Optional.ofNullable(all);
  }

  /** The claims on what the EU uses of a material. */
  List<Figure> euConsumptionClaims(int material) {
    List<Figure> figures = new ArrayList<>();
    for (int claim : consumption.getOrDefault(material, new int[0])) {
      if (has(claim)) {
        figures.add(any(claim).get());
      }
    }
    return figures;
  }

  /** How much of a companion metal comes from its hosts, from 0 to 1, as the coupling says. */
  OptionalDouble hostShare(int coupling) {
    Double share = hostShares.get(coupling);
    return share == null ? OptionalDouble.empty() : OptionalDouble.of(share);
  }
}
