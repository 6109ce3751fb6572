package be.ertsader.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * What was worked out from a version of the store, kept beside it for as long as the version lives.
 *
 * <p>It is a favour, never a duty: where nothing can be written, where there is enough already (256
 * files, each of at most 4 MiB but for a few large ones) or where a file is damaged, nothing is
 * found and all is worked out anew. Many processes may read and keep at once.
 */
public final class KeptFiles {
  private static final int MOST_FILES = 256;
  private static final int MOST_BYTES = 4 << 20;
  private static final int MOST_LARGE = 256 << 20;

  private final Path folder;

  /** What is kept, and under what it is found. */
  public record Entry(String key, byte[] value) {}

  /** What is kept in that folder of a version, which need not exist yet. */
  public KeptFiles(Path version) {
    this.folder = version.resolve("kept");
  }

  /** What was kept under exactly that key, if it is there and whole. */
  public Optional<byte[]> find(String key) {
    try {
      ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(file(key)));
      byte[] value =
          Arrays.copyOfRange(file.array(), Math.min(Long.BYTES, file.limit()), file.limit());
      boolean whole = file.limit() >= Long.BYTES && file.getLong() == sum(value);
      return whole ? Optional.of(value) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps a value for the next time; readers see all of it or nothing. */
  public void keep(Entry entry) {
    keep(entry, MOST_BYTES);
  }

  /** The same for what there are but few of in a version, of up to 256 MiB. */
  public void keepLarge(Entry entry) {
    keep(entry, MOST_LARGE);
  }

  private void keep(Entry entry, int most) {
    byte[] value = entry.value();
    if (value.length > most) {
      return;
    }
    try {
      Files.createDirectories(folder);
      if (isFull()) {
        return;
      }
      Path file = file(entry.key());
      Path fresh = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
      try {
        ByteBuffer whole = ByteBuffer.allocate(Long.BYTES + value.length);
        Files.write(fresh, whole.putLong(sum(value)).put(value).array());
        Files.move(fresh, file, ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      // The next reader works it out again.
      return;
    }
  }

  private boolean isFull() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count() >= MOST_FILES;
    }
  }

  private Path file(String key) {
    try {
      byte[] name =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return folder.resolve(HexFormat.of().formatHex(name));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long sum(byte[] value) {
    CRC32 sum = new CRC32();
    sum.update(value);
    return sum.getValue();
  }
}
