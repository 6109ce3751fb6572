package be.ertsader.endpoint;

import org.eclipse.jetty.io.QuietException;

/**
 * An answer that cannot be finished after its first part went out: the connection is cut, and the
 * line of the request says so.
 */
final class BrokenOff extends RuntimeException implements QuietException {
  private static final long serialVersionUID = 1;

  BrokenOff(Throwable cause) {
    super("broken off after its first part: " + cause.getMessage(), cause);
  }
}
