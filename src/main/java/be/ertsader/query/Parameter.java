package be.ertsader.query;

import java.util.List;

/**
 * A blank that the user of a query may fill in. Its value is bound to the variable {@code ?only}
 * with the name behind it: parameter {@code material} stands in the query as {@code ?onlyMaterial}.
 *
 * @param types of the things that it may name, such as {@code material}; or {@code text} alone
 * @param help what it does, for people
 */
public record Parameter(String name, List<String> types, String help) {
  private static final String PREFIX = "only";

  /** The variable that the value is bound to, without question mark. */
  public String variable() {
    return PREFIX + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
