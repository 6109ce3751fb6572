package be.ertsader.store;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What a version of the store was made from.
 *
 * @param ontology fingerprint of the ontology
 * @param data fingerprint of the data and mappings
 * @param madeBy the program and its version
 * @param quads how many quads it holds
 */
public record StoreInfo(String ontology, String data, String madeBy, long quads) {
  private static final String FILE = "info.properties";

  static StoreInfo read(Path version) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(version.resolve(FILE))) {
      properties.load(reader);
      return new StoreInfo(
          value(properties, "ontology"),
          value(properties, "data"),
          value(properties, "made-by"),
          Long.parseLong(value(properties, "quads")));
    } catch (IllegalArgumentException e) {
      throw new IOException(FILE + ": " + e.getMessage());
    }
  }

  void write(Path version) throws IOException {
    String text =
        "ontology=%s%ndata=%s%nmade-by=%s%nquads=%d%n"
            .formatted(escape(ontology), escape(data), escape(madeBy), quads);
    DurableFiles.write(version.resolve(FILE), text);
  }

  private static String value(Properties properties, String key) {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException(key + " is missing");
    }
    return value;
  }

  private static String escape(String value) {
    return value.replace("\\", "\\\\").replaceAll("\\R", " ");
  }
}
