package be.ertsader.endpoint;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.problem.ProblemException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;

/** What can be wrong with the host and port that a server is to listen on. */
final class Listening {
  private Listening() {}

  /**
   * Goes on when this machine has that host, and there is such a port.
   *
   * @throws ProblemException BAD_ARGUMENT
   */
  static void requireAddress(String host, int port) {
    if (port < 0 || port > 65_535) {
      throw badArgument("there is no port " + port, "choose one from 0 to 65535 with --port");
    }
    if (!isHere(host)) {
      String what = "host %s is not an address of this machine".formatted(host);
      throw badArgument(what, "choose another with --host");
    }
  }

  private static boolean isHere(String host) {
    try {
      InetAddress address = InetAddress.getByName(host);
      return address.isLoopbackAddress()
          || address.isAnyLocalAddress()
          || NetworkInterface.getByInetAddress(address) != null;
    } catch (UnknownHostException | SocketException e) {
      return false;
    }
  }

  private static ProblemException badArgument(String what, String cure) {
    return Problem.of(Code.BAD_ARGUMENT, what, cure).exception();
  }

  /** PORT_TAKEN, with the reason why nobody can listen there. */
  static ProblemException problem(Exception failure, int port) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String reason = String.valueOf(root.getMessage());
    boolean taken = root instanceof BindException && !reason.contains("Permission denied");
    String what =
        taken
            ? "port %d is taken".formatted(port)
            : "port %d cannot be opened: %s".formatted(port, reason);
    String cure = (taken ? "stop the other server or " : "") + "choose another with --port";
    return Problem.of(Code.PORT_TAKEN, what, cure).exception();
  }
}
