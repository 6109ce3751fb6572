package be.ertsader.check;

import be.ertsader.source.Iris;

/**
 * One thing in the graph that a shape does not allow.
 *
 * @param file the CSV of the row that the focus node stands for or comes from, or blank
 * @param lineNumber line of that file, or 0 when it is not known
 * @param focusNode IRI of the node that was looked at
 * @param path IRI of the property that was looked at, or blank
 * @param value IRI or text that is wrong, or blank
 * @param message what the shape expects
 * @param shape IRI of the shape
 */
public record Finding(
    Severity severity,
    String file,
    long lineNumber,
    String focusNode,
    String path,
    String value,
    String message,
    String shape) {

  /**
   * The line that is printed: place, message, value and property, without a line break at its end.
   * A finding without a row is placed by its focus node.
   */
  public String line() {
    String text = place() + ": " + message.replaceFirst("\\.$", "");
    if (!value.isBlank() && !value.equals(focusNode) && !value.startsWith(Iris.BASE + "data/")) {
      text += ": " + shortened(value);
    }
    if (!path.isBlank()) {
      text += " (" + localName(path) + ")";
    }
    return text.replaceAll("\\s*\\R\\s*", " ");
  }

  private String place() {
    if (file.isBlank()) {
      return focusNode;
    }
    return lineNumber > 0 ? file + ":" + lineNumber : file;
  }

  private static String shortened(String value) {
    String things = Iris.BASE + "id/";
    return value.startsWith(things) ? value.substring(things.length()) : value;
  }

  private static String localName(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}
