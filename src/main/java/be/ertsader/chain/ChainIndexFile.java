package be.ertsader.chain;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** An index as bytes, so that it may be kept with the version of the store that it belongs to. */
final class ChainIndexFile {
  private ChainIndexFile() {}

  static byte[] write(ChainIndex index) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      writeNames(out, index.iris);
      writeNames(out, index.kinds);
      writeNames(out, index.claims);
      writeNumbers(out, index.firstOut);
      writeNumbers(out, index.targets);
      out.write(index.kindOf);
      writeNumbers(out, index.firstClaim);
      writeNumbers(out, index.claimOf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static ChainIndex read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      String[] iris = readNames(in);
      String[] kinds = readNames(in);
      String[] claims = readNames(in);
      int[] firstOut = readNumbers(in);
      int[] targets = readNumbers(in);
      byte[] kindOf = in.readNBytes(targets.length);
      return new ChainIndex(
          iris, kinds, claims, firstOut, targets, kindOf, readNumbers(in), readNumbers(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    out.writeInt(numbers.length);
    ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
    bytes.asIntBuffer().put(numbers);
    out.write(bytes.array());
  }

  private static int[] readNumbers(DataInputStream in) throws IOException {
    int[] numbers = new int[in.readInt()];
    ByteBuffer.wrap(in.readNBytes(numbers.length * Integer.BYTES)).asIntBuffer().get(numbers);
    return numbers;
  }
}
