package be.ertsader.cli;

import be.ertsader.build.Build;
import be.ertsader.check.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the store. */
@Command(
    name = "build",
    description =
        "Map the data, derive, check, and write the store. The store that is there serves until the"
            + " new one is whole.")
final class BuildCommand implements Runnable {
  @Mixin private HomeOption home;
  @Mixin private StoreOption store;
  private final Console console;

  BuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    Build.Summary summary = StoreBuild.run(home.home(), store.folder(), console::progress);
    console.progressDone();
    summary.warnings().stream().map(Finding::line).forEach(console.err()::println);
    console.out().printf("%-28s %8s %8s%n", "source", "tables", "quads");
    for (Build.Part part : summary.parts()) {
      console.out().printf("%-28s %8d %8d%n", part.name(), part.graphs(), part.quads());
    }
    console.out().printf("%-28s %8d %8d%n", "all", summary.graphs(), summary.quads());
    summary.claims().forEach((kind, number) -> console.out().printf("%-28s %8d%n", kind, number));
    console.out().printf("%-28s %8d%n", "warnings", summary.warnings().size());
  }
}
