package be.ertsader.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/**
 * The next version of the store, seen by nobody until it is published. For one thread; the build
 * lock is held until it is closed.
 *
 * <pre>{@code
 * try (Draft draft = StoreFolder.at(folder).begin()) {
 *   long quads = draft.write(sink -> StreamRDFOps.datasetToStream(dataset, sink));
 *   draft.publish(new StoreInfo(ontology, data, "ertsader 0.1.0", quads));
 * }
 * }</pre>
 */
public final class Draft implements AutoCloseable {
  private final Versions versions;
  private final long number;
  private final FileClaim build;
  private DatasetGraphTDB dataset;
  private boolean published;

  Draft(Versions versions, long number, FileClaim build) {
    this.versions = versions;
    this.number = number;
    this.build = build;
  }

  /**
   * Adds what the source sends: quads of named graphs, prefixes; nothing for the default graph,
   * where no query would find it. After a failure the draft can only be closed.
   *
   * @return how many quads the draft now holds, each counted once
   * @throws be.ertsader.problem.ProblemException DISK when the disk is full
   */
  public long write(Consumer<StreamRDF> source) {
    try {
      load(database(), source);
      return Txn.calculateRead(dataset, () -> dataset.getQuadTable().getNodeTupleTable().size());
    } catch (IOException e) {
      throw DiskFailure.of(versions.folder(), e);
    } catch (RuntimeException | InternalError e) {
      if (DiskFailure.isFull(versions.folder(), e)) {
        throw DiskFailure.of(versions.folder(), e);
      }
      throw e;
    }
  }

  /**
   * Makes this the version that is opened from now on, at once and whole, and removes the older
   * ones that nobody reads.
   *
   * @throws be.ertsader.problem.ProblemException DISK; the published version then stays as it was
   */
  public void publish(StoreInfo info) {
    try {
      database();
      shut();
      info.write(versions.of(number));
      versions.makeCurrent(number);
      published = true;
      versions.sweep(OptionalLong.of(number));
    } catch (IOException | RuntimeException | InternalError e) {
      throw DiskFailure.of(versions.folder(), e);
    }
  }

  /** Ends the build; a draft that was not published is removed. */
  @Override
  public void close() {
    try {
      end();
    } catch (IOException e) {
      throw DiskFailure.of(versions.folder(), e);
    }
  }

  private void end() throws IOException {
    try {
      if (!published) {
        discard();
      }
    } finally {
      build.close();
    }
  }

  private DatasetGraphTDB database() throws IOException {
    if (dataset == null) {
      Path version = versions.of(number);
      Files.createDirectories(Database.folder(version));
      dataset = Database.open(version);
    }
    return dataset;
  }

  /** One thread and one index after the other: measured the quickest, and its failures arrive. */
  private static void load(DatasetGraphTDB dataset, Consumer<StreamRDF> source) {
    DataLoader loader = LoaderFactory.sequentialLoader(dataset, (format, arguments) -> {});
    loader.startBulk();
    StreamRDF sink = new NamedGraphsOnly(loader.stream());
    sink.start();
    source.accept(sink);
    sink.finish();
    loader.finishBulk();
  }

  private void shut() {
    if (dataset != null) {
      dataset.shutdown();
    }
  }

  private void discard() throws IOException {
    try {
      if (dataset != null) {
        dataset.getTxnSystem().getTxnMgr().shutdown(true);
        dataset.close();
      }
    } catch (RuntimeException | InternalError e) {
      // A database that failed may fail to close, too; its files are removed all the same.
      dataset = null;
    } finally {
      Path version = versions.of(number);
      DurableFiles.remove(version, Versions.readersLock(version));
    }
  }
}
