package be.ertsader.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.BinaryDataFile;

/**
 * The file of nodes of a database that nobody writes, mapped into memory. A node is read in many
 * small pieces; each of them costs TDB2's own file two calls of the system, and here none.
 */
final class MappedNodes implements BinaryDataFile {
  private static final int PIECE_BITS = 30;
  private static final int PIECE = 1 << PIECE_BITS;

  private final long length;
  private final MappedByteBuffer[] pieces;

  MappedNodes(Path file) {
    try (FileChannel channel = FileChannel.open(file)) {
      length = channel.size();
      pieces = new MappedByteBuffer[(int) ((length + PIECE - 1) >>> PIECE_BITS)];
      for (int i = 0; i < pieces.length; i++) {
        long from = (long) i << PIECE_BITS;
        pieces[i] = channel.map(MapMode.READ_ONLY, from, Math.min(PIECE, length - from));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int read(long position, byte[] target, int start, int count) {
    int most = (int) Math.min(count, length - position);
    int taken = 0;
    while (taken < most) {
      MappedByteBuffer piece = pieces[(int) ((position + taken) >>> PIECE_BITS)];
      int place = (int) ((position + taken) & (PIECE - 1));
      int part = Math.min(most - taken, piece.capacity() - place);
      piece.get(place, target, start + taken, part);
      taken += part;
    }
    return taken;
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void open() {}

  @Override
  public void sync() {}

  /** Does nothing: the memory is given back with this object. */
  @Override
  public void close() {}

  @Override
  public long write(byte[] bytes, int start, int count) {
    throw readOnly();
  }

  @Override
  public void truncate(long length) {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("the store is read-only");
  }
}
