package be.ertsader.source;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where data, ontology and queries lie: in a folder, or in the program's own jar.
 *
 * @param root the folder that holds the three
 */
public record Home(Path root) {

  /** A folder that the user names. */
  public static Home at(Path folder) {
    for (String part : List.of("data", "ontology", "queries")) {
      if (!Files.isDirectory(folder.resolve(part))) {
        throw new Problem(
                Code.MISSING_FOLDER,
                folder.toString(),
                "holds no folder '" + part + "'",
                "name a folder that holds data, ontology and queries")
            .exception();
      }
    }
    return new Home(folder);
  }

  /** What travels inside the program. */
  public static Home inside() {
    try {
      URI code = Home.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path place = Path.of(code);
      Path root =
          Files.isDirectory(place)
              ? place
              : FileSystems.newFileSystem(place, Map.of()).getPath("/");
      return at(root.resolve("ertsader"));
    } catch (IOException | URISyntaxException e) {
      throw new Problem(Code.MISSING_FOLDER, "", "the program cannot read itself: " + e, "")
          .exception();
    }
  }

  public Path data() {
    return root.resolve("data");
  }

  public Path ontology() {
    return root.resolve("ontology");
  }

  public Path queries() {
    return root.resolve("queries");
  }

  /** The file that describes the dataset for catalogues; a home may have none. */
  public Path catalogue() {
    return data().resolve("catalog.ttl");
  }

  /** Changes exactly when a file of the ontology changes. */
  public String ontologyFingerprint() {
    return fingerprint(ontology());
  }

  /** Changes exactly when a file of the data changes. */
  public String dataFingerprint() {
    return fingerprint(data());
  }

  private static String fingerprint(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      List<Path> files =
          walk.filter(Files::isRegularFile)
              .filter(f -> f.toString().matches(".*\\.(ttl|rq|csv)"))
              .sorted(java.util.Comparator.comparing(f -> folder.relativize(f).toString()))
              .toList();
      for (Path file : files) {
        digest.update(folder.relativize(file).toString().getBytes());
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new Problem(Code.DISK, folder.toString(), "cannot be read: " + e.getMessage(), "")
          .exception();
    }
  }
}
