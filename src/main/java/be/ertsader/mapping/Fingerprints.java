package be.ertsader.mapping;

import be.ertsader.source.Row;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Names rows by what they say, and finds rows that say the same. Keeps 16 to 32 bytes a row, so
 * that a table of millions of rows is checked in little memory.
 */
final class Fingerprints {
  private long[] keys = new long[1024];
  private long[] rowLines = new long[1024];
  private int size;

  /**
   * The first 64 bits of the SHA-256 of the row's cells with their columns; blanks do not count.
   */
  static long of(List<String> columns, Row row) {
    MessageDigest digest = sha256();
    for (int i = 0; i < row.cells().size(); i++) {
      if (!row.cells().get(i).isBlank()) {
        digest.update((columns.get(i) + "=" + row.cells().get(i)).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
    }
    byte[] bytes = digest.digest();
    long first = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      first = first << 8 | bytes[i] & 0xff;
    }
    return first;
  }

  /**
   * Notes a row.
   *
   * @return the line of an earlier row with the same fingerprint, or 0
   */
  long note(long fingerprint, long line) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int slot = slot(fingerprint);
    if (rowLines[slot] != 0) {
      return rowLines[slot];
    }
    keys[slot] = fingerprint;
    rowLines[slot] = line;
    size++;
    return 0;
  }

  private int slot(long fingerprint) {
    int slot = (int) (fingerprint & keys.length - 1);
    while (rowLines[slot] != 0 && keys[slot] != fingerprint) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldLines = rowLines;
    keys = new long[oldKeys.length * 2];
    rowLines = new long[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldLines[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        rowLines[slot] = oldLines[i];
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
