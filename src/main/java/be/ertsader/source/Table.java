package be.ertsader.source;

import java.nio.file.Path;
import java.util.Map;

/**
 * A printed table or a section of a study, transcribed into one CSV file.
 *
 * @param source slug of the source, the name of its folder
 * @param name slug of the table, the name of its file without extension
 * @param file where the CSV is
 * @param layout where the mapping of its columns is
 * @param sourceName short name of the source for people, such as {@code VITO 2024}
 * @param labels how people call the table, by language ({@code en}, {@code nl})
 */
public record Table(
    String source,
    String name,
    Path file,
    Path layout,
    String sourceName,
    Map<String, String> labels) {

  /** The file as users know it, below the folder that holds data, ontology and queries. */
  public String displayName() {
    return "data/" + source + "/" + name + ".csv";
  }
}
