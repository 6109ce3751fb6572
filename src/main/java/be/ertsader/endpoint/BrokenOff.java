package be.ertsader.endpoint;

/** An answer that cannot be finished after its first part went out: the connection is cut. */
final class BrokenOff extends RuntimeException {
  private static final long serialVersionUID = 1;

  BrokenOff(Throwable cause) {
    super("broken off after its first part: " + cause.getMessage(), cause);
  }
}
