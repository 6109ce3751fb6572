package be.ertsader.endpoint;

import java.io.OutputStream;
import org.apache.jena.sparql.core.DatasetGraph;

/** What an answer says, made from one version of the store. */
interface Content {
  /**
   * Writes all of it, within a transaction.
   *
   * @throws HttpFailure when it is more than is allowed
   */
  void write(DatasetGraph dataset, Watch watch, OutputStream out);

  /** Called from another thread when the time is up. */
  void abort();
}
