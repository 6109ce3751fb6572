package be.ertsader.store;

import be.ertsader.problem.ProblemException;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the files of a version that are handed out whole, with their checksums. Files of one graph
 * lie one after another in one file of the disk, as there are hundreds of them. For one thread.
 */
public final class DumpWriter implements Closeable {
  private final Path folder;
  private final Map<String, Dumps.Dump> dumps = new TreeMap<>();
  private OutputStream pack;
  private long packed;

  DumpWriter(Path version) {
    this.folder = version.resolve(Dumps.FOLDER);
  }

  /**
   * Begins a file; closing the stream ends it. A file of one graph is ended before the next one.
   *
   * @param name of slugs, dots and slashes; begins with {@link Dumps#PARTS} when it holds one graph
   * @throws be.ertsader.problem.ProblemException DISK when it cannot be written
   */
  public OutputStream begin(String name) {
    try {
      if (!name.startsWith(Dumps.PARTS)) {
        return new Summed(name, name, 0, open(name));
      }
      if (pack == null) {
        pack = open(Dumps.PACK);
      }
      return new Summed(name, Dumps.PACK, packed, pack);
    } catch (IOException e) {
      throw DiskFailure.of(folder, e);
    }
  }

  /** A failure to write as it is told. */
  public ProblemException failure(IOException failure) {
    return DiskFailure.of(folder, failure);
  }

  private OutputStream open(String name) throws IOException {
    Files.createDirectories(folder);
    return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)));
  }

  /**
   * Ends it all with the list of what there is.
   *
   * @throws be.ertsader.problem.ProblemException DISK when it cannot be written
   */
  public void seal() {
    try {
      close();
      Files.createDirectories(folder);
      DurableFiles.write(folder.resolve(Dumps.INDEX), Dumps.lines(dumps.values()));
    } catch (IOException e) {
      throw DiskFailure.of(folder, e);
    }
  }

  @Override
  public void close() throws IOException {
    if (pack != null) {
      pack.close();
    }
  }

  /** Counts and sums up what passes. */
  private final class Summed extends FilterOutputStream {
    private final String name;
    private final String file;
    private final long start;
    private final MessageDigest digest = Dumps.digest();
    private long size;
    private boolean closed;

    Summed(String name, String file, long start, OutputStream out) {
      super(out);
      this.name = name;
      this.file = file;
      this.start = start;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      digest.update(bytes, offset, length);
      size += length;
    }

    @Override
    public void close() throws IOException {
      if (closed) {
        return;
      }
      closed = true;
      if (file.equals(Dumps.PACK)) {
        packed += size;
      } else {
        super.close();
      }
      Path on = folder.resolve(file);
      dumps.put(name, new Dumps.Dump(name, on, start, size, Dumps.hex(digest)));
    }
  }
}
