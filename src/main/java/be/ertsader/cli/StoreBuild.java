package be.ertsader.cli;

import be.ertsader.build.Build;
import be.ertsader.build.Extras;
import be.ertsader.build.Progress;
import be.ertsader.chain.ChainIndexes;
import be.ertsader.endpoint.EditorAnswers;
import be.ertsader.problem.ProblemException;
import be.ertsader.query.QueryCatalogue;
import be.ertsader.source.Home;
import be.ertsader.store.OpenStore;
import be.ertsader.store.StoreFolder;

/**
 * Builds a store, the index that the commands of the chain read, and what a server is asked first.
 */
final class StoreBuild {
  private StoreBuild() {}

  /**
   * Builds the store and swaps it in.
   *
   * @throws ProblemException as the build does
   */
  static Build.Summary run(Home home, StoreFolder folder, Progress progress) {
    QueryCatalogue queries = QueryCatalogue.read(home.queries());
    Extras extras = new Extras(EditorAnswers::of, store -> index(store, queries));
    return Build.run(home, folder, progress, extras);
  }

  private static void index(OpenStore store, QueryCatalogue queries) {
    try {
      ChainIndexes.of(store, queries);
    } catch (ProblemException e) {
      // The store is there; who asks for the index is told.
      return;
    }
  }
}
