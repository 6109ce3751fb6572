package be.ertsader.cli;

import be.ertsader.endpoint.Limits;
import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How much one answer of the server may take. */
final class LimitOptions {
  private static final int MIB = 1 << 20;

  @Option(
      names = "--max-seconds",
      paramLabel = "N",
      description = "Time that a query may take (default: ${DEFAULT-VALUE}).")
  private long seconds = Limits.USUAL.time().toSeconds();

  @Option(
      names = "--max-rows",
      paramLabel = "N",
      description = "Rows or statements of an answer (default: ${DEFAULT-VALUE}).")
  private long rows = Limits.USUAL.rows();

  @Option(
      names = "--max-mib",
      paramLabel = "N",
      description = "Size of an answer in MiB (default: ${DEFAULT-VALUE}).")
  private long size = Limits.USUAL.bytes() / MIB;

  @Option(
      names = "--max-queries",
      paramLabel = "N",
      description = "Queries that run at a time (default: four for each processor).")
  private int queries = Limits.USUAL.queries();

  /**
   * The limits that the options say.
   *
   * @throws be.ertsader.problem.ProblemException BAD_ARGUMENT when one is not above 0
   */
  Limits limits() {
    require("--max-seconds", seconds);
    require("--max-rows", rows);
    require("--max-mib", size);
    require("--max-queries", queries);
    return Limits.USUAL.with(Duration.ofSeconds(seconds), rows, size * MIB, queries);
  }

  private static void require(String option, long value) {
    if (value <= 0) {
      String what = "%s must be above 0, not %d".formatted(option, value);
      throw Problem.of(Code.BAD_ARGUMENT, what, "choose a greater number").exception();
    }
  }
}
