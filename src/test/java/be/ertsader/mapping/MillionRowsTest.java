package be.ertsader.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.source.Table;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maps a long table in a Java of its own whose heap could not hold the table's triples. */
class MillionRowsTest {
  private static final int ROWS = 1_000_000;

  @TempDir Path folder;

  @Test
  void aMillionRowsMapInAHeapOf128Megabytes() throws Exception {
    Process java =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                MillionRowsTest.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(java.getInputStream().readAllBytes());
    assertThat(java.waitFor()).isZero();
    assertThat(printed.strip()).isEqualTo("triples 2000000 problems 0");
  }

  /** Writes the table, maps it and counts. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path csv = folder.resolve("long.csv");
    try (BufferedWriter out = Files.newBufferedWriter(csv)) {
      out.write("name,amount\n");
      for (int i = 0; i < ROWS; i++) {
        out.write("row " + i + "," + i + "\n");
      }
    }
    Layout layout =
        Layout.read(
            Files.writeString(
                folder.resolve("long.rq"),
                "# column name text\n# column amount decimal\n"
                    + "CONSTRUCT { ?claim <http://x/amount> ?amount } WHERE {}"));
    Layout evidence =
        Layout.read(
            Files.writeString(
                folder.resolve("row.rq"), "CONSTRUCT { ?row <http://x/line> ?line } WHERE {}"));
    Table table =
        new Table("s", "long", csv, folder.resolve("long.rq"), "S", Map.of("en", "", "nl", ""));
    AtomicLong triples = new AtomicLong();
    AtomicLong problems = new AtomicLong();
    new Mapper(new Ids(), evidence)
        .map(table, layout, t -> triples.incrementAndGet(), p -> problems.incrementAndGet());
    System.out.println("triples " + triples + " problems " + problems);
  }
}
