package be.ertsader.build;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A gzip file (RFC 1952) of one member, without name and time, put together from pieces. */
final class GzipFile implements Closeable {
  /** Magic number, DEFLATE, no flags, no time, no hint, unknown system. */
  private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

  /** A last block that holds nothing. */
  private static final byte[] END = {3, 0};

  private final OutputStream out;
  private long sum;
  private long length;
  private boolean closed;

  GzipFile(OutputStream out) throws IOException {
    this.out = out;
    out.write(HEAD);
  }

  GzipFile add(Piece piece) throws IOException {
    out.write(piece.deflated());
    sum = Crc.of(sum, piece.sum(), piece.length());
    length += piece.length();
    return this;
  }

  GzipFile addAll(Iterable<Piece> pieces) throws IOException {
    for (Piece piece : pieces) {
      add(piece);
    }
    return this;
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    out.write(END);
    ByteBuffer trailer = ByteBuffer.allocate(2 * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    out.write(trailer.putInt((int) sum).putInt((int) length).array());
    out.close();
  }
}
