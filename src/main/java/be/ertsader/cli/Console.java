package be.ertsader.cli;

import java.io.PrintStream;

/**
 * Where a run prints.
 *
 * @param out data
 * @param err talk
 * @param terminal whether a person watches the talk
 */
public record Console(PrintStream out, PrintStream err, boolean terminal) {

  /** Says what goes on, in one line. */
  public void say(String line) {
    err.println("ertsader: " + line);
  }

  /** Shows a step of a long work, on one line that the next step overwrites; only to a person. */
  public void progress(String step) {
    if (terminal) {
      err.print("\r\u001b[2K" + step);
      err.flush();
    }
  }

  /** Clears the line of the last step. */
  public void progressDone() {
    if (terminal) {
      err.print("\r\u001b[2K");
      err.flush();
    }
  }
}
