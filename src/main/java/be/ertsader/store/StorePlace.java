package be.ertsader.store;

/** Where a store is: a folder on this machine, or a server. */
public interface StorePlace {
  /**
   * Opens the published version, provided that it was made with the ontology of that fingerprint.
   *
   * @throws be.ertsader.problem.ProblemException STORE_MISSING, STORE_UNREADABLE or
   *     STORE_OTHER_ONTOLOGY; of a server also STORE_BUSY and what ails the server
   */
  OpenStore open(String ontology);

  /** Whether a store that is open is still the published version; also when nobody can tell. */
  boolean isCurrent(OpenStore store);

  /**
   * Whether all that was read from a store so far is of its one version: nothing has been published
   * over it.
   */
  boolean isUnchanged(OpenStore store);
}
