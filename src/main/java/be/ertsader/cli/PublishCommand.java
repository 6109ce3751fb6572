package be.ertsader.cli;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.remote.Access;
import be.ertsader.remote.Publisher;
import be.ertsader.store.OpenStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Loads the store into a server. */
@Command(
    name = "publish",
    description =
        "Load the graphs of the store into a server, graph by graph, by the SPARQL 1.1 Graph Store"
            + " Protocol; those that it has already are left alone. Builds the store first when"
            + " there is none.")
final class PublishCommand implements Runnable {
  @Option(
      names = "--to",
      paramLabel = "URL",
      required = true,
      description = "Address where the server takes graphs.")
  private String to;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = "Who may write there (default: $ERTSADER_USER, else nobody).")
  private String user;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "File whose first line is the password (default: $ERTSADER_PASSWORD).")
  private Path passwordFile;

  @Mixin private Reading reading;
  private final Console console;

  PublishCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    URI server = Address.of(to);
    access().ifPresent(a -> a.use(server));
    try (OpenStore store = reading.open(console)) {
      Publisher.Summary done = new Publisher(server, console::progress).publish(store);
      console.progressDone();
      console
          .out()
          .printf(
              "%d graphs put (%d quads), %d removed, %d as they were%n",
              done.put(), done.quads(), done.removed(), done.same());
    }
  }

  private Optional<Access> access() {
    Map<String, String> environment = System.getenv();
    String name = user == null ? environment.getOrDefault("ERTSADER_USER", "") : user;
    if (name.isBlank()) {
      return Optional.empty();
    }
    String password =
        passwordFile == null ? environment.getOrDefault("ERTSADER_PASSWORD", "") : password();
    return Optional.of(new Access(name, password));
  }

  private String password() {
    try {
      return Files.readString(passwordFile).lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new Problem(Code.DISK, passwordFile.toString(), "cannot be read: " + e.getMessage(), "")
          .exception();
    }
  }
}
