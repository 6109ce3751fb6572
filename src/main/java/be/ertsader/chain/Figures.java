package be.ertsader.chain;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What is read of the quantities of claims, before it is known which of them are in tonnes. */
final class Figures {
  final BitSet tonnes = new BitSet();
  final BitSet capacity = new BitSet();
  final BitSet planned = new BitSet();
  final BitSet consumption = new BitSet();
  final BitSet eu = new BitSet();
  final Map<Integer, String> scopes = new HashMap<>();
  final Map<Integer, Double> hostShares = new TreeMap<>();
  private double[] least = new double[0];
  private double[] most = new double[0];

  void least(int claim, double number) {
    least = with(least, claim, number);
  }

  void most(int claim, double number) {
    most = with(most, claim, number);
  }

  private static double[] with(double[] numbers, int place, double number) {
    double[] enough = numbers;
    if (place >= numbers.length) {
      enough = sized(numbers, Math.max(64, 2 * place));
    }
    enough[place] = number;
    return enough;
  }

  private static double[] sized(double[] numbers, int size) {
    double[] other = Arrays.copyOf(numbers, size);
    if (size > numbers.length) {
      Arrays.fill(other, numbers.length, size, Double.NaN);
    }
    return other;
  }

  /**
   * Keeps what is in tonnes.
   *
   * @param claims above every claim
   * @param materials the things that claims are about, by claim
   * @param nodes the node of each thing
   */
  Quantities quantities(int claims, IntLists materials, int[] nodes) {
    double[] low = sized(least, claims);
    double[] high = sized(most, claims);
    byte[] kinds = new byte[claims];
    for (int claim = 0; claim < claims; claim++) {
      if (!tonnes.get(claim)) {
        low[claim] = Double.NaN;
        high[claim] = Double.NaN;
      }
      kinds[claim] = Quantities.kind(capacity.get(claim), planned.get(claim));
    }
    consumption.and(eu);
    Map<Integer, int[]> used = new TreeMap<>();
    consumption.stream()
        .forEach(
            claim ->
                materials
                    .of(claim)
                    .forEach(m -> used.merge(nodes[m], new int[] {claim}, Figures::join)));
    return new Quantities(low, high, kinds, scopes, hostShares, used);
  }

  private static int[] join(int[] one, int[] two) {
    int[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return both;
  }
}
