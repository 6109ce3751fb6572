package be.ertsader.cli;

import be.ertsader.build.Build;
import be.ertsader.check.Finding;
import be.ertsader.check.RdfTurtle;
import be.ertsader.check.Severity;
import be.ertsader.problem.Code;
import be.ertsader.problem.ExitCode;
import be.ertsader.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks the data without writing a store. */
@Command(
    name = "check",
    description =
        "Map and derive as build does, validate with SHACL, and read the Turtle that is written"
            + " back with two parsers. Every finding names its CSV line. Writes no store.")
final class CheckCommand implements Callable<Integer> {
  @Mixin private HomeOption home;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write the SHACL report as Turtle to this file.")
  private Path report;

  private final Console console;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Build.Checked checked = Build.check(home.home(), console::progress);
    console.progressDone();
    List<Finding> findings = checked.report().findings();
    findings.forEach(f -> console.out().println(f.severity() + " " + f.line()));
    checked.readers().forEach(p -> console.out().println("VIOLATION " + p.line()));
    if (report != null) {
      write(checked.report().graph());
    }
    long violations = checked.report().count(Severity.VIOLATION) + checked.readers().size();
    console.say(
        violations + " violations, " + checked.report().count(Severity.WARNING) + " warnings");
    return (violations == 0 ? ExitCode.OK : ExitCode.FINDINGS).status();
  }

  private void write(Graph graph) {
    try (OutputStream out = Files.newOutputStream(report)) {
      RdfTurtle.write(graph, Build.PREFIXES, out);
    } catch (IOException e) {
      throw new Problem(Code.DISK, report.toString(), "cannot be written: " + e.getMessage(), "")
          .exception();
    }
  }
}
