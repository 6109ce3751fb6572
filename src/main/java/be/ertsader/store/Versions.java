package be.ertsader.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The numbered versions in a store folder and the file that names the one to read. */
record Versions(Path folder) {
  private static final String NUMBER = "[1-9][0-9]{0,17}";

  Path currentFile() {
    return folder.resolve("current");
  }

  Path of(long number) {
    return all().resolve(Long.toString(number));
  }

  static Path readersLock(Path version) {
    return version.resolve("readers.lock");
  }

  /**
   * The version to read, or nothing when there never was one.
   *
   * @throws IOException when the file that names it cannot be read or names none
   */
  OptionalLong current() throws IOException {
    if (!Files.exists(currentFile())) {
      return OptionalLong.empty();
    }
    String text = Files.readString(currentFile(), StandardCharsets.ISO_8859_1);
    if (!text.strip().matches(NUMBER)) {
      throw new IOException("the file 'current' names no version");
    }
    return OptionalLong.of(Long.parseLong(text.strip()));
  }

  void makeCurrent(long number) throws IOException {
    DurableFiles.replace(currentFile(), number + "\n");
  }

  /** A folder for a new version, numbered above all others. */
  long create() throws IOException {
    Files.createDirectories(all());
    long number = numbers().max().orElse(0) + 1;
    Files.createDirectory(of(number));
    Files.createFile(readersLock(of(number)));
    return number;
  }

  /**
   * Removes the versions that are not the current one and that nobody reads; what cannot be removed
   * stays for the next sweep. Only for the holder of the build lock.
   */
  void sweep(OptionalLong keep) throws IOException {
    if (!Files.isDirectory(all())) {
      return;
    }
    for (long number : numbers().toArray()) {
      if (keep.isEmpty() || keep.getAsLong() != number) {
        removeUnlessRead(of(number));
      }
    }
  }

  private static void removeUnlessRead(Path version) {
    try {
      Optional<FileClaim> claim = FileClaim.exclusive(readersLock(version));
      if (claim.isPresent()) {
        remove(version, claim.get());
      }
    } catch (IOException e) {
      // The next sweep tries again.
      return;
    }
  }

  private static void remove(Path version, FileClaim claim) throws IOException {
    try {
      DurableFiles.remove(version, readersLock(version));
    } finally {
      claim.close();
    }
  }

  private LongStream numbers() throws IOException {
    List<Path> found;
    try (Stream<Path> list = Files.list(all())) {
      found = list.toList();
    }
    Stream<String> names = found.stream().map(path -> path.getFileName().toString());
    return names.filter(name -> name.matches(NUMBER)).mapToLong(Long::parseLong);
  }

  private Path all() {
    return folder.resolve("versions");
  }
}
