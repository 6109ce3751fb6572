package be.ertsader.chain;

import java.io.PrintStream;

/** Prints ways in the forms that chains have, too. */
public final class WayFormat {
  private WayFormat() {}

  /** Prints them one by one as table, CSV or JSON, and all together in a drawing or proof. */
  public static void write(
      Ways ways, ChainFormat format, String language, Proof proof, PrintStream out) {
    switch (format) {
      case TABLE -> WayList.table(ways, new Words(language), out);
      case CSV -> WayList.csv(ways, out);
      case JSON -> WayList.json(ways, out);
      default -> format.write(ways.chain(), language, proof, out);
    }
  }
}
