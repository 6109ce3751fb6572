package be.ertsader.cli;

import be.ertsader.chain.ChainFormat;
import be.ertsader.chain.ChainIndex;
import be.ertsader.chain.ChainIndexes;
import be.ertsader.chain.Proof;
import be.ertsader.chain.Scenario;
import be.ertsader.chain.View;
import be.ertsader.chain.Views;
import be.ertsader.chain.WhatIfReport;
import be.ertsader.endpoint.SparqlServer;
import be.ertsader.query.Answer;
import be.ertsader.query.AnswerFormat;
import be.ertsader.query.CatalogueQuery;
import be.ertsader.query.KeptAnswers;
import be.ertsader.query.NamedThing;
import be.ertsader.query.Names;
import be.ertsader.query.QueryCatalogue;
import be.ertsader.source.Home;
import be.ertsader.source.Iris;
import be.ertsader.store.OpenStore;
import be.ertsader.store.StoreFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.rdfconnection.RDFConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Does a little of everything in a store of its own, so that the launcher can keep the classes that
 * this loads in an archive. For the launcher alone.
 */
@Command(name = "warm-up", hidden = true, description = "For the launcher alone.")
final class WarmUpCommand implements Runnable {
  @Mixin private HomeOption homeOption;

  @Override
  public void run() {
    try {
      Path folder = Files.createTempDirectory("ertsader-warm-up");
      try {
        workIn(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void workIn(Path folder) throws IOException {
    Home home = homeOption.home();
    StoreFolder store = StoreFolder.at(folder.resolve("store"));
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    StoreBuild.run(home, store, step -> {});
    QueryCatalogue queries = QueryCatalogue.read(home.queries());
    try (OpenStore open = store.open(home.ontologyFingerprint());
        SparqlServer server =
            SparqlServer.start(
                store, home.ontologyFingerprint(), "localhost", 0, SparqlServer.Options.USUAL)) {
      URI ask = URI.create(server.sparql() + "?query=ASK%7B%7D");
      ask.toURL().openStream().close();
      Names names = Names.read(open, queries, "en");
      CatalogueQuery query = queries.find("production");
      for (AnswerFormat format : AnswerFormat.values()) {
        // The first time it is worked out, then it is read.
        format.write((Answer) KeptAnswers.ask(open, query, Map.of(), "en"), nowhere);
      }
      NamedThing thing = names.one(List.of("technology"), "electrolysers");
      ChainFormat.TABLE.write(
          Views.read(open, queries, View.TECHNOLOGY, thing, "en"),
          "en",
          new Proof(open.dataset(), queries),
          nowhere);
      whatIf(open, queries, nowhere);
    }
  }

  private static void whatIf(OpenStore open, QueryCatalogue queries, PrintStream nowhere) {
    ChainIndex index = ChainIndexes.of(open, queries);
    Scenario scenario =
        new Scenario(
            List.of(new Scenario.Assumption(false, Iris.thing("site", "nyrstar-balen"), "", 100)));
    try (RDFConnection connection = open.connect()) {
      WhatIfReport.of(connection, queries, index, scenario, "en").table(nowhere);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
