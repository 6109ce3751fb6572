package be.ertsader.problem;

/** How a command ends; the number is the process's exit status. */
public enum ExitCode {
  OK(0, "done"),
  FINDINGS(1, "check found violations"),
  USAGE(2, "wrong arguments, an unknown or ambiguous name, a query that does not parse"),
  DATA(3, "the data, the ontology or a mapping cannot be read"),
  STORE(4, "the store is missing, busy, unreadable or made by another version"),
  NETWORK(5, "the port is taken or a server cannot be reached"),
  IO(6, "a file or the disk failed"),
  INTERNAL(70, "a fault of Ertsader itself");

  private final int status;
  private final String meaning;

  ExitCode(int status, String meaning) {
    this.status = status;
    this.meaning = meaning;
  }

  public int status() {
    return status;
  }

  public String meaning() {
    return meaning;
  }
}
