package be.ertsader.cli;

import be.ertsader.build.Build;
import be.ertsader.build.Progress;
import be.ertsader.chain.ChainIndexes;
import be.ertsader.problem.ProblemException;
import be.ertsader.query.QueryCatalogue;
import be.ertsader.source.Home;
import be.ertsader.store.OpenStore;
import be.ertsader.store.StoreFolder;

/** Builds a store, and the index that the commands of the chain read. */
final class StoreBuild {
  private StoreBuild() {}

  /**
   * Builds the store and swaps it in.
   *
   * @throws ProblemException as the build does
   */
  static Build.Summary run(Home home, StoreFolder folder, Progress progress) {
    Build.Summary summary = Build.run(home, folder, progress);
    try (OpenStore store = folder.open(home.ontologyFingerprint())) {
      ChainIndexes.of(store, QueryCatalogue.read(home.queries()));
    } catch (ProblemException e) {
      // The store is there; who asks for the index is told.
      return summary;
    }
    return summary;
  }
}
