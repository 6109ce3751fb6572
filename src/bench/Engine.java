import java.util.function.Consumer;

/** Something that answers the questions of the benchmark. */
interface Engine extends AutoCloseable {
  /** As the table names it. */
  String name();

  /** Whether it can answer; one that cannot has an empty column. */
  default boolean isPresent() {
    return true;
  }

  /**
   * Answers a question; the cells stand in the order of {@link Question#columns}: IRIs as they are,
   * numbers without trailing zeros, an unbound value blank. The order of the rows is free.
   *
   * @throws Cut when the answer ended at the bound of the engine
   */
  void answer(Question question, Consumer<String[]> row) throws Exception;

  /** An engine hands over a part of an answer and no more, as it is made. */
  final class Cut extends Exception {
    private static final long serialVersionUID = 1;

    Cut(String what) {
      super(what);
    }
  }

  @Override
  void close();
}
