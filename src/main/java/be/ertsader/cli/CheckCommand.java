package be.ertsader.cli;

import be.ertsader.build.Build;
import be.ertsader.check.Finding;
import be.ertsader.check.RdfTurtle;
import be.ertsader.check.Severity;
import be.ertsader.check.TextCheck;
import be.ertsader.problem.Code;
import be.ertsader.problem.ExitCode;
import be.ertsader.problem.Problem;
import be.ertsader.source.Catalogue;
import be.ertsader.source.Prefixes;
import be.ertsader.source.StudyText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  @Option(
      names = "--text",
      paramLabel = "SOURCE=FILE",
      description =
          "Only prove that every value as printed stands in the plain text of the study, within its"
              + " table or section, such as vito-2024=study.txt; may be repeated.")
  private Map<String, Path> texts = new LinkedHashMap<>();

  private final Console console;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return (texts.isEmpty() ? data() : texts()).status();
  }

  private ExitCode texts() {
    Catalogue catalogue = Catalogue.read(home.home().data());
    long missing = 0;
    for (Map.Entry<String, Path> entry : texts.entrySet()) {
      Catalogue.Source source = catalogue.source(entry.getKey());
      TextCheck.Outcome outcome = TextCheck.of(source, StudyText.read(entry.getValue()));
      outcome.missing().forEach(p -> console.out().println("VIOLATION " + p.line()));
      missing += outcome.missing().size();
      String said = "%s: %d printed values stand where their rows say, %d do not";
      console.say(said.formatted(source.slug(), outcome.found(), outcome.missing().size()));
    }
    return missing == 0 ? ExitCode.OK : ExitCode.FINDINGS;
  }

  private ExitCode data() {
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
    return violations == 0 ? ExitCode.OK : ExitCode.FINDINGS;
  }

  private void write(Graph graph) {
    try (OutputStream out = Files.newOutputStream(report)) {
      RdfTurtle.write(graph, Prefixes.DATA, out);
    } catch (IOException e) {
      throw new Problem(Code.DISK, report.toString(), "cannot be written: " + e.getMessage(), "")
          .exception();
    }
  }
}
