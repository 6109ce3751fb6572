package be.ertsader.build;

/**
 * The checksum of gzip for two texts in a row, out of the checksums of both: CRC-32 is a remainder
 * of polynomials over the numbers 0 and 1, so the first one is multiplied by x to the number of
 * bits that follow, and the second one is added.
 */
final class Crc {
  /** The divisor, its lowest power in the highest bit. */
  private static final long DIVISOR = 0xEDB88320L;

  private static final long ONE = 1L << 31;
  private static final long X = ONE >>> 1;
  private static final int BITS = 8;

  private Crc() {}

  /**
   * The checksum of the first text followed by the second.
   *
   * @param length of the second text in bytes
   */
  static long of(long first, long second, long length) {
    return times(first, power(length * BITS)) ^ second;
  }

  /** x to a power, by squaring. */
  private static long power(long exponent) {
    long result = ONE;
    long square = X;
    for (long rest = exponent; rest > 0; rest >>>= 1) {
      if ((rest & 1) == 1) {
        result = times(result, square);
      }
      square = times(square, square);
    }
    return result;
  }

  /** The product of two remainders. */
  private static long times(long one, long other) {
    long product = 0;
    long shifted = other;
    for (long bit = ONE; bit > 0; bit >>>= 1) {
      if ((one & bit) != 0) {
        product ^= shifted;
      }
      shifted = (shifted & 1) == 1 ? shifted >>> 1 ^ DIVISOR : shifted >>> 1;
    }
    return product;
  }
}
