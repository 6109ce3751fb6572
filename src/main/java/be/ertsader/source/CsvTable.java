package be.ertsader.source;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a CSV file row by row: UTF-8, commas, RFC 4180 quotes, a header line. Holds one row at a
 * time, whatever the size of the file.
 */
public final class CsvTable implements AutoCloseable, Iterator<Row> {
  private final String name;
  private final Path file;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final List<String> columns;
  private long lineBefore;

  private CsvTable(Path file, String name) throws IOException {
    this.file = file;
    this.name = name;
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    InputStream in = Files.newInputStream(file);
    parser =
        CSVParser.parse(
            new BufferedReader(new InputStreamReader(in, decoder), 1 << 16), CSVFormat.RFC4180);
    records = parser.iterator();
    columns = readHeader();
  }

  /**
   * Opens the file and reads its header.
   *
   * @param name how the file is called in messages
   * @throws be.ertsader.problem.ProblemException if the file is no UTF-8 CSV
   */
  public static CsvTable open(Path file, String name) {
    try {
      return new CsvTable(file, name);
    } catch (IOException e) {
      throw new Problem(Code.DISK, name, "cannot be read: " + e.getMessage(), "").exception();
    }
  }

  /** The names in the header line. */
  public List<String> columns() {
    return columns;
  }

  @Override
  public boolean hasNext() {
    return guarded(records::hasNext);
  }

  @Override
  public Row next() {
    long line = lineBefore + 1;
    CSVRecord csv = guarded(records::next);
    lineBefore = parser.getCurrentLineNumber();
    return new Row(csv.getRecordNumber(), line, Arrays.asList(csv.values()));
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> readHeader() {
    if (!hasNext()) {
      throw new Problem(Code.BAD_CSV, name + ":1", "the file is empty", "give it a header line")
          .exception();
    }
    Row header = next();
    List<String> names = header.cells().stream().map(String::strip).toList();
    if (names.get(0).startsWith("\uFEFF")) {
      throw new Problem(
              Code.BAD_ENCODING,
              name + ":1",
              "the file begins with a byte order mark",
              "save it as UTF-8 without BOM")
          .exception();
    }
    return names;
  }

  private <T> T guarded(java.util.function.Supplier<T> read) {
    try {
      return read.get();
    } catch (UncheckedIOException | IllegalStateException e) {
      throw problem(e).exception();
    }
  }

  private Problem problem(RuntimeException e) {
    if (e.getCause() instanceof CharacterCodingException) {
      return new Problem(
          Code.BAD_ENCODING,
          name + ":" + firstBadLine(),
          "the file is not UTF-8",
          "convert it, for example with: iconv -f WINDOWS-1252 -t UTF-8");
    }
    String detail = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
    return new Problem(
        Code.BAD_CSV,
        name + ":" + (lineBefore + 1),
        "the line is no CSV: " + detail,
        "check quotes and commas");
  }

  /** Finds the first line with bytes that are no UTF-8; the decoder itself reads far ahead. */
  private long firstBadLine() {
    long line = 1;
    try (InputStream in = Files.newInputStream(file)) {
      var bytes = in.readAllBytes();
      int start = 0;
      for (int i = 0; i <= bytes.length; i++) {
        if (i == bytes.length || bytes[i] == '\n') {
          try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, i - start));
          } catch (CharacterCodingException bad) {
            return line;
          }
          start = i + 1;
          line++;
        }
      }
      return 1;
    } catch (IOException e) {
      return line;
    }
  }
}
