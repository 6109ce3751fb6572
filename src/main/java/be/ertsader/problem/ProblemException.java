package be.ertsader.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Ends an operation with all the problems that it met. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * @param problems at least one
   */
  public ProblemException(List<Problem> problems) {
    super(problems.stream().map(Problem::line).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }

  /** The exit code of the first problem. */
  public ExitCode exit() {
    return problems.get(0).code().exit();
  }
}
