package be.ertsader.chain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a row of the query of claims says of a claim. A row of any other name is a hop of that kind,
 * from the subject of the statement to its object.
 */
enum ClaimRow {
  SITE(Form.THING),
  COMPANY(Form.THING),
  MATERIAL(Form.THING),
  PRODUCT(Form.THING),
  PRODUCTION(Form.MARK),
  CAPACITY(Form.MARK),
  PLANNED_PRODUCTION(Form.MARK),
  /** It is on a producer or a recycler. */
  MAKER(Form.MARK),
  PROCESSING(Form.MARK),
  /** It names a maker of a base material. */
  LINK(Form.MARK),
  /** Its figure is in tonnes. */
  TONNES(Form.MARK),
  CONSUMPTION(Form.MARK),
  EU(Form.MARK),
  STATUS(Form.WORD),
  SCOPE(Form.WORD),
  LEAST(Form.NUMBER),
  MOST(Form.NUMBER),
  HOST_SHARE(Form.NUMBER);

  /** What the object of its statement is. */
  enum Form {
    THING,
    MARK,
    WORD,
    NUMBER
  }

  private static final Map<String, ClaimRow> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(ClaimRow::notation, Function.identity()));

  private final Form form;

  ClaimRow(Form form) {
    this.form = form;
  }

  Form form() {
    return form;
  }

  private String notation() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The notation of a word of a vocabulary, which its IRI ends with. */
  static String notation(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }

  static Optional<ClaimRow> of(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }
}
