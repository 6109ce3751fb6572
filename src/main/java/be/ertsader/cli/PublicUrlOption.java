package be.ertsader.cli;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Where a server is reached from outside. */
final class PublicUrlOption {
  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description =
          "Address that the catalogue and the description of the service tell, such as"
              + " https://data.example.org (default: the one that the client used).")
  private String url;

  /**
   * The address without a slash at the end.
   *
   * @throws be.ertsader.problem.ProblemException BAD_ARGUMENT when it is none, or has a path
   */
  Optional<String> url() {
    return Optional.ofNullable(url).map(PublicUrlOption::checked);
  }

  private static String checked(String url) {
    String bare = url.replaceFirst("/$", "");
    if (!isServer(bare)) {
      throw Problem.of(
              Code.BAD_ARGUMENT,
              "--public-url '" + url + "' is no address of a server",
              "give scheme and host alone, such as https://data.example.org")
          .exception();
    }
    return bare;
  }

  private static boolean isServer(String url) {
    try {
      URI address = URI.create(url);
      return address.getHost() != null
          && url.matches("https?://" + Pattern.quote(address.getRawAuthority()))
          && address.getRawUserInfo() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
