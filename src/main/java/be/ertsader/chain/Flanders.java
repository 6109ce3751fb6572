package be.ertsader.chain;

import be.ertsader.query.Answer;
import be.ertsader.query.CatalogueQuery;
import be.ertsader.query.KeptAnswers;
import be.ertsader.store.OpenStore;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What counts as a source in Flanders, as the rule of dependency links has it.
 *
 * @param sites those in Flanders
 * @param companies those that count where a claim names no site: with a plant in Flanders, or
 *     placed in Flanders with no site known at all
 * @param technologies all of the register, with their labels
 */
public record Flanders(Set<String> sites, Set<String> companies, Map<String, String> technologies) {

  /**
   * Reads a store.
   *
   * @param query gives {@code role}, {@code thing} and, for technologies, {@code label}
   * @param language of the labels, {@code en} or {@code nl}
   */
  public static Flanders read(OpenStore store, CatalogueQuery query, String language) {
    Answer answer = (Answer) KeptAnswers.ask(store, query, Map.of(), language);
    Flanders read = new Flanders(new TreeSet<>(), new TreeSet<>(), new TreeMap<>());
    for (int row = 0; row < answer.rows().size(); row++) {
      read.take(answer.text(row, "role"), answer.text(row, "thing"), answer.text(row, "label"));
    }
    return read;
  }

  private void take(String role, String thing, String label) {
    switch (role) {
      case "site" -> sites.add(thing);
      case "company" -> companies.add(thing);
      default -> technologies.put(thing, label);
    }
  }
}
