package be.ertsader.endpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The tables as they were read: CSV files in a folder for each source. */
final class Tables {
  private final Path folder;

  /**
   * @param folder the data of the home
   */
  Tables(Path folder) {
    this.folder = folder;
  }

  /**
   * The file of a table.
   *
   * @param name source and table, of lower-case letters, digits and dashes
   */
  Optional<Path> find(String name) {
    return name.matches("[a-z0-9-]+/[a-z0-9-]+")
        ? Optional.of(folder.resolve(name + ".csv")).filter(Files::isRegularFile)
        : Optional.empty();
  }

  /**
   * The content of a table.
   *
   * @throws HttpFailure 404 when there is none of that name
   */
  byte[] read(String name) {
    try {
      return Files.readAllBytes(find(name).orElseThrow(SitePath::nothing));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
