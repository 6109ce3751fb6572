package be.ertsader.cli;

import be.ertsader.source.Home;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Option: where data, ontology and queries are read from. */
final class HomeOption {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      description =
          "Folder that holds data, ontology and queries (default: those that came with the"
              + " program).")
  private Path folder;

  Home home() {
    String checkout = System.getProperty("ertsader.home", "");
    if (folder != null) {
      return Home.at(folder);
    }
    return checkout.isBlank() ? Home.inside() : Home.at(Path.of(checkout));
  }
}
