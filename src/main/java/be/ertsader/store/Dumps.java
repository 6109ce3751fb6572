package be.ertsader.store;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of a version that are handed out whole, by their names. None is handed out that no
 * longer has the checksum that it was made with.
 */
public final class Dumps {
  /** Names of files of one graph begin so. */
  public static final String PARTS = "graph/";

  /** Names of files of all graphs begin so. */
  public static final String WHOLE = "ertsader";

  /** The end of the names of N-Quads. */
  public static final String NQUADS = ".nq.gz";

  static final String FOLDER = "dumps";
  static final String PACK = "parts";
  static final String INDEX = "index";
  private static final int COLUMNS = 5;
  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final Set<String> sound = ConcurrentHashMap.newKeySet();
  private Map<String, Dump> all;

  /**
   * A file that is handed out.
   *
   * @param name its path below that of all dumps
   * @param file where it lies, maybe among others
   * @param start the place of its first byte there
   * @param size bytes
   * @param sha256 checksum, in lower-case hexadecimal digits
   */
  public record Dump(String name, Path file, long start, long size, String sha256) {
    /**
     * A part of its bytes, to be closed by who reads it.
     *
     * @param from the first byte, from 0
     * @param length at most that many
     */
    public InputStream read(long from, long length) throws IOException {
      FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
      channel.position(start + from);
      return new BufferedInputStream(
          new Bounded(Channels.newInputStream(channel), Math.min(length, size - from)), BUFFER);
    }
  }

  /** No more than so many bytes of a stream. */
  private static final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long left) {
      super(in);
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int read = in.read(bytes, offset, (int) Math.min(length, left));
      left -= Math.max(read, 0);
      return read;
    }
  }

  /**
   * Opens them, without reading.
   *
   * @param version the folder of a version, which may have none
   */
  public Dumps(Path version) {
    this.folder = version.resolve(FOLDER);
  }

  /** All files by their names; none when the version has no dumps. */
  public synchronized Map<String, Dump> all() {
    if (all == null) {
      all = Collections.unmodifiableMap(index());
    }
    return all;
  }

  private Map<String, Dump> index() {
    Map<String, Dump> found = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(folder.resolve(INDEX))) {
        String[] cells = line.split(" ", COLUMNS);
        long start = Long.parseLong(cells[2]);
        long size = Long.parseLong(cells[3]);
        Path file = folder.resolve(cells[1]);
        found.put(cells[4], new Dump(cells[4], file, start, size, cells[0]));
      }
      return found;
    } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      // A version of before, or a damaged one: what is not listed is not there.
      return new TreeMap<>();
    }
  }

  static String lines(Collection<Dump> dumps) {
    StringBuilder lines = new StringBuilder();
    for (Dump dump : dumps) {
      lines.append(
          "%s %s %d %d %s\n"
              .formatted(
                  dump.sha256(),
                  dump.file().getFileName(),
                  dump.start(),
                  dump.size(),
                  dump.name()));
    }
    return lines.toString();
  }

  /** The file of that name, if it is there and has its checksum. */
  public Optional<Dump> find(String name) {
    return Optional.ofNullable(all().get(name)).filter(this::isSound);
  }

  private boolean isSound(Dump dump) {
    try {
      if (!sound.contains(dump.name()) && sum(dump).equals(dump.sha256())) {
        sound.add(dump.name());
      }
    } catch (IOException e) {
      return false;
    }
    return sound.contains(dump.name());
  }

  private static String sum(Dump dump) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = dump.read(0, dump.size())) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return hex(digest);
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
