package be.ertsader.chain;

import be.ertsader.query.QueryCatalogue;
import be.ertsader.store.KeptFiles;
import be.ertsader.store.OpenStore;
import java.util.Optional;
import org.apache.jena.rdfconnection.RDFConnection;

/** Finds the index of a store: kept with its version, or made and then kept. */
public final class ChainIndexes {
  /** Changes with the form of the bytes. */
  private static final String FORM = "chain index 2\n";

  private ChainIndexes() {}

  /** The index of a store, for as long as the store is open. */
  public static ChainIndex of(OpenStore store, QueryCatalogue queries) {
    if (!store.isLocal()) {
      try (RDFConnection connection = store.connect()) {
        return read(connection, queries);
      }
    }
    String key = FORM + queries.internal("hops").text() + queries.internal("chain-claims").text();
    Optional<byte[]> kept = store.kept().find(key);
    if (kept.isPresent()) {
      return ChainIndexFile.read(kept.get(), store.scan()::name);
    }
    ChainIndex index = read(store, queries);
    store.kept().keepLarge(new KeptFiles.Entry(key, ChainIndexFile.write(index)));
    return index;
  }

  /** Makes the index of a store. */
  public static ChainIndex read(OpenStore store, QueryCatalogue queries) {
    return StoreChain.read(store, queries);
  }

  /** Makes the index of any SPARQL server or dataset. */
  public static ChainIndex read(RDFConnection connection, QueryCatalogue queries) {
    return SparqlChain.read(connection, queries);
  }
}
