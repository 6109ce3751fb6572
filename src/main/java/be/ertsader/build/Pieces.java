package be.ertsader.build;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Compresses what is written into pieces of about a million characters. */
final class Pieces extends Writer {
  private static final int SIZE = 1 << 20;

  private final StringBuilder text = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();

  /** All pieces of what was written so far. */
  List<Piece> all() {
    cut();
    return pieces;
  }

  private void cut() {
    if (!text.isEmpty()) {
      pieces.add(Piece.of(text.toString()));
      text.setLength(0);
    }
  }

  /** Cuts no pair of characters that stands for one. */
  private void cutIfLong() {
    if (text.length() >= SIZE && !Character.isHighSurrogate(text.charAt(text.length() - 1))) {
      cut();
    }
  }

  @Override
  public void write(char[] characters, int offset, int length) {
    text.append(characters, offset, length);
    cutIfLong();
  }

  @Override
  public void write(String characters) {
    text.append(characters);
    cutIfLong();
  }

  @Override
  public void write(String characters, int offset, int length) {
    text.append(characters, offset, offset + length);
    cutIfLong();
  }

  @Override
  public void write(int character) {
    text.append((char) character);
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
