package be.ertsader.remote;

import java.net.URI;

/** A SPARQL server of some make with an empty store, for as long as it is open. */
public interface TestServer extends AutoCloseable {
  /** Where it answers queries. */
  URI queries();

  /** Where it takes graphs. */
  URI graphs();

  @Override
  void close();
}
