package be.ertsader.cli;

import be.ertsader.problem.Code;
import be.ertsader.problem.ExitCode;
import be.ertsader.problem.Problem;
import be.ertsader.problem.ProblemException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program: its commands, and the one place where errors are told. */
@Command(
    name = "ertsader",
    description =
        "The knowledge graph of critical raw materials in Flanders: which strategic technologies"
            + " depend on which Flemish producers, with the table behind every hop.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ertsader trace technology electrolysers",
      "  ertsader query technology-producers --param material=germanium --format csv",
      "  ertsader serve"
    })
public final class Ertsader {
  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Show where in the program an error arose.")
  private boolean stacktrace;

  private final Console console;

  private Ertsader(Console console) {
    this.console = console;
  }

  /** Runs a command line and returns how it ended. */
  public static int run(Console console, String... arguments) {
    Ertsader program = new Ertsader(console);
    CommandLine line =
        new CommandLine(program)
            .addSubcommand(new BuildCommand(console))
            .addSubcommand(new CheckCommand(console))
            .addSubcommand(new QueryCommand(console))
            .addSubcommand(new TraceCommand(console))
            .addSubcommand(new ServeCommand(console))
            .addSubcommand(new ExportCommand(console))
            .addSubcommand(new WarmUpCommand());
    line.setOut(new java.io.PrintWriter(console.out(), true));
    line.setErr(new java.io.PrintWriter(console.err(), true));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((e, args) -> program.usage(e));
    line.setExecutionExceptionHandler((e, command, result) -> program.failure(e));
    exitCodes(line);
    if (arguments.length == 0) {
      line.usage(console.err());
      return ExitCode.USAGE.status();
    }
    return line.execute(arguments);
  }

  private int usage(CommandLine.ParameterException e) {
    String name = e.getCommandLine().getCommandSpec().qualifiedName();
    String message = e.getMessage().replaceFirst("\\.$", "");
    tell(Problem.of(Code.BAD_ARGUMENT, message, "see '" + name + " --help'"));
    return ExitCode.USAGE.status();
  }

  private int failure(Exception e) {
    console.progressDone();
    if (stacktrace) {
      e.printStackTrace(console.err());
    }
    if (e instanceof ProblemException problems) {
      problems.problems().forEach(this::tell);
      return problems.exit().status();
    }
    tell(Problem.of(Code.INTERNAL, "a fault of Ertsader: " + e, "run again with --stacktrace"));
    return ExitCode.INTERNAL.status();
  }

  private void tell(Problem problem) {
    console.err().println(problem.line());
  }

  private static void exitCodes(CommandLine line) {
    Map<String, String> codes = new LinkedHashMap<>();
    Arrays.stream(ExitCode.values()).forEach(c -> codes.put(" " + c.status(), c.meaning()));
    line.getCommandSpec().usageMessage().exitCodeList(codes);
    line.getSubcommands()
        .values()
        .forEach(
            c ->
                c.getCommandSpec()
                    .usageMessage()
                    .exitCodeListHeading("%nExit codes:%n")
                    .exitCodeList(codes));
  }
}
