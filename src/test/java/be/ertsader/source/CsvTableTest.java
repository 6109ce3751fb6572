package be.ertsader.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ertsader.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {
  @TempDir Path folder;

  @Test
  void quotesCommasBlanksLineBreaksAndAccentsComeThrough() {
    List<Row> rows = read("a,b,c\n\"one, two\",,\"say \"\"é\"\"\"\n\"first\nsecond\",x,y\n");
    assertThat(rows.get(0).cells()).containsExactly("one, two", "", "say \"é\"");
    assertThat(rows.get(1).cells()).containsExactly("first\nsecond", "x", "y");
  }

  @Test
  void aRowKnowsItsNumberAndTheLineAtWhichItBegins() {
    List<Row> rows = read("a,b\n\"first\nsecond\",x\nlast,y\n");
    assertThat(rows).extracting(Row::number).containsExactly(2L, 3L);
    assertThat(rows).extracting(Row::line).containsExactly(2L, 4L);
  }

  @Test
  void aFileInAnotherEncodingIsRefusedWithTheLineOfItsFirstBadByte() {
    assertThatThrownBy(() -> read("a\nplain\ncafé\n", StandardCharsets.ISO_8859_1))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("table.csv:3: the file is not UTF-8")
        .hasMessageEndingWith("[E106]");
  }

  @Test
  void aByteOrderMarkIsRefused() {
    assertThatThrownBy(() -> read("\uFEFFa,b\n1,2\n"))
        .hasMessageContaining("table.csv:1: the file begins with a byte order mark");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThatThrownBy(() -> read("")).hasMessageContaining("the file is empty");
  }

  @Test
  void aQuoteThatIsNotClosedIsRefused() {
    assertThatThrownBy(() -> read("a,b\n\"open,2\n")).hasMessageContaining("[E107]");
  }

  private List<Row> read(String text) {
    return read(text, StandardCharsets.UTF_8);
  }

  private List<Row> read(String text, Charset encoding) {
    Path file = folder.resolve("table.csv");
    try {
      Files.write(file, text.getBytes(encoding));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    List<Row> rows = new ArrayList<>();
    try (CsvTable csv = CsvTable.open(file, "table.csv")) {
      csv.forEachRemaining(rows::add);
    }
    return rows;
  }
}
