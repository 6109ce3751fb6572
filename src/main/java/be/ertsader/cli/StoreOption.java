package be.ertsader.cli;

import be.ertsader.store.StoreFolder;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Option: which store is written or read. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      description =
          "Folder of the graph store (default: $ERTSADER_STORE, else 'store' in the checkout, else"
              + " ~/.local/share/ertsader/store).")
  private Path folder;

  StoreFolder folder() {
    return StoreFolder.at(path());
  }

  private Path path() {
    String named = System.getenv().getOrDefault("ERTSADER_STORE", "");
    String checkout = System.getProperty("ertsader.home", "");
    if (folder != null) {
      return folder;
    }
    if (!named.isBlank()) {
      return Path.of(named);
    }
    return checkout.isBlank()
        ? Path.of(System.getProperty("user.home"), ".local", "share", "ertsader", "store")
        : Path.of(checkout, "store");
  }
}
