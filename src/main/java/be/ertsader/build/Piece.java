package be.ertsader.build;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A text that is compressed on its own and ends at a whole byte, so that it may stand in several
 * gzip files, at any place. The same text gives the same bytes.
 *
 * @param deflated blocks of DEFLATE, none of them the last one
 * @param sum CRC-32 of the text
 * @param length bytes of the text
 */
record Piece(byte[] deflated, long sum, long length) {
  /** Half the work of the usual level, for files that are a sixth larger. */
  private static final int LEVEL = 3;

  private static final int BUFFER = 1 << 16;

  /** What blocks of DEFLATE take beside a short text. */
  private static final int SPARE = 64;

  static Piece of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The piece of a text in UTF-8. */
  static Piece of(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(LEVEL, true);
    try {
      deflater.setInput(bytes);
      byte[] buffer = new byte[Math.min(BUFFER, bytes.length + SPARE)];
      int written;
      do {
        written = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
        out.write(buffer, 0, written);
      } while (written == buffer.length);
    } finally {
      deflater.end();
    }
    return new Piece(out.toByteArray(), sum.getValue(), bytes.length);
  }
}
