package be.ertsader.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files that survive a power cut: what was written here is on the disk, not in a cache. */
final class DurableFiles {
  private DurableFiles() {}

  static void write(Path file, String text) throws IOException {
    try (FileChannel channel = FileChannel.open(file, CREATE, WRITE, TRUNCATE_EXISTING)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    sync(file.toAbsolutePath().getParent());
  }

  /** Readers see the old text or the new one, never a part. */
  static void replace(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    write(fresh, text);
    Files.move(fresh, file, ATOMIC_MOVE);
    sync(file.toAbsolutePath().getParent());
  }

  /** Removes the folder and all in it, {@code last} after everything beside it. */
  static void remove(Path folder, Path last) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      if (!file.equals(last) && !file.equals(folder)) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(last);
    Files.deleteIfExists(folder);
  }

  private static void sync(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Not every system lets a folder be forced; it then keeps its own order.
      return;
    }
  }
}
