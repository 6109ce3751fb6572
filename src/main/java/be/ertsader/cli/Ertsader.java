package be.ertsader.cli;

import be.ertsader.problem.Code;
import be.ertsader.problem.ExitCode;
import be.ertsader.problem.Problem;
import be.ertsader.problem.ProblemException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.jena.sys.JenaSystem;
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
    Map<String, Supplier<Object>> commands = wanted(commands(console), arguments);
    CompletableFuture<Void> jena =
        commands.size() == 1 ? wakeJena() : CompletableFuture.completedFuture(null);
    CommandLine line = new CommandLine(program);
    commands.forEach((name, make) -> line.addSubcommand(make.get()));
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
    line.setExecutionStrategy(
        parsed -> {
          jena.join();
          return new CommandLine.RunLast().execute(parsed);
        });
    return line.execute(arguments);
  }

  /**
   * Jena takes a while to wake; the command line is read meanwhile. Nothing else may touch Jena
   * until it is awake: two threads that initialise its classes can wait for each other for ever.
   */
  private static CompletableFuture<Void> wakeJena() {
    return CompletableFuture.runAsync(JenaSystem::init);
  }

  private static Map<String, Supplier<Object>> commands(Console console) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("build", () -> new BuildCommand(console));
    commands.put("check", () -> new CheckCommand(console));
    commands.put("query", () -> new QueryCommand(console));
    commands.put("trace", () -> new TraceCommand(console));
    commands.put("whatif", () -> new WhatIfCommand(console));
    commands.put("concentration", () -> new ConcentrationCommand(console));
    commands.put("supply-risk", () -> new SupplyRiskCommand(console));
    commands.put("structure", () -> new StructureCommand(console));
    commands.put("serve", () -> new ServeCommand(console));
    commands.put("export", () -> new ExportCommand(console));
    commands.put("publish", () -> new PublishCommand(console));
    commands.put("warm-up", WarmUpCommand::new);
    return commands;
  }

  /**
   * The one command that is called, as reading all of them takes a while; else all, for the help.
   */
  private static Map<String, Supplier<Object>> wanted(
      Map<String, Supplier<Object>> commands, String... arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    return commands.containsKey(first) ? Map.of(first, commands.get(first)) : commands;
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
