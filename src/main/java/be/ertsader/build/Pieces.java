package be.ertsader.build;

import java.io.ByteArrayOutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Compresses what is written into pieces of about a megabyte. */
final class Pieces extends Writer {
  private static final int SIZE = 1 << 20;

  /** Few such parts have a character beyond Latin 1, which makes the whole part dear to encode. */
  private static final int PART = 1 << 12;

  /** Room for the word that makes a part long enough. */
  private static final int SPARE = 1 << 10;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<Piece> pieces = new ArrayList<>();
  private StringBuilder part = new StringBuilder(PART + SPARE);

  /** All pieces of what was written so far. */
  List<Piece> all() {
    encode();
    cut();
    return pieces;
  }

  private void encode() {
    byte[] encoded = part.toString().getBytes(StandardCharsets.UTF_8);
    bytes.writeBytes(encoded);
    if (encoded.length == part.length()) {
      part.setLength(0);
    } else {
      // Emptied, it would stay as wide as its widest character made it.
      part = new StringBuilder(PART + SPARE);
    }
  }

  private void cut() {
    if (bytes.size() > 0) {
      pieces.add(Piece.of(bytes.toByteArray()));
      bytes.reset();
    }
  }

  /** Cuts no pair of characters that stands for one. */
  private void cutIfLong() {
    if (part.length() >= PART && !Character.isHighSurrogate(part.charAt(part.length() - 1))) {
      encode();
      if (bytes.size() >= SIZE) {
        cut();
      }
    }
  }

  @Override
  public void write(char[] characters, int offset, int length) {
    part.append(characters, offset, length);
    cutIfLong();
  }

  @Override
  public void write(String characters) {
    part.append(characters);
    cutIfLong();
  }

  @Override
  public void write(String characters, int offset, int length) {
    part.append(characters, offset, offset + length);
    cutIfLong();
  }

  @Override
  public void write(int character) {
    part.append((char) character);
    cutIfLong();
  }

  @Override
  public void flush() {
    // Pieces are cut where they are long enough.
  }

  @Override
  public void close() {
    // There is nothing to release.
  }
}
