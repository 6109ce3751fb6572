package be.ertsader.chain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How much one printed list of suppliers hangs on few countries.
 *
 * @param list IRI of the list, which leads to its shares
 * @param material label in the reader's language
 * @param stage notation; blank when the source does not say
 * @param perspective notation of what the shares are a share of
 * @param entries how many entries the list has, "other countries" included
 * @param index sum and concentration; empty when no entry gives one number
 * @param top the countries with the largest share, more than one when they are level
 * @param above the countries whose share is above the threshold, the largest first
 * @param sources how people cite the rows of the list, sorted
 */
public record Concentration(
    String list,
    String material,
    String stage,
    String perspective,
    int entries,
    Optional<Index> index,
    List<Supplier> top,
    List<Supplier> above,
    List<String> sources) {

  /**
   * The Herfindahl-Hirschman index as an interval: the sum of the squares of the shares in percent,
   * from 0 to 10000.
   *
   * @param listed sum of the shares of the listed countries, in percent; rounding may lift it above
   *     100
   * @param minimum index when what is not listed is spread to nothing
   * @param maximum index when one country has all that is not listed
   */
  public record Index(BigDecimal listed, BigDecimal minimum, BigDecimal maximum) {}

  /**
   * A country on the list.
   *
   * @param share in percent
   */
  public record Supplier(String country, BigDecimal share) {}
}
