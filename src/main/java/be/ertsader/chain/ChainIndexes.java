package be.ertsader.chain;

import be.ertsader.query.CatalogueQuery;
import be.ertsader.store.KeptFiles;
import be.ertsader.store.OpenStore;
import java.util.Optional;
import org.apache.jena.rdfconnection.RDFConnection;

/** Finds the index of a store: kept with its version, or made by one query and then kept. */
public final class ChainIndexes {
  /** Changes with the form of the bytes. */
  private static final String FORM = "chain index 1\n";

  private ChainIndexes() {}

  /**
   * The index of a store.
   *
   * @param hops the query of all hops
   */
  public static ChainIndex of(OpenStore store, CatalogueQuery hops) {
    String key = FORM + hops.text();
    Optional<byte[]> kept = store.kept().find(key);
    if (kept.isPresent()) {
      return ChainIndexFile.read(kept.get());
    }
    try (RDFConnection connection = store.connect()) {
      ChainIndex index = read(connection, hops);
      store.kept().keep(new KeptFiles.Entry(key, ChainIndexFile.write(index)));
      return index;
    }
  }

  /** Makes the index of any SPARQL server or dataset, by one query. */
  public static ChainIndex read(RDFConnection connection, CatalogueQuery hops) {
    return ChainIndexBuilder.read(connection, hops.query());
  }
}
