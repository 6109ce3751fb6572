package be.ertsader.cli;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.remote.Access;
import be.ertsader.remote.RemotePlace;
import be.ertsader.store.StoreFolder;
import be.ertsader.store.StorePlace;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** Option: which store is written or read. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "STORE",
      description =
          "Folder of the graph store, or address of a SPARQL server that it was published to"
              + " (default: $ERTSADER_STORE, else 'store' in the checkout, else"
              + " ~/.local/share/ertsader/store).")
  private String store;

  /** Whether it is on a server. */
  boolean isRemote() {
    return name().matches("(?i)https?://.*");
  }

  /** The store to be read. */
  StorePlace place() {
    if (!isRemote()) {
      return folder();
    }
    URI address = Address.of(name());
    Map<String, String> environment = System.getenv();
    Access.of(environment).ifPresent(access -> access.use(address));
    return new RemotePlace(address, kept(environment));
  }

  /**
   * The store to be written.
   *
   * @throws be.ertsader.problem.ProblemException BAD_ARGUMENT when it is on a server
   */
  StoreFolder folder() {
    if (isRemote()) {
      throw Problem.of(
              Code.BAD_ARGUMENT,
              "the store %s is on a server, and this works in a folder".formatted(name()),
              "build in a folder, then run 'ertsader publish --to' with the server's address")
          .exception();
    }
    return StoreFolder.at(Path.of(name()));
  }

  /** The folder for what is worked out from stores of servers. */
  private static Path kept(Map<String, String> environment) {
    String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
    return cache.isBlank()
        ? Path.of(System.getProperty("user.home"), ".cache", "ertsader")
        : Path.of(cache, "ertsader");
  }

  private String name() {
    String named = System.getenv().getOrDefault("ERTSADER_STORE", "");
    String checkout = System.getProperty("ertsader.home", "");
    if (store != null) {
      return store;
    }
    if (!named.isBlank()) {
      return named;
    }
    return checkout.isBlank()
        ? Path.of(System.getProperty("user.home"), ".local", "share", "ertsader", "store")
            .toString()
        : Path.of(checkout, "store").toString();
  }
}
