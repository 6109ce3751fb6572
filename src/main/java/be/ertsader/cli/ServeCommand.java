package be.ertsader.cli;

import be.ertsader.endpoint.SparqlServer;
import be.ertsader.endpoint.SparqlServer.Options;
import be.ertsader.problem.ExitCode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the store. */
@Command(
    name = "serve",
    description =
        "Answer SPARQL at http://localhost:3030/sparql, and for every IRI of the graph, read only,"
            + " until it is stopped. Builds the store first when there is none.")
final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port, 0 for any free one (default: ${DEFAULT-VALUE}).")
  private int port = 3030;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine alone).")
  private String host = "localhost";

  @Mixin private LimitOptions limits;
  @Mixin private PublicUrlOption publicUrl;

  @Option(
      names = "--allow-service",
      paramLabel = "IRI",
      description =
          "An endpoint that queries may call by SERVICE; may be repeated (default: none).")
  private Set<String> services = new LinkedHashSet<>();

  @Option(
      names = "--metrics",
      description = "Answer /metrics, too, in the text format of Prometheus.")
  private boolean metrics;

  @Mixin private Reading reading;
  private final Console console;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    Options options = new Options(limits.limits(), services, metrics).at(publicUrl.url());
    reading.open(console).close();
    try (SparqlServer server =
        SparqlServer.start(reading.place(), reading.home(), host, port, options)) {
      server.warmUp();
      console.say("serving " + server.sparql() + " (stop with Ctrl-C)");
      server.prepare();
      server.join();
    }
    return ExitCode.OK.status();
  }
}
