package be.ertsader.cli;

import be.ertsader.query.NamedThing;
import be.ertsader.query.Names;
import be.ertsader.query.QueryCatalogue;
import be.ertsader.source.Home;
import be.ertsader.store.OpenStore;
import be.ertsader.store.StoreFolder;
import be.ertsader.store.StorePlace;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.rdfconnection.RDFConnection;
import picocli.CommandLine.Mixin;

/**
 * Options of every command that reads the store; opens it, and builds it first when there is none.
 */
final class Reading {
  @Mixin private HomeOption homeOption;
  @Mixin private StoreOption storeOption;
  private StorePlace place;
  private Home home;
  private QueryCatalogue queries;
  private Names names;

  /** Home as the options say. */
  Home home() {
    if (home == null) {
      home = homeOption.home();
    }
    return home;
  }

  /** The catalogue of queries of the home. */
  QueryCatalogue queries() {
    if (queries == null) {
      queries = QueryCatalogue.read(home().queries());
    }
    return queries;
  }

  /** Where the store is. */
  StorePlace place() {
    if (place == null) {
      place = storeOption.place();
    }
    return place;
  }

  /** Opens the store; who calls closes it. */
  OpenStore open(Console console) {
    if (place() instanceof StoreFolder folder && !folder.exists()) {
      console.say("no store yet: building it first");
      StoreBuild.run(home(), folder, console::progress);
      console.progressDone();
    }
    CompletableFuture<String> data = CompletableFuture.supplyAsync(home()::dataFingerprint);
    OpenStore store = place().open(home().ontologyFingerprint());
    if (!store.info().data().equals(data.join())) {
      String renew = store.isLocal() ? "build" : "publish";
      console.say(
          "the data changed since the store was built; 'ertsader %s' renews it".formatted(renew));
    }
    return store;
  }

  /** What users call the things in a store; read once, as a command has one store and language. */
  Names names(OpenStore store, String language) {
    if (names == null) {
      names = Names.read(store, queries(), language);
    }
    return names;
  }

  /** The one thing of a type that a user's word means. */
  NamedThing thing(OpenStore store, String type, String word, String language) {
    try (RDFConnection connection = store.connect()) {
      return Names.bySlug(connection, queries(), type, word, language)
          .orElseGet(() -> names(store, language).one(List.of(type), word));
    }
  }
}
