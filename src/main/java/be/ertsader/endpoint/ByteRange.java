package be.ertsader.endpoint;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file that a client asks for, after RFC 9110 section 14.
 *
 * @param first byte, from 0
 * @param last byte, which belongs to it
 */
record ByteRange(long first, long last) {
  /** One range of up to 18 digits; what is of another form may be ignored. */
  private static final Pattern FORM = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

  /**
   * Reads a header.
   *
   * @param header null when the client sent none
   * @param size of the file
   * @return nothing when the whole file is to be sent
   * @throws HttpFailure 416 when the file has no such part
   */
  static Optional<ByteRange> of(String header, long size) {
    Matcher form = FORM.matcher(header == null ? "" : header.strip());
    if (!form.matches() || form.group(1).isEmpty() && form.group(2).isEmpty()) {
      return Optional.empty();
    }
    ByteRange range = form.group(1).isEmpty() ? end(form.group(2), size) : part(form, size);
    if (range.first >= size || range.first > range.last) {
      throw new HttpFailure(416, "the file has %d bytes".formatted(size))
          .with("Content-Range", "bytes */" + size);
    }
    return Optional.of(range);
  }

  private static ByteRange end(String length, long size) {
    return new ByteRange(Math.max(0, size - Long.parseLong(length)), size - 1);
  }

  private static ByteRange part(Matcher form, long size) {
    long last = form.group(2).isEmpty() ? size - 1 : Long.parseLong(form.group(2));
    return new ByteRange(Long.parseLong(form.group(1)), Math.min(last, size - 1));
  }

  long length() {
    return last - first + 1;
  }

  /** The value of the header that tells which part was sent. */
  String header(long size) {
    return "bytes %d-%d/%d".formatted(first, last, size);
  }
}
