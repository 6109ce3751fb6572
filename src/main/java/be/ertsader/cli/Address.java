package be.ertsader.cli;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import java.net.URI;

/** The address of a server as a user writes it. */
final class Address {
  private Address() {}

  /**
   * Reads it.
   *
   * @throws be.ertsader.problem.ProblemException BAD_ARGUMENT when it is no address of a server, or
   *     holds a password
   */
  static URI of(String text) {
    URI address;
    try {
      address = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw bad("'%s' is no address".formatted(text), "write it as http://host/sparql");
    }
    if (address.getHost() == null || !address.getScheme().matches("(?i)https?")) {
      throw bad("'%s' is no address of a server".formatted(text), "write it as http://host/sparql");
    }
    if (address.getUserInfo() != null) {
      throw bad(
          "the address of %s holds a user or a password".formatted(address.getHost()),
          "set $ERTSADER_USER and $ERTSADER_PASSWORD instead");
    }
    return address;
  }

  private static RuntimeException bad(String what, String cure) {
    return Problem.of(Code.BAD_ARGUMENT, what, cure).exception();
  }
}
