package be.ertsader.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/**
 * The next version of the store, seen by nobody until it is published. Any thread may call it; one
 * call at a time is done, the others wait. The build lock is held until the draft is closed.
 *
 * <p>Its quads are in memory until it is published: 16 to 24 bytes for each, 8 more while they are
 * sorted, and every distinct node with some 100 bytes beside it.
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
  private final DraftQuads quads = new DraftQuads();
  private DatasetGraphTDB dataset;
  private boolean open = true;
  private boolean packed;
  private boolean published;
  private boolean closed;

  Draft(Versions versions, long number, FileClaim build) {
    this.versions = versions;
    this.number = number;
    this.build = build;
  }

  /**
   * Adds what the source sends: quads of named graphs, prefixes; nothing for the default graph,
   * where no query would find it. After a failure the draft can only be closed.
   *
   * @return how many quads the draft now holds, those of earlier calls too, each counted once
   * @throws be.ertsader.problem.ProblemException DISK when the disk is full
   * @throws IllegalStateException when the draft has failed, was packed, was published or is closed
   */
  public synchronized long write(Consumer<StreamRDF> source) {
    leaveOpen();
    requireNotPacked();
    try {
      quads.collect(database(), source);
      open = true;
      return quads.size();
    } catch (IOException e) {
      throw DiskFailure.of(versions.folder(), e);
    } catch (RuntimeException | InternalError e) {
      if (DiskFailure.isFull(versions.folder(), e)) {
        throw DiskFailure.of(versions.folder(), e);
      }
      throw e;
    }
  }

  /** What was worked out from these quads beforehand; it lives as long as the version. */
  public KeptFiles kept() {
    return new KeptFiles(versions.of(number));
  }

  /** The files that are handed out with these quads; they are seen when the draft is published. */
  public DumpWriter dumps() {
    return new DumpWriter(versions.of(number));
  }

  /**
   * Ends the writing: makes the indexes, and reads them back to see that each has all quads.
   * Publishing does it where nobody did it before.
   *
   * @throws be.ertsader.problem.ProblemException DISK; the published version then stays as it was
   * @throws IllegalStateException when the draft has failed, was packed, was published or is closed
   */
  public synchronized void pack() {
    leaveOpen();
    requireNotPacked();
    try {
      packAll();
      open = true;
    } catch (IOException | RuntimeException | InternalError e) {
      throw DiskFailure.of(versions.folder(), e);
    }
  }

  private void packAll() throws IOException {
    quads.pack(database());
    shut();
    verify();
    packed = true;
  }

  /**
   * Makes this the version that is opened from now on, at once and whole, and removes the older
   * ones that nobody reads. It is read back before: every index has all quads.
   *
   * @throws be.ertsader.problem.ProblemException DISK; the published version then stays as it was
   * @throws IllegalStateException when the draft has failed, was published or is closed
   */
  public synchronized void publish(StoreInfo info) {
    leaveOpen();
    try {
      if (!packed) {
        packAll();
      }
      info.write(versions.of(number));
      versions.makeCurrent(number);
      published = true;
      versions.sweep(OptionalLong.of(number));
    } catch (IOException | RuntimeException | InternalError e) {
      throw DiskFailure.of(versions.folder(), e);
    }
  }

  /**
   * Ends the build, when the call of another thread has ended; removes a draft that was not
   * published. Harmless when that was done.
   */
  @Override
  public synchronized void close() {
    open = false;
    try {
      if (!closed) {
        end();
      }
      closed = true;
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

  /** A call that does not come to its end leaves the draft of no use. */
  private void leaveOpen() {
    if (!open) {
      throw new IllegalStateException("the draft has failed, was published or is closed");
    }
    open = false;
  }

  private void requireNotPacked() {
    if (packed) {
      throw new IllegalStateException("the draft was packed");
    }
  }

  private DatasetGraphTDB database() throws IOException {
    if (dataset == null) {
      Path version = versions.of(number);
      Files.createDirectories(Database.folder(version));
      dataset = Database.openToFill(version);
    }
    return dataset;
  }

  private void verify() throws IOException {
    DatasetGraphTDB written = database();
    Txn.executeRead(written, () -> quads.verify(written));
    shut();
  }

  private void shut() {
    dataset.shutdown();
    dataset = null;
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
