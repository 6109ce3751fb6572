package be.ertsader.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/**
 * Where the server is reached from outside: where it was told to be, else where the client found
 * it.
 *
 * @param told scheme and authority, without a slash at the end
 */
record PublicUrl(Optional<String> told) {
  /**
   * The address without a slash at the end.
   *
   * @throws HttpFailure 400 when the client names no host
   */
  String of(HttpServletRequest request) {
    return told.orElseGet(() -> asked(request.getRequestURL().toString()));
  }

  private static String asked(String url) {
    try {
      URI asked = URI.create(url);
      return asked.getScheme() + "://" + asked.getRawAuthority();
    } catch (IllegalArgumentException e) {
      throw HttpFailure.badRequest("the name of the host is not one");
    }
  }
}
