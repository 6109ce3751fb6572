package be.ertsader.remote;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.http.auth.AuthEnv;

/** Who asks a server, by HTTP's basic or digest authentication as the server wishes. */
public final class Access {
  private final String user;
  private final String password;

  /** A user and its password. */
  public Access(String user, String password) {
    this.user = user;
    this.password = password;
  }

  /** That of the environment: ERTSADER_USER and ERTSADER_PASSWORD. */
  public static Optional<Access> of(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("ERTSADER_USER"))
        .filter(user -> !user.isBlank())
        .map(user -> new Access(user, environment.getOrDefault("ERTSADER_PASSWORD", "")));
  }

  /** Lets this program be that user at an address, and at all that begins with it. */
  public void use(URI address) {
    AuthEnv.get().registerUsernamePassword(address, user, password);
  }
}
