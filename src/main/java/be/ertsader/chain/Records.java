package be.ertsader.chain;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Prints records as CSV (RFC 4180), below the names of their columns. */
final class Records {
  private Records() {}

  static void write(List<String> columns, Stream<? extends List<?>> records, PrintStream out) {
    try {
      CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
      csv.printRecord(columns);
      Iterator<? extends List<?>> each = records.iterator();
      while (each.hasNext()) {
        csv.printRecord(each.next());
      }
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
