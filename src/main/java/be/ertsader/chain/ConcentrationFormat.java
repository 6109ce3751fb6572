package be.ertsader.chain;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;

/** The forms in which lists of suppliers and the board of benchmarks are printed. */
public enum ConcentrationFormat {
  /** For people, at most 100 columns wide. */
  TABLE {
    @Override
    public void write(List<Concentration> all, BigDecimal above, String language, PrintStream out) {
      new ConcentrationTable(above, new Words(language)).write(all, out);
    }

    @Override
    public void write(Board board, String language, PrintStream out) {
      new BoardTable(new Words(language)).write(board, out);
    }
  },
  /** One line per list (RFC 4180). */
  CSV {
    @Override
    public void write(List<Concentration> all, BigDecimal above, String language, PrintStream out) {
      ConcentrationList.csv(all, out);
    }

    @Override
    public void write(Board board, String language, PrintStream out) {
      BoardList.csv(board, out);
    }
  },
  /** One object per list, in an array. */
  JSON {
    @Override
    public void write(List<Concentration> all, BigDecimal above, String language, PrintStream out) {
      ConcentrationList.json(all, out);
    }

    @Override
    public void write(Board board, String language, PrintStream out) {
      BoardList.json(board, out);
    }
  };

  /**
   * Prints the lists.
   *
   * @param above the threshold in percent that the lists were read with
   */
  public abstract void write(
      List<Concentration> all, BigDecimal above, String language, PrintStream out);

  /**
   * Prints the board.
   *
   * @param language {@code en} or {@code nl}
   */
  public abstract void write(Board board, String language, PrintStream out);
}
