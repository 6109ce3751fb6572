package be.ertsader.cli;

import be.ertsader.build.Export;
import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.source.Prefixes;
import be.ertsader.store.OpenStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes graphs out of the store. */
@Command(
    name = "export",
    description =
        "Write the whole graph, or the graphs of one source, as Turtle, TriG, N-Quads or JSON-LD."
            + " Turtle has no graph names; N-Quads are sorted.")
final class ExportCommand implements Runnable {
  @Parameters(
      arity = "0..1",
      paramLabel = "SOURCE",
      description =
          "A source such as vito-2024, registers, ontology or derived, or one graph such as"
              + " vito-2024/table-16 (default: everything).")
  private String source = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Export.Format format = Export.Format.TRIG;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to this file instead of printing.")
  private Path file;

  @Mixin private Reading reading;
  private final Console console;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    try (OpenStore store = reading.open(console)) {
      Export export = new Export(store.dataset(), source, Prefixes.DATA);
      if (file == null) {
        export.write(format, console.out());
        return;
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        export.write(format, out);
      } catch (IOException e) {
        throw new Problem(Code.DISK, file.toString(), "cannot be written: " + e.getMessage(), "")
            .exception();
      }
    }
  }
}
