package be.ertsader.source;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The plain text of a study, cut at its numbered headings and its captions of tables. White space
 * is collapsed: a line break counts as a blank.
 */
public final class StudyText {
  /** A chapter in capitals, a section with dots, or a chapter with a dot behind its number. */
  private static final Pattern HEADING =
      Pattern.compile(
          "(?:(\\d{1,2}) +\\p{Lu}[\\p{Lu}\\P{L}]*|(\\d{1,2}(?:\\.\\d{1,2})*)(\\.?) +[\\p{Lu}(‘].*)");

  private static final Pattern CAPTION = Pattern.compile("Tabel (\\d+)[.:]? +\\p{Lu}.*");

  private final List<String> lines;
  private final Map<String, Integer> headings = new LinkedHashMap<>();
  private final Map<String, Integer> captions = new LinkedHashMap<>();
  private final Map<List<Integer>, String> parts = new HashMap<>();

  private StudyText(List<String> lines) {
    this.lines = lines;
    int[] last = {0};
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      Matcher caption = CAPTION.matcher(line);
      if (caption.matches()) {
        captions.putIfAbsent(caption.group(1), i);
      }
      int[] number = heading(i);
      // Numbers only grow: a numbered list or a footnote begins anew.
      if (number.length > 0 && Arrays.compare(number, last) > 0) {
        headings.put(line.substring(0, line.indexOf(' ')).replaceFirst("\\.$", ""), i);
        last = number;
      }
    }
  }

  /** Reads a file in UTF-8. */
  public static StudyText read(Path file) {
    try {
      return new StudyText(new ArrayList<>(Files.readString(file).lines().toList()));
    } catch (IOException e) {
      String cure = "name a text in UTF-8";
      throw new Problem(Code.DISK, file.toString(), "cannot be read: " + e.getMessage(), cure)
          .exception();
    }
  }

  /** The text, white space collapsed. */
  public String whole() {
    return text(0, lines.size());
  }

  /** A section with the sections below it, by its number such as {@code 3.2.4.1}. */
  public Optional<String> section(String number) {
    return Optional.ofNullable(headings.get(number)).map(from -> text(from, end(number, from)));
  }

  /** A table from its caption to the next caption or heading, by its number. */
  public Optional<String> table(String number) {
    return Optional.ofNullable(captions.get(number)).map(from -> text(from, nextStart(from)));
  }

  /** A section and what is printed at the foot of its last page: its footnotes. */
  public Optional<String> sectionWithFootnotes(String number) {
    return Optional.ofNullable(headings.get(number))
        .map(from -> text(from, endOfPage(end(number, from))));
  }

  /** The number of the innermost section that the caption of a table stands in. */
  public Optional<String> sectionOfTable(String number) {
    return Optional.ofNullable(captions.get(number))
        .flatMap(
            at ->
                headings.entrySet().stream()
                    .filter(e -> e.getValue() < at)
                    .reduce((first, second) -> second)
                    .map(Map.Entry::getKey));
  }

  /** White space collapsed to single blanks, none at the ends. */
  public static String collapsed(String text) {
    return text.replaceAll("[\\s\\u00A0]+", " ").strip();
  }

  /** The number of a heading, or nothing. */
  private int[] heading(int at) {
    Matcher heading = HEADING.matcher(lines.get(at).strip());
    if (!heading.matches()) {
      return new int[0];
    }
    String number = heading.group(1) == null ? heading.group(2) : heading.group(1);
    boolean isChapter = !number.contains(".") && heading.group(1) == null;
    // "2. Text" is a chapter when it stands alone, else an item of a list; "2 Text" is a footnote.
    if (isChapter && (heading.group(3).isEmpty() || !standsApart(at))) {
      return new int[0];
    }
    return Arrays.stream(number.split("\\.")).mapToInt(Integer::parseInt).toArray();
  }

  /** A heading of one or two lines with blanks around it. */
  private boolean standsApart(int at) {
    return (isBlank(at - 1) || isPageStart(at)) && (isBlank(at + 1) || isBlank(at + 2));
  }

  /** Texts made from PDF begin a page with a form feed, or with the blank that it became. */
  private boolean isPageStart(int at) {
    return lines.get(at).matches("[ \\f]\\S.*");
  }

  private boolean isBlank(int at) {
    return at < 0 || at >= lines.size() || lines.get(at).isBlank();
  }

  private int end(String number, int from) {
    return headings.entrySet().stream()
        .filter(e -> e.getValue() > from && !e.getKey().startsWith(number + "."))
        .mapToInt(Map.Entry::getValue)
        .findFirst()
        .orElse(lines.size());
  }

  private int endOfPage(int from) {
    int at = from;
    while (at < lines.size() && !isPageStart(at)) {
      at++;
    }
    return at;
  }

  private int nextStart(int from) {
    return java.util.stream.Stream.concat(headings.values().stream(), captions.values().stream())
        .filter(at -> at > from)
        .min(Integer::compare)
        .orElse(lines.size());
  }

  /** Each part is collapsed once, however many rows ask for it. */
  private String text(int from, int to) {
    return parts.computeIfAbsent(
        List.of(from, to), part -> collapsed(String.join(" ", lines.subList(from, to))));
  }
}
