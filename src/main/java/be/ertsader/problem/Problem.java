package be.ertsader.problem;

/**
 * One thing that is wrong, told in one line: where it is, what it is, what to do.
 *
 * @param where file, line and column such as {@code data/vito-2024/table-16.csv:7:4}, or blank
 * @param what the fault and its datum
 * @param cure what the user can do, or blank
 */
public record Problem(Code code, String where, String what, String cure) {

  /** A problem that has no place in a file. */
  public static Problem of(Code code, String what, String cure) {
    return new Problem(code, "", what, cure);
  }

  /** The line that is printed, without a line break at its end. */
  public String line() {
    String place = where.isBlank() ? "" : where + ": ";
    String remedy = cure.isBlank() ? "" : "; " + cure;
    return (place + what + remedy + " [" + code.id() + "]").replaceAll("\\s*\\R\\s*", " ");
  }

  /** This problem as an exception that carries it alone. */
  public ProblemException exception() {
    return new ProblemException(java.util.List.of(this));
  }
}
