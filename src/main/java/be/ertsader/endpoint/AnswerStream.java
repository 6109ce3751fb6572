package be.ertsader.endpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * An answer as it is written: held back up to a bound, so that whatever fails before it can still
 * be told by a status; past the bound it goes out as it comes.
 */
final class AnswerStream extends OutputStream {
  /** Opens the way to the client, which ends the time in which a status can be chosen. */
  interface Way {
    OutputStream open() throws IOException;
  }

  private final int whole;
  private final long most;
  private final Way way;
  private ByteArrayOutputStream held = new ByteArrayOutputStream();
  private OutputStream client;
  private long size;

  /**
   * @param whole bytes that are held back at most
   * @param most bytes that an answer may have
   */
  AnswerStream(int whole, long most, Way way) {
    this.whole = whole;
    this.most = most;
    this.way = way;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    size += length;
    if (size > most) {
      throw new HttpFailure(
          400, "the answer is over %d bytes; ask for less, or page with LIMIT".formatted(most));
    }
    if (client == null && size > whole) {
      client = way.open();
      held.writeTo(client);
      // Status and headers are out from here on, whatever the server would keep back.
      client.flush();
      held = null;
    }
    if (client == null) {
      held.write(bytes, offset, length);
    } else {
      client.write(bytes, offset, length);
    }
  }

  /** Whether nothing was sent yet. */
  boolean isHeld() {
    return client == null;
  }

  /** The answer so far, when nothing was sent yet. */
  byte[] held() {
    return held.toByteArray();
  }

  /** Ends an answer that is on its way. */
  void finish() throws IOException {
    client.close();
  }

  /** Writers flush often; what is held back stays so. */
  @Override
  public void flush() {}
}
