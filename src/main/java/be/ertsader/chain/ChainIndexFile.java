package be.ertsader.chain;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;

/**
 * An index as bytes, so that it may be kept with the version of the store that it belongs to; the
 * names of claims stay in the store.
 */
final class ChainIndexFile {
  private ChainIndexFile() {}

  /**
   * The bytes of an index.
   *
   * @throws ClassCastException when it was not read from an embedded store
   */
  static byte[] write(ChainIndex index) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      writeNames(out, index.iris);
      writeNames(out, index.kinds);
      writeLongs(out, ((ClaimNames.Stored) index.claims).numbers());
      writeNumbers(out, index.firstOut);
      writeNumbers(out, index.targets);
      writeBytes(out, index.kindOf);
      writeNumbers(out, index.firstClaim);
      writeNumbers(out, index.claimOf);
      writeQuantities(out, index.quantities());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void writeQuantities(DataOutputStream out, Quantities quantities)
      throws IOException {
    writeDoubles(out, quantities.least);
    writeDoubles(out, quantities.most);
    writeBytes(out, quantities.kinds);
    out.writeInt(quantities.scopes.size());
    for (Map.Entry<Integer, String> scope : new TreeMap<>(quantities.scopes).entrySet()) {
      out.writeInt(scope.getKey());
      out.writeUTF(scope.getValue());
    }
    out.writeInt(quantities.hostShares.size());
    for (Map.Entry<Integer, Double> share : new TreeMap<>(quantities.hostShares).entrySet()) {
      out.writeInt(share.getKey());
      out.writeDouble(share.getValue());
    }
    out.writeInt(quantities.consumption.size());
    for (Map.Entry<Integer, int[]> claims : new TreeMap<>(quantities.consumption).entrySet()) {
      out.writeInt(claims.getKey());
      writeNumbers(out, claims.getValue());
    }
  }

  /**
   * An index from its bytes.
   *
   * @param store gives the name of a claim by its number in the store
   */
  static ChainIndex read(byte[] bytes, LongFunction<String> store) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return new ChainIndex(
          readNames(in),
          readNames(in),
          new ClaimNames.Stored(readLongs(in), store),
          readNumbers(in),
          readNumbers(in),
          readBytes(in),
          readNumbers(in),
          readNumbers(in),
          readQuantities(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Quantities readQuantities(DataInputStream in) throws IOException {
    double[] least = readDoubles(in);
    double[] most = readDoubles(in);
    byte[] kinds = readBytes(in);
    Map<Integer, String> scopes = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      scopes.put(in.readInt(), in.readUTF());
    }
    Map<Integer, Double> shares = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      shares.put(in.readInt(), in.readDouble());
    }
    Map<Integer, int[]> consumption = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      consumption.put(in.readInt(), readNumbers(in));
    }
    return new Quantities(least, most, kinds, scopes, shares, consumption);
  }

  /** Each name says how many letters it shares with the one before. */
  private static void writeNames(DataOutputStream out, String[] names) throws IOException {
    out.writeInt(names.length);
    String before = "";
    for (String name : names) {
      int shared = 0;
      int most = Math.min(before.length(), name.length());
      while (shared < most && before.charAt(shared) == name.charAt(shared)) {
        shared++;
      }
      out.writeInt(shared);
      out.writeUTF(name.substring(shared));
      before = name;
    }
  }

  private static String[] readNames(DataInputStream in) throws IOException {
    String[] names = new String[in.readInt()];
    String before = "";
    for (int i = 0; i < names.length; i++) {
      names[i] = before.substring(0, in.readInt()) + in.readUTF();
      before = names[i];
    }
    return names;
  }

  private static void writeNumbers(DataOutputStream out, int[] numbers) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
    bytes.asIntBuffer().put(numbers);
    writeBytes(out, bytes.array());
  }

  private static int[] readNumbers(DataInputStream in) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(readBytes(in));
    int[] numbers = new int[bytes.limit() / Integer.BYTES];
    bytes.asIntBuffer().get(numbers);
    return numbers;
  }

  private static void writeLongs(DataOutputStream out, long[] numbers) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Long.BYTES);
    bytes.asLongBuffer().put(numbers);
    writeBytes(out, bytes.array());
  }

  private static long[] readLongs(DataInputStream in) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(readBytes(in));
    long[] numbers = new long[bytes.limit() / Long.BYTES];
    bytes.asLongBuffer().get(numbers);
    return numbers;
  }

  private static void writeDoubles(DataOutputStream out, double[] numbers) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Double.BYTES);
    bytes.asDoubleBuffer().put(numbers);
    writeBytes(out, bytes.array());
  }

  private static double[] readDoubles(DataInputStream in) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(readBytes(in));
    double[] numbers = new double[bytes.limit() / Double.BYTES];
    bytes.asDoubleBuffer().get(numbers);
    return numbers;
  }

  private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] readBytes(DataInputStream in) throws IOException {
    return in.readNBytes(in.readInt());
  }
}
