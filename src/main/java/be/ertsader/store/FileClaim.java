package be.ertsader.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The operating system's lock on a file.
 *
 * <p>A path is claimed at most once in a JVM, and never opened while it is: closing any channel to
 * a file gives up all locks that the process has on it.
 */
final class FileClaim implements AutoCloseable {
  private static final Set<Path> CLAIMED = new HashSet<>();

  private final Path key;
  private final FileChannel channel;

  private FileClaim(Path key, FileChannel channel) {
    this.key = key;
    this.channel = channel;
  }

  /** A claim that nobody shares, or nothing when the file is claimed here or elsewhere. */
  static Optional<FileClaim> exclusive(Path file) throws IOException {
    return claim(file, false);
  }

  /**
   * A claim that other processes may share, or nothing when one has the file for itself or this JVM
   * claims it already. The file must exist.
   */
  static Optional<FileClaim> shared(Path file) throws IOException {
    return claim(file, true);
  }

  private static Optional<FileClaim> claim(Path file, boolean shared) throws IOException {
    synchronized (CLAIMED) {
      Path key = file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
      if (CLAIMED.contains(key)) {
        return Optional.empty();
      }
      FileChannel channel =
          shared ? FileChannel.open(file, READ) : FileChannel.open(file, CREATE, READ, WRITE);
      if (!locked(channel, shared)) {
        return Optional.empty();
      }
      CLAIMED.add(key);
      return Optional.of(new FileClaim(key, channel));
    }
  }

  private static boolean locked(FileChannel channel, boolean shared) throws IOException {
    FileLock lock = null;
    try {
      lock = channel.tryLock(0, Long.MAX_VALUE, shared);
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    return lock != null;
  }

  /** Gives the file up; harmless when that was done. */
  @Override
  public void close() throws IOException {
    synchronized (CLAIMED) {
      if (channel.isOpen()) {
        channel.close();
        CLAIMED.remove(key);
      }
    }
  }
}
