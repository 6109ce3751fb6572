package be.ertsader.chain;

import be.ertsader.query.Answer;
import be.ertsader.query.CatalogueQuery;
import be.ertsader.query.KeptAnswers;
import be.ertsader.store.OpenStore;
import java.util.Map;

/** Reads the hops that are told although nothing depends on them, as an index of their own. */
final class SideHops {
  /** The query asks for no labels. */
  private static final String ANY_LANGUAGE = "en";

  private SideHops() {}

  /**
   * Reads a store.
   *
   * @param query gives {@code from}, {@code hop}, {@code to} and {@code claim}
   */
  static ChainIndex read(OpenStore store, CatalogueQuery query) {
    return of((Answer) KeptAnswers.ask(store, query, Map.of(), ANY_LANGUAGE));
  }

  /** The hops of an answer. */
  static ChainIndex of(Answer answer) {
    SparqlChain hops = new SparqlChain();
    for (int row = 0; row < answer.rows().size(); row++) {
      hops.hop(
          answer.text(row, "from"),
          answer.text(row, "hop"),
          answer.text(row, "to"),
          answer.text(row, "claim"));
    }
    return hops.index();
  }
}
