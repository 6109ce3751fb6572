package be.ertsader.check;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.source.Catalogue;
import be.ertsader.source.CsvTable;
import be.ertsader.source.Row;
import be.ertsader.source.StudyText;
import be.ertsader.source.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Proves that what the tables of a source call printed stands in the text of the study, within the
 * table or section that the row names. Printed are the cells of the columns {@code verbatim} and
 * {@code ..._verbatim}; white space is collapsed.
 */
public final class TextCheck {
  private static final Pattern TABLE = Pattern.compile("Table (\\d+)");
  private static final Pattern SECTION = Pattern.compile("\\d+(\\.\\d+)*");

  private final StudyText text;
  private final List<Problem> missing = new ArrayList<>();
  private long found;

  private TextCheck(StudyText text) {
    this.text = text;
  }

  /**
   * What came out.
   *
   * @param found how many values stand where the rows say
   * @param missing those that do not
   */
  public record Outcome(long found, List<Problem> missing) {}

  /** Looks up every printed value of every table of the source. */
  public static Outcome of(Catalogue.Source source, StudyText text) {
    TextCheck check = new TextCheck(text);
    source.tables().forEach(check::table);
    return new Outcome(check.found, List.copyOf(check.missing));
  }

  private void table(Table table) {
    try (CsvTable csv = CsvTable.open(table.file(), table.displayName())) {
      List<String> columns = csv.columns();
      int place = columns.indexOf("place");
      while (csv.hasNext()) {
        Row row = csv.next();
        Scope scope = scope(table, place < 0 ? "" : row.cells().get(place));
        for (int i = 0; i < columns.size(); i++) {
          if (columns.get(i).equals("verbatim") || columns.get(i).endsWith("_verbatim")) {
            value(table, row, StudyText.collapsed(row.cells().get(i)), scope);
          }
        }
      }
    }
  }

  /**
   * Where a row's values must stand.
   *
   * @param name as people say it
   * @param texts they must stand in one of these; none when the study has no such place
   */
  private record Scope(String name, List<String> texts) {
    Scope(String name, Stream<String> texts) {
      this(name, texts.toList());
    }
  }

  private Scope scope(Table table, String place) {
    Matcher printed = TABLE.matcher(place + " " + table.labels().get("en"));
    Matcher section = SECTION.matcher(place);
    boolean isNote = place.contains("note");
    if (printed.find()) {
      String number = printed.group(1);
      Stream<String> notes =
          isNote
              ? text.sectionOfTable(number).flatMap(text::sectionWithFootnotes).stream()
              : Stream.empty();
      return new Scope("Table " + number, Stream.concat(text.table(number).stream(), notes));
    }
    if (section.lookingAt()) {
      String number = section.group();
      Optional<String> found = isNote ? text.sectionWithFootnotes(number) : text.section(number);
      return new Scope("§ " + number, found.stream());
    }
    return new Scope("the text", Stream.of(text.whole()));
  }

  private void value(Table table, Row row, String value, Scope scope) {
    if (value.isEmpty()) {
      return;
    }
    if (scope.texts().stream().anyMatch(t -> t.contains(value))) {
      found++;
      return;
    }
    String what =
        scope.texts().isEmpty()
            ? "the study has no %s, where '%s' should stand".formatted(scope.name(), value)
            : "'%s' does not stand in %s".formatted(value, scope.name());
    String cure =
        text.whole().contains(value)
            ? "it stands elsewhere: mend the place"
            : "print it as it is there";
    missing.add(new Problem(Code.NOT_IN_TEXT, table.displayName() + ":" + row.line(), what, cure));
  }
}
